package org.pukar.grievances.number;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// The numbers that callers know their cases by: nine digits, eight that look random and one that
/// finds mistypings. Immutable; threads may share it.
///
/// Nobody can tell from a number how many complaints there have been, or guess the next. No number
/// begins with 0, which is lost when a number is read aloud or kept in a spreadsheet.
public final class CaseNumbers {
  /// As long as any is when it is shown.
  public static final String LONGEST = "888 888 888";

  private static final int LENGTH = 9;
  private static final long FIRST = 10_000_000;
  private static final long COUNT = 90_000_000;

  private final Permutation permutation;

  /// @param round a keyed pseudorandom function that gives at least 8 bytes for any input and stays
  ///   the same for as long as there are cases, or numbers would be given out twice
  public CaseNumbers(UnaryOperator<byte[]> round) {
    permutation = new Permutation(COUNT, round);
  }

  /// The number of the case counted so, without spaces: a different one for each sequence.
  ///
  /// @param sequence counted from 0 to 89,999,999
  /// @throws IllegalStateException if all numbers are used up
  public String number(long sequence) {
    if (sequence < 0 || sequence >= permutation.size()) {
      throw new IllegalStateException("There is no case number for the sequence " + sequence + ".");
    }
    String digits = Long.toString(FIRST + permutation.apply(sequence));
    return digits + Damm.checkDigit(digits);
  }

  /// Whether this could be a case number: nine digits `0` to `9`, the last of which is right.
  public static boolean isWellFormed(String digits) {
    return digits.length() == LENGTH
        && digits.charAt(0) != '0'
        && digits.chars().allMatch(c -> c >= '0' && c <= '9')
        && Damm.isValid(digits);
  }

  /// The case number that a caller typed: digits of any script, spaces, dashes and dots ignored.
  /// Empty if it is none; that it is well formed does not say that there is such a case.
  public static Optional<String> parse(String typed) {
    StringBuilder digits = new StringBuilder(LENGTH);
    for (int c : typed.codePoints().filter(c -> !isIgnored(c)).toArray()) {
      int digit = Character.digit(c, 10);
      if (digit < 0 || digits.length() == LENGTH) {
        return Optional.empty();
      }
      digits.append(digit);
    }
    return Optional.of(digits.toString()).filter(CaseNumbers::isWellFormed);
  }

  private static boolean isIgnored(int c) {
    return c == '.'
        || Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /// The number as it is shown and spoken: `104 466 727`.
  public static String inThrees(String number) {
    return number.substring(0, 3) + ' ' + number.substring(3, 6) + ' ' + number.substring(6);
  }
}
