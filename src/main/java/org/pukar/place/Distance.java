package org.pukar.place;

/// How far two folded names are apart: the Damerau-Levenshtein distance (optimal string alignment)
/// in half steps. A vowel or an h that is missing, added or taken for another counts a half, as
/// does b for v, since romanised names vary most in these; all else counts a whole. Pure.
public final class Distance {
  private static final int WHOLE = 2;
  private static final int HALF = 1;

  private Distance() {}

  /// Which firm letters a name has, one bit each; the others may change for half a step.
  static int firm(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      letters |= weight(c) == HALF || c == 'b' || c == 'v' ? 0 : 1 << (c - 'a');
    }
    return letters;
  }

  /// What two names are apart at the least, by their [#firm(String)] letters: each letter that only
  /// one of them has takes a whole step, which mends at most one letter on either side.
  static int leastHalves(int firm, int other) {
    return WHOLE * Math.max(Integer.bitCount(firm & ~other), Integer.bitCount(other & ~firm));
  }

  /// The distance in half steps of two names in the letters a to z.
  public static int halves(String one, String other) {
    int[] before = new int[0];
    int[] above = firstRow(other);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = row(one, other, i, above, before);
      before = above;
      above = row;
    }
    return above[other.length()];
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
    row[0] = above[0] + weight(c);
    for (int j = 1; j < row.length; j++) {
      char d = other.charAt(j - 1);
      int changed = above[j - 1] + change(c, d);
      row[j] = Math.min(changed, Math.min(above[j] + weight(c), row[j - 1] + weight(d)));
      if (i > 1 && j > 1 && c == other.charAt(j - 2) && one.charAt(i - 2) == d) {
        row[j] = Math.min(row[j], before[j - 2] + WHOLE);
      }
    }
    return row;
  }

  private static int change(char c, char d) {
    if (c == d) {
      return 0;
    }
    boolean isSlight = weight(c) == HALF && weight(d) == HALF;
    boolean isBv = (c == 'b' && d == 'v') || (c == 'v' && d == 'b');
    return isSlight || isBv ? HALF : WHOLE;
  }

  private static int weight(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'h' -> HALF;
      default -> WHOLE;
    };
  }
}
