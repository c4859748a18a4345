package org.pukar.text;

import java.util.Optional;

/// A language Pukar can speak, in its own script or written in Latin letters, in the order in which
/// callers are offered them. The names are what the caller reads in the list of languages.
public enum Language {
  ENGLISH("en", "English"),
  HINDI("hi", "हिन्दी"),
  ODIA("or", "ଓଡ଼ିଆ"),
  BENGALI("bn", "বাংলা"),
  MALAYALAM("ml", "മലയാളം"),
  HINDI_LATIN("hi-Latn", "Hindi (abc)"),
  ODIA_LATIN("or-Latn", "Odia (abc)"),
  BENGALI_LATIN("bn-Latn", "Bangla (abc)"),
  MALAYALAM_LATIN("ml-Latn", "Malayalam (abc)");

  private final String code;
  private final String label;

  Language(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /// The BCP 47 tag, which is also the name of the catalog's file: `hi`, `hi-Latn`.
  public String code() {
    return code;
  }

  /// The language's name as its speakers write it.
  public String label() {
    return label;
  }

  /// Whether every screen in it can be written in the phone network's 7-bit letters.
  public boolean isLatin() {
    return this == ENGLISH || code.endsWith("-Latn");
  }

  /// The language in whose own script it is written: that is how it is read aloud.
  public Language spoken() {
    return switch (this) {
      case HINDI, HINDI_LATIN -> HINDI;
      case ODIA, ODIA_LATIN -> ODIA;
      case BENGALI, BENGALI_LATIN -> BENGALI;
      case MALAYALAM, MALAYALAM_LATIN -> MALAYALAM;
      case ENGLISH -> ENGLISH;
    };
  }

  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
