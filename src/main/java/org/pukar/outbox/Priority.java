package org.pukar.outbox;

import java.util.Arrays;

/// How soon a text has to leave, and whether it does harm if it comes twice.
public enum Priority {
  /// Somebody may be in danger: better twice than never.
  URGENT(0, true),
  /// What the caller asked for and waits for. It only says again what it said.
  ANSWER(1, true),
  /// What we say of our own accord. Coming twice, it looks as if it had happened twice.
  NOTICE(2, false);

  private final int number;
  private final boolean mayComeTwice;

  Priority(int number, boolean mayComeTwice) {
    this.number = number;
    this.mayComeTwice = mayComeTwice;
  }

  /// The number in the table: the least leaves first.
  int number() {
    return number;
  }

  /// Whether a text of which nobody knows if it left is sent again.
  boolean mayComeTwice() {
    return mayComeTwice;
  }

  static Priority of(int number) {
    return Arrays.stream(values()).filter(p -> p.number == number).findFirst().orElseThrow();
  }
}
