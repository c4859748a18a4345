package org.pukar.dialogue.ask;

import java.util.List;
import java.util.Map;
import org.pukar.text.Graphemes;
import org.pukar.text.Typed;

/// Reads answers in the caller's own words.
final class Words {
  private static final Reading.Refused NONE = Reading.refused("hint.words");

  /// A letter has rarely more than four units and never twenty, but a letter under a thousand
  /// accents is one letter too.
  private static final int UNITS_A_LETTER = 20;

  /// Longer texts are told this length: what else is said must fit the screen beside it.
  private static final int MOST_TOLD = 9999;

  private Words() {}

  static Reading read(String typed, int max) {
    if (!Typed.hasWords(typed)) {
      return NONE;
    }
    int letters = Graphemes.count(typed);
    return letters <= max && typed.length() <= max * UNITS_A_LETTER
        ? new Reading.Accepted(typed)
        : tooMany(Math.clamp(letters, max + 1, MOST_TOLD), max);
  }

  static List<Reading.Refused> refusals(int max) {
    return List.of(NONE, tooMany(MOST_TOLD, max));
  }

  private static Reading.Refused tooMany(int letters, int max) {
    return new Reading.Refused(
        "hint.too-long", Map.of("typed", Integer.toString(letters), "max", Integer.toString(max)));
  }
}
