package org.pukar.channel.sms.smpp.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pukar.text.Gsm7;

/// What an SMSC means by its default alphabet, `data_coding` 0: the standard leaves it open.
public enum Alphabet {
  /// The 7-bit alphabet, an octet for each septet, national tables by header.
  GSM(Optional.empty()),
  LATIN_1(Optional.of(StandardCharsets.ISO_8859_1)),
  UTF_8(Optional.of(StandardCharsets.UTF_8));

  private final Optional<Charset> charset;

  Alphabet(Optional<Charset> charset) {
    this.charset = charset;
  }

  /// The alphabet of a setting: `gsm`, `latin-1`, `utf-8`.
  public static Optional<Alphabet> of(String name) {
    return Arrays.stream(values())
        .filter(one -> one.name().replace('_', '-').equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /// Words in it, an octet for each septet of the 7-bit alphabet.
  ///
  /// @throws IllegalArgumentException if that lacks one of their letters
  public byte[] octets(String words) {
    return charset.map(words::getBytes).orElseGet(() -> Gsm7.octets(words));
  }

  /// The charset that it is; empty for the 7-bit alphabet, which Java does not know.
  Optional<Charset> charset() {
    return charset;
  }
}
