package org.pukar.schemes.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What is known of a condition: strong Kleene logic with one value more, for what no answer of the
/// worker can settle.
public enum Truth {
  /// It does not hold.
  NO,
  /// It hangs on facts that are not known.
  UNKNOWN,
  /// Only a person can tell: the rule itself is not sure enough for a yes.
  DOUBT,
  /// It holds.
  YES;

  /// The nearest to yes comes last.
  private static final List<Truth> FOR_ANY = List.of(NO, DOUBT, UNKNOWN, YES);

  public Truth not() {
    return switch (this) {
      case NO -> YES;
      case YES -> NO;
      case UNKNOWN -> UNKNOWN;
      case DOUBT -> DOUBT;
    };
  }

  /// Of conditions that must all hold. One `NO` settles it; while something is unknown, a `NO` may
  /// still come, so that outweighs a doubt.
  static Truth all(Stream<Truth> parts) {
    return parts.min(Comparator.naturalOrder()).orElse(YES);
  }

  /// Of conditions of which one must hold: as not all of their opposites.
  static Truth any(Stream<Truth> parts) {
    return parts.max(Comparator.comparingInt(FOR_ANY::indexOf)).orElse(NO);
  }
}
