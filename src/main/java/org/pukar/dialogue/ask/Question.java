package org.pukar.dialogue.ask;

import java.util.List;

/// A kind of question. Immutable.
public sealed interface Question {

  /// Reads what was typed, already cleaned of what cannot be kept.
  Reading read(String typed);

  /// Every way in which it may refuse, each with the longest values it may tell.
  List<Reading.Refused> hints();

  /// Words, at most so many letters (grapheme clusters).
  record Text(int max) implements Question {
    @Override
    public Reading read(String typed) {
      return Words.read(typed, max);
    }

    @Override
    public List<Reading.Refused> hints() {
      return Words.refusals(max);
    }
  }

  /// The digits of a number or code that somebody was told, as she writes them.
  record Code(int max) implements Question {
    @Override
    public Reading read(String typed) {
      return Words.read(typed, max);
    }

    @Override
    public List<Reading.Refused> hints() {
      return Words.refusals(max);
    }
  }

  /// A person's name: two letters or more of any script.
  record Name() implements Question {
    @Override
    public Reading read(String typed) {
      return Names.read(typed);
    }

    @Override
    public List<Reading.Refused> hints() {
      return Names.refusals();
    }
  }

  /// A whole number between two bounds, both allowed.
  record Whole(int min, int max) implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.number(typed, min, max);
    }

    @Override
    public List<Reading.Refused> hints() {
      return List.of(Digits.notWithin(min, max));
    }
  }

  /// A day, typed as day, month, year; kept as ISO 8601.
  record Date() implements Question {
    @Override
    public Reading read(String typed) {
      return Dates.read(typed);
    }

    @Override
    public List<Reading.Refused> hints() {
      return List.of(Dates.REFUSED);
    }
  }

  /// A phone number that could call us; kept as E.164.
  record Phone() implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.phone(typed);
    }

    @Override
    public List<Reading.Refused> hints() {
      return List.of(Digits.NO_PHONE);
    }
  }

  /// Four secret digits. Never kept in a session: they go straight to the action that follows.
  record Pin() implements Question {
    @Override
    public Reading read(String typed) {
      return Digits.pin(typed);
    }

    @Override
    public List<Reading.Refused> hints() {
      return List.of(Digits.NO_PIN);
    }
  }
}
