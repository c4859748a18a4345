package org.pukar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;

/// What a caller typed, made into what can be kept, shown and searched. Total: no text makes it
/// throw. Stateless: threads may share it.
public final class Typed {

  /// Control characters, lone surrogates, private use, noncharacters, marks that turn the direction
  /// of writing, and marks without width. ZWJ and ZWNJ stay: Indic spelling needs them.
  private static final UnicodeSet UNWANTED =
      new UnicodeSet(
              "[[:Cc:][:Cs:][:Co:][:Noncharacter_Code_Point:][:Bidi_Control:]"
                  + "\\u00AD\\u200B\\u2060\\uFEFF]")
          .freeze();

  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

  private Typed() {}

  /// The text without unwanted characters, trimmed, each run of white space folded to one space, or
  /// to one newline if a line ends in it. Never normalised: letters stay as they were typed.
  public static String clean(String typed) {
    StringBuilder clean = new StringBuilder(typed.length());
    int gap = 0;
    for (int cp : typed.codePoints().toArray()) {
      if (UCharacter.isUWhiteSpace(cp)) {
        gap = LINE_ENDS.indexOf(cp) >= 0 || gap == '\n' ? '\n' : ' ';
      } else if (!UNWANTED.contains(cp)) {
        appendAfter(gap, clean).appendCodePoint(cp);
        gap = 0;
      }
    }
    return clean.toString();
  }

  private static StringBuilder appendAfter(int gap, StringBuilder clean) {
    return gap == 0 || clean.isEmpty() ? clean : clean.append((char) gap);
  }

  /// The text with the decimal digits of every script as 0-9; all else as it was.
  public static String digits(String typed) {
    StringBuilder text = new StringBuilder(typed.length());
    typed.codePoints().map(Typed::asLatinDigit).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static int asLatinDigit(int cp) {
    return Character.isDigit(cp) ? '0' + Character.digit(cp, 10) : cp;
  }

  /// Whether there is at least one letter or digit: dots and smileys say nothing.
  public static boolean hasWords(String typed) {
    return typed.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
