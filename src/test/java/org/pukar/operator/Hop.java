package org.pukar.operator;

import java.util.concurrent.CompletableFuture;
import org.pukar.conversation.Answer;
import org.pukar.conversation.Inbound;

/// A hop that an operator sends, once or more often, with the answer to its first sending. Threads
/// share it.
final class Hop {
  private final Line line;
  private final int number;
  private final Inbound inbound;
  private final String deed;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  Hop(Line line, int number, Inbound inbound, String deed) {
    this.line = line;
    this.number = number;
    this.inbound = inbound;
    this.deed = deed;
  }

  Line line() {
    return line;
  }

  int number() {
    return number;
  }

  Inbound inbound() {
    return inbound;
  }

  void answered(Answer told) {
    answer.complete(told);
  }

  boolean isAnswered() {
    return answer.isDone();
  }

  Answer answer() {
    return answer.join();
  }

  @Override
  public String toString() {
    return "%s #%d %s".formatted(line, number, deed);
  }
}
