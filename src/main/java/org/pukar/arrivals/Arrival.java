package org.pukar.arrivals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.pukar.keys.Sha256;
import org.pukar.phone.PhoneNumber;

/// A text that a provider brings. Immutable; prints nothing of it.
///
/// @param provider who brings it: `kannel`
/// @param reference the provider's own name for it; brought again under the same, it is the same
/// @param from the phone that wrote it; empty for a name, a short code, a withheld number
/// @param to the number or code that it was written to; may be empty
/// @param part which part of a longer text it is, where the provider does not join them
public record Arrival(
    String provider,
    String reference,
    Optional<PhoneNumber> from,
    String to,
    String words,
    Optional<Part> part) {

  /// One part of a longer text.
  ///
  /// @param series names the longer text, among those of the same phone
  /// @param number from 1
  /// @param of how many there are, 2 to 255
  public record Part(int series, int number, int of) {
    public Part {
      if (of < 2 || of > 255 || number < 1 || number > of) {
        throw new IllegalArgumentException("no such part");
      }
    }
  }

  /// A whole text.
  public static Arrival whole(
      String provider, String reference, Optional<PhoneNumber> from, String to, String words) {
    return new Arrival(provider, reference, from, to, words, Optional.empty());
  }

  /// A name for a text whose provider gives none: made of all that tells it from others, so that a
  /// repeat has the same.
  ///
  /// @param what the sender, the receiver, the provider's time, the words
  public static String reference(String... what) {
    Sha256 hash = new Sha256();
    for (String one : what) {
      hash.and(one.getBytes(StandardCharsets.UTF_8)).and(new byte[] {0});
    }
    return HexFormat.of().formatHex(hash.digest(), 0, 16);
  }

  @Override
  public String toString() {
    return "Arrival[" + provider + "]";
  }
}
