package org.pukar.dialogue.heard;

import java.util.Optional;
import java.util.UUID;
import org.pukar.text.Language;

/// What stands in the place of typed words where a caller can only press keys and speak. None of it
/// can be typed: [org.pukar.text.Typed#clean] leaves these letters out. Stateless.
public final class Marks {
  private static final char RECORDED = '\uE001';
  private static final char LANGUAGE = '\uE002';

  /// What a call brings when the caller has talked to the person whom she was put through to.
  public static final String TALKED = "\uE003";

  /// The same when that person did not answer.
  public static final String NOT_ANSWERED = "\uE004";

  private Marks() {}

  /// Stands for what the caller has said.
  public static String recorded(UUID recording) {
    return RECORDED + recording.toString();
  }

  /// Which recording it stands for, if it does.
  public static Optional<UUID> recording(String value) {
    return value.isEmpty() || value.charAt(0) != RECORDED
        ? Optional.empty()
        : Optional.of(UUID.fromString(value.substring(1)));
  }

  /// A label that is said in a language of its own.
  public static String in(Language language, String label) {
    return LANGUAGE + language.code() + LANGUAGE + label;
  }

  /// The language of a label that has one of its own.
  public static Optional<Language> language(String label) {
    return label.isEmpty() || label.charAt(0) != LANGUAGE
        ? Optional.empty()
        : Language.find(label.substring(1, label.indexOf(LANGUAGE, 1)));
  }

  /// A label without its language.
  public static String label(String label) {
    return language(label).isEmpty() ? label : label.substring(label.indexOf(LANGUAGE, 1) + 1);
  }
}
