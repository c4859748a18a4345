package org.pukar.dialogue.ask;

import java.util.List;
import java.util.regex.Pattern;

/// Reads names of people, in any script.
final class Names {
  /// The most UTF-16 units of a name: it stands on screens of 80.
  static final int MOST_UNITS = 40;

  private static final Reading.Refused NONE = Reading.refused("hint.name");
  private static final Reading.Refused LONG = Reading.refused("hint.name-long");

  /// Letters with their signs, and what stands between the parts of a name: a dot of an initial, an
  /// apostrophe, a hyphen. Joiners are parts of letters.
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\u200c\\u200d .'’-]*");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private Names() {}

  static Reading read(String typed) {
    if (!NAME.matcher(typed).matches() || LETTER.matcher(typed).results().limit(2).count() < 2) {
      return NONE;
    }
    return typed.length() <= MOST_UNITS ? new Reading.Accepted(typed) : LONG;
  }

  static List<Reading.Refused> refusals() {
    return List.of(NONE, LONG);
  }
}
