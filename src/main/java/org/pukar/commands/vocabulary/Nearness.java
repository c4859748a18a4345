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

  /// Whether a word can be told from others by a mistake.
  static boolean isLongEnough(Spelling word) {
    return word.letters().length() >= SHORTEST;
  }

  /// In half steps of [Distance]; [#FAR] if it can hardly have been meant.
  ///
  /// @param enough what is farther need not be told
  static int halves(Spelling typed, Spelling known, int enough) {
    if (!isLongEnough(typed) || !isLongEnough(known)) {
      return FAR;
    }
    int first = typed.letters().charAt(0) == known.letters().charAt(0) ? 0 : FIRST_LETTER;
    int most = most(typed.letters(), known.letters());
    int bound = Math.min(most, enough) - first;
    int slips = slips(typed.letters(), known.letters());
    int least = isBegunAlike(typed, known) ? Math.min(slips, apart(typed, known, bound)) : slips;
    return least <= bound ? least + first : FAR;
  }

  private static boolean isBegunAlike(Spelling typed, Spelling known) {
    return Distance.isLike(typed.sound().charAt(0), known.sound().charAt(0));
  }

  /// Longer words have room for more mistakes.
  private static int most(String typed, String known) {
    return Math.min(MOST, (Math.min(typed.length(), known.length()) - 1) / 2);
  }

  private static int apart(Spelling typed, Spelling known, int most) {
    if (Distance.leastHalves(typed.firm(), known.firm()) > most) {
      return FAR;
    }
    int heard = apart(typed.sound(), known.sound(), most);
    return Math.min(heard, apart(typed.letters(), known.letters(), most));
  }

  private static int apart(String typed, String known, int bound) {
    int most = Math.min(bound, most(typed, known));
    if (Math.abs(typed.length() - known.length()) > most) {
      return FAR;
    }
    int halves = Distance.between(typed, known, most).halves();
    return halves <= most ? halves : FAR;
  }

  /// How many letters are others of the same key, or one if two neighbours are swapped, if all else
  /// is the same.
  private static int slips(String typed, String known) {
    if (typed.length() != known.length()) {
      return FAR;
    } else if (isSwapped(typed, known)) {
      return 1;
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

  private static boolean isSwapped(String typed, String known) {
    int at = 0;
    while (at < typed.length() - 1 && typed.charAt(at) == known.charAt(at)) {
      at++;
    }
    return at < typed.length() - 1
        && typed.charAt(at) == known.charAt(at + 1)
        && typed.charAt(at + 1) == known.charAt(at)
        && typed.startsWith(known.substring(at + 2), at + 2);
  }

  private static char key(String letters, int i) {
    return KEYS.charAt(letters.charAt(i) - 'a');
  }
}
