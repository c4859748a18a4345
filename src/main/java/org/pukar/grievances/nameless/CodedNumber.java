package org.pukar.grievances.nameless;

import java.util.Optional;
import org.pukar.grievances.number.CaseNumbers;

/// The number of a case with the code that belongs to it, typed in one go: thirteen digits.
/// Immutable; prints neither.
record CodedNumber(String number, String code) {
  private static final int NUMBER = 9;
  private static final int ALL = 13;

  /// What a caller typed: digits of any script; what is neither digit nor letter is ignored. Empty
  /// if it is no such thing.
  static Optional<CodedNumber> parse(String typed) {
    StringBuilder digits = new StringBuilder(ALL);
    for (int c : typed.codePoints().toArray()) {
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        digits.append(digit);
      } else if (Character.isLetter(c)) {
        return Optional.empty();
      }
    }
    return digits.length() == ALL
        ? CaseNumbers.parse(digits.substring(0, NUMBER))
            .map(number -> new CodedNumber(number, digits.substring(NUMBER)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "CodedNumber";
  }
}
