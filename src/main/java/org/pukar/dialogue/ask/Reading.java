package org.pukar.dialogue.ask;

import java.util.Map;

/// What a question made of what was typed.
public sealed interface Reading {

  /// The answer, in the one form in which it is kept.
  record Accepted(String value) implements Reading {}

  /// Not an answer: the key of the hint that says why, and its values.
  record Refused(String hint, Map<String, String> with) implements Reading {}

  static Refused refused(String hint) {
    return new Refused(hint, Map.of());
  }
}
