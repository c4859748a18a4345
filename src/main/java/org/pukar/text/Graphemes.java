package org.pukar.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a text into what a reader takes for single letters: extended grapheme clusters (Unicode
/// UAX #29), so a matra stays with its consonant and a conjunct stays whole. Stateless: threads may
/// share it.
public final class Graphemes {

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private static final String DOTS = "...";

  /// Below it stands nothing that marks another letter.
  private static final char FIRST_MARK = '\u007F';

  private static final char DEVANAGARI = '\u0900';
  private static final char SINHALA = '\u0D80';

  private Graphemes() {}

  public static int count(String text) {
    return split(text).size();
  }

  /// The clusters in order; joined they are the text again, whatever it holds.
  public static List<String> split(String text) {
    return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
  }

  /// The cluster that a unit belongs to. Looks at a word or two, not at the whole text.
  ///
  /// @param from where a cluster is known to begin, at or before the unit
  /// @param unit an index of the text
  public static MatchResult around(String text, int from, int unit) {
    Matcher cluster = CLUSTER.matcher(text).region(sureBeginning(text, from, unit), text.length());
    while (cluster.find() && cluster.end() <= unit) {
      // Further on.
    }
    return cluster.toMatchResult();
  }

  /// A place at or before the unit where a cluster begins for certain, whatever stands before: a
  /// letter behind a space.
  private static int sureBeginning(String text, int from, int unit) {
    for (int at = unit; at > from; at--) {
      if (text.charAt(at - 1) == ' ' && isSureLetter(text.charAt(at))) {
        return at;
      }
    }
    return from;
  }

  /// Latin letters and digits, and the letters from Devanagari to Malayalam, none of which ever
  /// joins what stands before it.
  private static boolean isSureLetter(char c) {
    return c < FIRST_MARK
        ? c > ' '
        : c >= DEVANAGARI && c < SINHALA && Character.getType(c) == Character.OTHER_LETTER;
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
