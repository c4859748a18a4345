package org.pukar.spelling;

/// How far two folded names are apart: the Damerau-Levenshtein distance (optimal string alignment)
/// in half steps. A vowel or an h that is missing, added or taken for another counts a half, as
/// does a consonant for its like, since romanised names vary most in these; all else counts a
/// whole. Immutable; threads may share it.
///
/// @param halves from the one to the other
/// @param halvesOfBeginning from the one to that beginning of the other that is nearest to it
public record Distance(int halves, int halvesOfBeginning) {
  private static final int WHOLE = 2;
  private static final int HALF = 1;

  private static final Distance FAR = new Distance(Integer.MAX_VALUE, Integer.MAX_VALUE);

  /// Which firm letters a name has, one bit for each and its like; vowels and h may come and go.
  static int firm(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letters |= weight(c) == HALF ? 0 : 1 << (kin(c) & 31);
    }
    return letters;
  }

  /// What two names are apart at the least, by their [#firm(String)] letters: each letter that only
  /// one of them has takes a whole step, which mends at most one letter on either side.
  public static int leastHalves(int firm, int other) {
    return WHOLE * Math.max(Integer.bitCount(firm & ~other), Integer.bitCount(other & ~firm));
  }

  /// The distance of two names in the letters a to z.
  ///
  /// @param most what is farther need not be told exactly
  public static Distance between(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] above = firstRow(other);
    int leastAbove = 0;
    for (int i = 1; i <= one.length(); i++) {
      int[] row = row(one, other, i, above, before);
      int least = least(row);
      if (Math.min(least, leastAbove) > most) {
        return FAR;
      }
      before = above;
      above = row;
      leastAbove = least;
    }
    return new Distance(above[other.length()], leastAbove);
  }

  private static int[] firstRow(String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 1; j < row.length; j++) {
      row[j] = row[j - 1] + weight(other.charAt(j - 1));
    }
    return row;
  }

  private static int[] row(String one, String other, int i, int[] above, int[] before) {
    int[] row = new int[above.length];
    char c = one.charAt(i - 1);
    int gap = weight(c);
    row[0] = above[0] + gap;
    for (int j = 1; j < row.length; j++) {
      char d = other.charAt(j - 1);
      int changed = above[j - 1] + change(c, d);
      row[j] = Math.min(changed, Math.min(above[j] + gap, row[j - 1] + weight(d)));
      if (i > 1 && j > 1 && c == other.charAt(j - 2) && one.charAt(i - 2) == d) {
        row[j] = Math.min(row[j], before[j - 2] + WHOLE);
      }
    }
    return row;
  }

  private static int least(int[] row) {
    int least = row[0];
    for (int halves : row) {
      least = Math.min(least, halves);
    }
    return least;
  }

  private static int change(char c, char d) {
    if (c == d) {
      return 0;
    }
    return isLike(c, d) ? HALF : WHOLE;
  }

  /// Whether one letter is easily taken for the other: vowels and h, or those of one kind.
  public static boolean isLike(char c, char d) {
    return likeness(c) == likeness(d);
  }

  /// The same letter for all letters that are easily taken for each other.
  public static char likeness(char c) {
    return weight(c) == HALF ? 'a' : kin(c);
  }

  /// The letter that stands for those that ears and scripts confound: b and v, d and r, n and m.
  static char kin(char c) {
    return switch (c) {
      case 'v' -> 'b';
      case 'r' -> 'd';
      case 'm' -> 'n';
      default -> c;
    };
  }

  private static int weight(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'h' -> HALF;
      default -> WHOLE;
    };
  }
}
