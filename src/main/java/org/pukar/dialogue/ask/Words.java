package org.pukar.dialogue.ask;

import java.util.List;
import java.util.Map;
import org.pukar.text.Graphemes;
import org.pukar.text.Typed;

/// Reads answers in the caller's own words.
final class Words {
  static final String NONE = "hint.words";
  static final String TOO_MANY = "hint.too-long";
  static final List<String> HINTS = List.of(NONE, TOO_MANY);

  private Words() {}

  static Reading read(String typed, int max) {
    if (!Typed.hasWords(typed)) {
      return Reading.refused(NONE);
    }
    int letters = Graphemes.count(typed);
    return letters <= max
        ? new Reading.Accepted(typed)
        : new Reading.Refused(
            TOO_MANY, Map.of("typed", Integer.toString(letters), "max", Integer.toString(max)));
  }
}
