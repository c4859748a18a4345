package org.pukar.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The phone network's 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), by
/// which a USSD screen holds 182 letters instead of 80. Stateless: threads may share it.
public final class Gsm7 {

  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// Each is sent behind an escape, and so takes two septets.
  private static final String EXTENSION = "\f^{}\\[~]|€";

  /// Where the extension's characters stand behind the escape, in its order.
  private static final byte[] EXTENSION_PLACES = {
    0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
  };

  private static final int ESCAPE = 0x1B;

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

  /// The text in that alphabet, an octet a septet.
  ///
  /// @throws IllegalArgumentException if the alphabet lacks a character of the text
  public static byte[] octets(String text) {
    ByteBuffer octets = ByteBuffer.allocate(septets(text));
    for (int i = 0; i < text.length(); i++) {
      int place = ALPHABET.indexOf(text.charAt(i));
      if (place == NONE) {
        octets.put((byte) ESCAPE).put(EXTENSION_PLACES[EXTENSION.indexOf(text.charAt(i))]);
      } else {
        octets.put((byte) (place < ESCAPE ? place : place + 1));
      }
    }
    return octets.array();
  }

  /// Reads such octets. Behind an escape, what the extension lacks is read as if there were none,
  /// as phones do (6.2.1.1); an octet that is no septet becomes U+FFFD.
  public static String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean escaped = octets[i] == ESCAPE && i + 1 < octets.length;
      int octet = octets[escaped ? ++i : i];
      int extended = escaped ? Arrays.binarySearch(EXTENSION_PLACES, (byte) octet) : NONE;
      text.append(extended >= 0 ? EXTENSION.charAt(extended) : letter(octet));
    }
    return text.toString();
  }

  private static char letter(int octet) {
    if (octet == ESCAPE) {
      return ' ';
    }
    return octet < 0 ? '\uFFFD' : ALPHABET.charAt(octet < ESCAPE ? octet : octet - 1);
  }

  private static byte[] widths() {
    byte[] widths = new byte['€' + 1];
    ALPHABET.chars().forEach(c -> widths[c] = 1);
    EXTENSION.chars().forEach(c -> widths[c] = 2);
    return widths;
  }
}
