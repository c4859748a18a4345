package org.pukar.callbacks;

import java.time.Instant;
import org.pukar.text.Language;

/// How somebody wants to be called: not before when, in which language, by whom. Immutable.
record Wish(Instant dueAt, Language language, Voice voice) {

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
