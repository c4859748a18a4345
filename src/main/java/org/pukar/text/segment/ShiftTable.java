package org.pukar.text.segment;

import java.util.Arrays;

/// 128 places for letters, some of them empty. Immutable.
final class ShiftTable {

  static final int PLACES = 128;

  /// Where a place is empty, and what a letter has that is nowhere.
  static final char EMPTY = '\uFFFF';

  static final int NOWHERE = -1;

  private final int number;
  private final char[] letters;

  /// The letters in order of code, each with its place beside it: what is sought is found by
  /// halves.
  private final char[] sorted;

  private final byte[] places;

  /// @param number the table's number in a header; 0 is the alphabet of those without one
  ShiftTable(int number, char[] letters) {
    if (letters.length != PLACES) {
      throw new IllegalArgumentException("a table of " + letters.length + " places");
    }
    this.number = number;
    this.letters = letters.clone();
    this.sorted = letters.clone();
    Arrays.sort(sorted);
    this.places = new byte[PLACES];
    for (int i = 0; i < PLACES; i++) {
      places[i] = (byte) new String(letters).indexOf(sorted[i]);
    }
  }

  int number() {
    return number;
  }

  boolean isDefault() {
    return number == 0;
  }

  /// The first place of a letter, or [#NOWHERE].
  int placeOf(char letter) {
    int found = letter == EMPTY ? NOWHERE : Arrays.binarySearch(sorted, letter);
    return found < 0 ? NOWHERE : places[found];
  }

  /// The letter at a place from 0 to 127, or [#EMPTY].
  char letterAt(int place) {
    return letters[place];
  }
}
