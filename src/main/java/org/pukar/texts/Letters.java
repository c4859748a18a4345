package org.pukar.texts;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import org.pukar.text.Language;

/// Tells a language by its letters, where a script is written for one language only among ours.
/// Stateless.
final class Letters {
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.of(
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.ORIYA, "or",
          UnicodeScript.BENGALI, "bn",
          UnicodeScript.MALAYALAM, "ml");

  private Letters() {}

  /// The language of the first letter of such a script; empty if there is none.
  static Optional<Language> language(String words) {
    return words
        .codePoints()
        .mapToObj(letter -> LANGUAGES.get(UnicodeScript.of(letter)))
        .flatMap(code -> Optional.ofNullable(code).stream())
        .findFirst()
        .flatMap(Language::find);
  }
}
