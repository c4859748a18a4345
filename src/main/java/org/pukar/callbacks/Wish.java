package org.pukar.callbacks;

import java.time.Instant;
import java.util.Locale;
import org.pukar.text.Language;

/// How somebody wants to be called: not before when, in which language, by whom. Immutable.
record Wish(Instant dueAt, Language language, Voice voice) {

  /// Who shall call.
  enum Voice {
    /// Whoever is free.
    ANY,
    WOMAN,
    MAN;

    /// The word in the table and in the catalogs' choices.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Voice of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  Wish at(Instant other) {
    return new Wish(other, language, voice);
  }

  Wish in(Language other) {
    return new Wish(dueAt, other, voice);
  }

  Wish by(Voice other) {
    return new Wish(dueAt, language, other);
  }
}
