package org.pukar.channel.sms.smpp.words;

import java.io.ByteArrayOutputStream;

/// The 7-bit default alphabet and its extension table (3GPP TS 23.038, 6.2.1), an octet for each
/// septet. Stateless: threads may share it.
final class GsmOctets {
  private static final int ESCAPE = 0x1B;

  /// By septet; the escape stands for itself.
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// What stands behind the escape, and the septets that it takes there, in the same order.
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private static final String PLACES = "\n\u0014()/<=>@e";

  private GsmOctets() {}

  /// @param text what [org.pukar.text.Gsm7#canWrite] allows
  static byte[] write(String text) {
    var octets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int extended = EXTENSION.indexOf(letter);
      if (extended >= 0) {
        octets.write(ESCAPE);
      }
      octets.write(extended >= 0 ? PLACES.charAt(extended) : ALPHABET.indexOf(letter));
    }
    return octets.toByteArray();
  }

  /// Total: an octet beyond the alphabet is read as a mark for the unknown, and what the extension
  /// lacks as if there had been no escape.
  static String read(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      boolean isEscaped = octets[i] == ESCAPE && i + 1 < octets.length;
      text.append(isEscaped ? extended(octets[++i]) : plain(octets[i]));
    }
    return text.toString();
  }

  private static char extended(byte septet) {
    int place = PLACES.indexOf(septet);
    return place >= 0 ? EXTENSION.charAt(place) : plain(septet);
  }

  private static char plain(byte septet) {
    if (septet < 0) {
      return '\uFFFD';
    }
    return septet == ESCAPE ? ' ' : ALPHABET.charAt(septet);
  }
}
