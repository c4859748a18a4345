package org.pukar.schemes.rules.fact;

import java.util.Set;
import org.pukar.schemes.rules.fact.Value.Span;
import org.pukar.schemes.rules.fact.Value.Word;

/// A comparison that a value passes, or fails, or of which too little is known of the value.
/// Immutable.
public sealed interface Test {

  /// What came of a test.
  enum Result {
    PASSES,
    FAILS,
    OPEN
  }

  Result of(Value value);

  /// The number lies between these, both included.
  record Within(int min, int max) implements Test {
    @Override
    public Result of(Value value) {
      return switch (value) {
        case Span(int low, int high) when low >= min && high <= max -> Result.PASSES;
        case Span(int low, int high) when high < min || low > max -> Result.FAILS;
        case Span _ -> Result.OPEN;
        case Word _ -> throw new IllegalArgumentException("a word is no number");
      };
    }

    /// What both ask.
    public Within and(Within other) {
      return new Within(/* min= */ Math.max(min, other.min), /* max= */ Math.min(max, other.max));
    }
  }

  /// The word is one of these.
  record Among(Set<String> words) implements Test {
    public Among {
      words = Set.copyOf(words);
    }

    @Override
    public Result of(Value value) {
      return switch (value) {
        case Word(String word) -> words.contains(word) ? Result.PASSES : Result.FAILS;
        case Span _ -> throw new IllegalArgumentException("a number is no word");
      };
    }
  }
}
