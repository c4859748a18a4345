package org.pukar.text.segment;

import java.util.HashMap;
import java.util.Map;
import org.pukar.text.Gsm7;

/// Writes what only looks finer in plain letters, where that saves a part. Stateless: threads may
/// share it.
public final class Folding {

  private static final char FULL_WIDTH_FIRST = '\uFF01';
  private static final char FULL_WIDTH_LAST = '\uFF5E';
  private static final int FULL_WIDTH_BEYOND = FULL_WIDTH_FIRST - '!';

  private static final char RUPEE = '₹';

  private static final Map<Character, String> PLAIN = new HashMap<>();

  static {
    plain("'", "‘’‚‛′‹›`´");
    plain("\"", "“”„‟″«»");
    plain("-", "‐‑‒–—―−•");
    plain(" ", "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A");
    plain(" ", "\u202F\u205F\u3000");
    plain("\n", "\u0085\u2028\u2029");
    plain("", "\u00AD\u200B\u2060\uFEFF");
    plain("...", "…");
    plain("x", "×");
    plain("Rs", "₹");
  }

  private Folding() {}

  private static void plain(String plain, String fine) {
    fine.chars().forEach(c -> PLAIN.put((char) c, plain));
  }

  /// The words with quotes, dashes, spaces, dots, the rupee's sign and full-width letters written
  /// plainly, if they then take fewer parts; else as they are. Letters of no script are changed.
  ///
  /// @throws IllegalArgumentException if they are too long for 255 parts
  public static String thrifty(String words, Tables allowed) {
    if (Gsm7.canWrite(words)) {
      return words;
    }
    String plain = plain(words);
    return !plain.equals(words) && parts(plain, allowed) < parts(words, allowed) ? plain : words;
  }

  private static int parts(String words, Tables allowed) {
    return Segments.of(words, allowed).parts().size();
  }

  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
        plain.append((char) (c - FULL_WIDTH_BEYOND));
      } else {
        plain.append(PLAIN.getOrDefault(c, String.valueOf(c)));
      }
      if (c == RUPEE && i + 1 < words.length() && isDigit(words.charAt(i + 1))) {
        plain.append(' ');
      }
    }
    return plain.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
