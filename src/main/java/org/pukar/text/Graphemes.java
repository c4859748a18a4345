package org.pukar.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Divides a text into what a reader takes for single letters: extended grapheme clusters (Unicode
/// UAX #29), so a matra stays with its consonant and a conjunct stays whole. Stateless: threads may
/// share it.
public final class Graphemes {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private static final String DOTS = "...";

  private Graphemes() {}

  public static int count(String text) {
    return split(text).size();
  }

  /// The clusters in order; joined they are the text again, whatever it holds.
  public static List<String> split(String text) {
    return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
  }

  /// As much of a text as fits, never half a letter; what is cut off is shown by three dots, which
  /// fit too.
  ///
  /// @param units the most UTF-16 units, at least 3
  public static String begun(String text, int units) {
    if (text.length() <= units) {
      return text;
    }
    StringBuilder beginning = new StringBuilder();
    for (String letter : split(text)) {
      if (beginning.length() + letter.length() > units - DOTS.length()) {
        break;
      }
      beginning.append(letter);
    }
    return beginning.append(DOTS).toString();
  }
}
