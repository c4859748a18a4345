package org.pukar.text.segment;

import java.util.Arrays;
import java.util.BitSet;

/// 128 places for letters, some of them empty. Immutable.
final class ShiftTable {

  static final int PLACES = 128;

  /// Where a place is empty, and what a letter has that is nowhere.
  static final char EMPTY = '\uFFFF';

  static final int NOWHERE = -1;

  private static final int PAGE = 256;
  private static final byte[] NO_PAGE = new byte[PAGE];

  static {
    Arrays.fill(NO_PAGE, (byte) NOWHERE);
  }

  private final int number;
  private final char[] letters;

  /// Places by letter, a page for each higher octet that some letter has; [#NOWHERE] elsewhere.
  private final byte[][] pages = new byte[PAGE][];

  /// @param number the table's number in a header; 0 is the alphabet of those without one
  ShiftTable(int number, char[] letters) {
    if (letters.length != PLACES) {
      throw new IllegalArgumentException("a table of " + letters.length + " places");
    }
    this.number = number;
    this.letters = letters.clone();
    Arrays.fill(pages, NO_PAGE);
    BitSet own = new BitSet();
    for (int place = PLACES - 1; place >= 0; place--) {
      char letter = letters[place];
      if (letter != EMPTY) {
        if (!own.get(letter / PAGE)) {
          own.set(letter / PAGE);
          pages[letter / PAGE] = NO_PAGE.clone();
        }
        pages[letter / PAGE][letter % PAGE] = (byte) place;
      }
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
    return pages[letter / PAGE][letter % PAGE];
  }

  /// The letter at a place from 0 to 127, or [#EMPTY].
  char letterAt(int place) {
    return letters[place];
  }
}
