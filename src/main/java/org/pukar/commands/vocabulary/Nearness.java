package org.pukar.commands.vocabulary;

import org.pukar.spelling.Distance;
import org.pukar.spelling.Spelling;

/// How far a word as it was typed is from a known one: by ear, by letters, or by the keys of a
/// phone, on which several letters share a key. Stateless; threads may share it.
final class Nearness {
  static final int FAR = Integer.MAX_VALUE;

  /// Shorter words are others' by one mistake.
  private static final int SHORTEST = 4;

  private static final int MOST = 4;

  /// Whoever misspells a word does it seldom at its beginning.
  private static final int FIRST_LETTER = 1;

  /// The keys of the letters a to z (ITU-T E.161).
  private static final String KEYS = "22233344455566677778889999";

  private Nearness() {}

  /// In half steps of [Distance]; [#FAR] if it can hardly have been meant.
  static int halves(Spelling typed, Spelling known) {
    if (typed.letters().length() < SHORTEST || known.letters().length() < SHORTEST) {
      return FAR;
    }
    int first = typed.letters().charAt(0) == known.letters().charAt(0) ? 0 : FIRST_LETTER;
    int slips = slips(typed.letters(), known.letters());
    int least = slips;
    int most = Math.min(MOST, (known.letters().length() - 1) / 2);
    if (Distance.leastHalves(typed.firm(), known.firm()) <= most) {
      least = Math.min(slips, apart(typed, known, most));
    }
    return least <= most - first ? least + first : FAR;
  }

  private static int apart(Spelling typed, Spelling known, int most) {
    return Math.min(
        Distance.between(typed.sound(), known.sound(), most).halves(),
        Distance.between(typed.letters(), known.letters(), most).halves());
  }

  /// How many letters are others of the same key, if all else is the same.
  private static int slips(String typed, String known) {
    if (typed.length() != known.length()) {
      return FAR;
    }
    int slips = 0;
    for (int i = 0; i < typed.length(); i++) {
      if (key(typed, i) != key(known, i)) {
        return FAR;
      }
      slips += typed.charAt(i) == known.charAt(i) ? 0 : 1;
    }
    return slips;
  }

  private static char key(String letters, int i) {
    return KEYS.charAt(letters.charAt(i) - 'a');
  }
}
