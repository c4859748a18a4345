package org.pukar.dialogue.ask;

import java.util.List;

/// A kind of question. Immutable.
public sealed interface Question {

  /// Reads what was typed, already cleaned of what cannot be kept.
  Reading read(String typed);

  /// Keys of all hints that this question may give.
  List<String> hints();

  /// Words, at most so many letters (grapheme clusters).
  record Text(int max) implements Question {
    @Override
    public Reading read(String typed) {
      return Words.read(typed, max);
    }

    @Override
    public List<String> hints() {
      return Words.HINTS;
    }
  }

  /// A whole number between two bounds, both allowed.
  record Whole(int min, int max) implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.number(typed, min, max);
    }

    @Override
    public List<String> hints() {
      return List.of(Digits.NUMBER);
    }
  }

  /// A day, typed as day, month, year; kept as ISO 8601.
  record Date() implements Question {
    @Override
    public Reading read(String typed) {
      return Dates.read(typed);
    }

    @Override
    public List<String> hints() {
      return List.of(Dates.HINT);
    }
  }

  /// A phone number that could call us; kept as E.164.
  record Phone() implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.phone(typed);
    }

    @Override
    public List<String> hints() {
      return List.of(Digits.PHONE);
    }
  }

  /// Four secret digits. Never kept in a session: they go straight to the action that follows.
  record Pin() implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.pin(typed);
    }

    @Override
    public List<String> hints() {
      return List.of(Digits.PIN);
    }
  }
}
