package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Found;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// A network that answers as it is told, and writes down what came. Threads share it.
public final class Network implements Carrier {
  private final BlockingQueue<Leaving> came = new LinkedBlockingQueue<>();
  private final Function<Leaving, Handed> answer;
  private final Function<Leaving, Found> found;

  /// A network that cannot tell what it has.
  public Network(Function<Leaving, Handed> answer) {
    this(answer, _ -> new Found.CannotTell());
  }

  /// @param found what it says when it is asked for a text
  public Network(Function<Leaving, Handed> answer, Function<Leaving, Found> found) {
    this.answer = answer;
    this.found = found;
  }

  public static Network taking() {
    return new Network(_ -> new Handed.Taken(""));
  }

  @Override
  public Handed carry(Leaving message) {
    came.add(message);
    return answer.apply(message);
  }

  @Override
  public Found find(Leaving message, Instant since) {
    return found.apply(message);
  }

  /// The next text that comes, or that came and was not looked at.
  public Leaving next() throws InterruptedException {
    Leaving next = came.poll(20, TimeUnit.SECONDS);
    assertThat(next).as("a text comes").isNotNull();
    return next;
  }

  /// The words of so many texts, as they came.
  public List<String> next(int count) throws InterruptedException {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(next().words());
    }
    return words;
  }

  /// The words of what came and was not looked at.
  public List<String> rest() {
    return came.stream().map(Leaving::words).toList();
  }
}
