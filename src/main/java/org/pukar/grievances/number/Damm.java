package org.pukar.grievances.number;

/// The check digit of H. Michael Damm ("Total anti-symmetrische Quasigruppen", dissertation,
/// Marburg 2004): it finds every single wrong digit and every swap of two neighbours. Pure.
final class Damm {
  /// The totally anti-symmetric quasigroup of order ten that is commonly used: row the interim
  /// digit, column the next digit.
  private static final int[][] NEXT = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
  };

  private Damm() {}

  /// The digit (0-9) to write behind a string of the digits `0` to `9`.
  static int checkDigit(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = NEXT[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  /// Whether the last of these digits is the check digit of the others.
  static boolean isValid(String digits) {
    return !digits.isEmpty() && checkDigit(digits) == 0;
  }
}
