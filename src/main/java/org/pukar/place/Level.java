package org.pukar.place;

import java.util.Arrays;

/// How large a place is. Immutable, as enums are.
public enum Level {
  STATE("s"),
  DISTRICT("d"),
  BLOCK("b"),
  PANCHAYAT("p"),
  VILLAGE("v");

  private final String letter;

  Level(String letter) {
    this.letter = letter;
  }

  /// What ids of this level begin with; codes alone are not unique across levels.
  public String letter() {
    return letter;
  }

  /// The level of that letter.
  static Level of(String letter) {
    return Arrays.stream(values()).filter(l -> l.letter.equals(letter)).findAny().orElseThrow();
  }
}
