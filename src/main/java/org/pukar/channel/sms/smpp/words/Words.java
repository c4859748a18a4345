package org.pukar.channel.sms.smpp.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pukar.text.Encoding;
import org.pukar.text.segment.Segments;

/// Reads the words of a message by its `data_coding` (SMPP 3.4, 5.2.19; from 0x10 on TS 23.038,
/// section 4). Immutable; threads share it.
public final class Words {
  private final Alphabet standard;

  public Words(Alphabet standard) {
    this.standard = standard;
  }

  /// The words; empty for what are none: ringtones, pictures. Total.
  public String read(byte dataCoding, UserHeader message) {
    if (isBinary(dataCoding & 0xFF)) {
      return "";
    }
    return charset(dataCoding & 0xFF)
        .map(charset -> new String(message.octets(), charset))
        .orElseGet(() -> Segments.read(Encoding.GSM7, message.header(), message.octets()));
  }

  private static boolean isBinary(int coding) {
    return coding == 2 || coding == 4 || (coding >= 0x10 && (coding & 0x0C) == 0x04);
  }

  /// Empty for septets.
  private Optional<Charset> charset(int coding) {
    return switch (coding) {
      // 15: by TS 23.038, section 5, as lines for USSD have it.
      case 0, 15 -> standard.charset();
      case 6 -> Optional.of(Charset.forName("ISO-8859-5"));
      case 7 -> Optional.of(Charset.forName("ISO-8859-8"));
      case 8 -> Optional.of(StandardCharsets.UTF_16BE);
      default ->
          coding < 0x10
              // 1 is ASCII, 3 Latin-1, which holds it; nobody here sends the others.
              ? Optional.of(StandardCharsets.ISO_8859_1)
              : (coding & 0xAC) == 0x08
                  ? Optional.of(StandardCharsets.UTF_16BE)
                  : standard.charset();
    };
  }
}
