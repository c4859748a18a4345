package org.pukar.outbox;

import java.util.Arrays;

/// What kind of text it is: how soon it has to leave, and whether it does harm if it comes twice.
public enum Kind {
  /// Somebody may be in danger: better twice than never.
  URGENT(0, true),
  /// What the caller asked for and waits for. It only says again what it said.
  ANSWER(1, true),
  /// What we say of our own accord of her own matter. Coming twice, it looks as if it had happened
  /// twice.
  NOTICE(2, false),
  /// Work, to who asked to be told of it.
  ALERT(3, false),
  /// News for many, of a service that they use.
  BULLETIN(4, false),
  /// What advertises, to those who agreed to that.
  CAMPAIGN(5, false);

  private final int number;
  private final boolean mayComeTwice;

  Kind(int number, boolean mayComeTwice) {
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

  static Kind of(int number) {
    return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst().orElseThrow();
  }
}
