package org.pukar.place;

/// How large a place is. Immutable, as enums are.
public enum Level {
  STATE("s"),
  DISTRICT("d");

  private final String letter;

  Level(String letter) {
    this.letter = letter;
  }

  /// What ids of this level begin with; codes alone are not unique across levels.
  String letter() {
    return letter;
  }
}
