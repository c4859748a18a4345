package org.pukar.schemes.rules.fact;

/// What is known of one fact. Immutable.
public sealed interface Value {

  /// A number that lies between two others, both included: an age is a span of one, a pay that was
  /// told by its band is a longer one.
  record Span(int min, int max) implements Value {
    public static Span of(int number) {
      return new Span(number, number);
    }
  }

  /// One of several words: `yes`, `building`, or the id of a State, `s10`.
  record Word(String word) implements Value {}
}
