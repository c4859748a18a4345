package org.pukar.speech;

import java.util.HexFormat;
import org.pukar.keys.Sha256;
import org.pukar.text.Language;

/// Words that are heard in one piece; without words, a short pause. Immutable; prints no words,
/// which may be somebody's.
///
/// @param language in its own script: nothing is read aloud from Latin letters but English
public record Clip(Language language, String words) {
  private static final int DIGITS = 24;

  static Clip pause(Language language) {
    return new Clip(language, "");
  }

  /// Whether there is nothing to be heard.
  public boolean isPause() {
    return words.isEmpty();
  }

  /// A name made of what is heard, and of nothing else: other words are another clip.
  public String name() {
    byte[] hash = new Sha256().and(language.code()).and(new byte[] {0}).and(words).digest();
    return HexFormat.of().formatHex(hash).substring(0, DIGITS);
  }

  /// Whether that is how clips are named.
  public static boolean isName(String name) {
    return name.matches("[0-9a-f]{" + DIGITS + "}");
  }

  @Override
  public String toString() {
    return "Clip[" + name() + "]";
  }
}
