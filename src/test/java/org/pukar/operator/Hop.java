package org.pukar.operator;

import java.util.concurrent.CompletableFuture;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;

/// A hop that an operator sends, once or more often, with the answer to its first sending. Threads
/// share it.
final class Hop {
  private final Line line;
  private final int number;
  private final Inbound inbound;
  private final boolean dials;
  private final String typed;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();

  Hop(Line line, int number, Inbound inbound, boolean dials, String typed) {
    this.line = line;
    this.number = number;
    this.inbound = inbound;
    this.dials = dials;
    this.typed = typed;
  }

  Line line() {
    return line;
  }

  int number() {
    return number;
  }

  boolean dials() {
    return dials;
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
    return "%s #%d %s %s".formatted(line, number, dials ? "dials" : "types", typed);
  }
}
