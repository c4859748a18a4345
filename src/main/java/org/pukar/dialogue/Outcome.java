package org.pukar.dialogue;

import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;

/// What an action came to: the outcome's name, the values it gives to the session, and the language
/// the session speaks from now on, if it changes. Immutable.
public record Outcome(String name, Map<String, String> values, Optional<Language> language) {

  public static Outcome of(String name) {
    return new Outcome(name, Map.of(), Optional.empty());
  }

  public static Outcome of(String name, Map<String, String> values) {
    return new Outcome(name, values, Optional.empty());
  }

  public Outcome speaking(Language chosen) {
    return new Outcome(name, values, Optional.of(chosen));
  }
}
