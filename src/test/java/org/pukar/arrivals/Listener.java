package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// Answers as it is told, and writes down what it heard. Threads share it.
final class Listener implements Replier {
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final Function<String, Optional<String>> answer;

  Listener(Function<String, Optional<String>> answer) {
    this.answer = answer;
  }

  static Listener answering() {
    return new Listener(words -> Optional.of("heard " + words));
  }

  /// Never finds an answer.
  static Listener failing() {
    return new Listener(words -> {
      throw new IllegalStateException("of " + words);
    });
  }

  @Override
  public Optional<String> reply(Arrival text, String onceKey) {
    heard.add(text.words());
    return answer.apply(text.words());
  }

  /// The words that come next, or that came and were not looked at.
  String next() throws InterruptedException {
    String next = heard.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a text comes").isNotNull();
    return next;
  }

  /// The words of what came and was not looked at.
  List<String> heard() {
    return List.copyOf(heard);
  }
}
