package org.pukar.text;

/// The phone network's 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), by
/// which a USSD screen holds 182 letters instead of 80. Stateless: threads may share it.
public final class Gsm7 {

  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// Each is sent behind an escape, and so takes two septets.
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private static final int NONE = -1;

  /// Septets by character; 0 for those that cannot be written, as are all beyond the end.
  private static final byte[] WIDTHS = widths();

  private Gsm7() {}

  public static boolean canWrite(String text) {
    return count(text) != NONE;
  }

  /// The septets the text takes, a character of the extension table two.
  ///
  /// @throws IllegalArgumentException if the alphabet lacks a character of the text
  public static int septets(String text) {
    int septets = count(text);
    if (septets == NONE) {
      throw new IllegalArgumentException("the text has characters outside the 7-bit alphabet");
    }
    return septets;
  }

  /// The septets, or [#NONE] for a text that cannot be written: one walk answers both questions.
  private static int count(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      int width = widthOf(text.charAt(i));
      if (width == NONE) {
        return NONE;
      }
      septets += width;
    }
    return septets;
  }

  private static int widthOf(char c) {
    return c < WIDTHS.length && WIDTHS[c] > 0 ? WIDTHS[c] : NONE;
  }

  private static byte[] widths() {
    byte[] widths = new byte['€' + 1];
    ALPHABET.chars().forEach(c -> widths[c] = 1);
    EXTENSION.chars().forEach(c -> widths[c] = 2);
    return widths;
  }
}
