package org.pukar.feature;

import java.util.List;
import java.util.Map;
import org.pukar.dialogue.Session;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;

/// What an action or a source is told: who asks, over which door, and what was said so far.
/// Immutable.
///
/// @param words the words of the session's script in its language
/// @param languages the languages in which the script has words
/// @param secret a PIN just typed, for the one action that checks it; empty if none
/// @param onceKey names this deed: the same deed asked again has the same key, and writes nothing
///   again
public record Asked(
    PhoneNumber caller,
    String channel,
    String provider,
    Session session,
    Catalog words,
    List<Language> languages,
    String secret,
    String onceKey) {

  public Language language() {
    return session.language();
  }

  /// A value of the session.
  ///
  /// @throws IllegalStateException if the dialogue did not ask for it before
  public String value(String name) {
    String value = session.values().get(name);
    if (value == null) {
      throw new IllegalStateException("no value " + name + " at " + session.top());
    }
    return value;
  }

  public String say(String key) {
    return words.say(key, Map.of());
  }

  @Override
  public String toString() {
    return "Asked[" + session.top() + "]";
  }
}
