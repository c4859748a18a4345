package org.pukar.channel.sms.kannel;

import java.util.Optional;
import org.pukar.arrivals.Arrival;

/// What stands before the words of a part (3GPP TS 23.040, 9.2.3.24): its length, then elements,
/// each a name, a length and octets. Stateless.
final class UserHeader {
  private static final int JOINED_8 = 0x00;
  private static final int JOINED_16 = 0x08;

  private UserHeader() {}

  /// Which part of a text it is. Empty for a header that says nothing of it, or cannot be read: the
  /// words are then taken as they are.
  ///
  /// @param header a letter for each octet
  static Optional<Arrival.Part> part(String header) {
    int at = 1;
    while (at + 1 < header.length()) {
      int end = at + 2 + header.charAt(at + 1);
      if (end > header.length()) {
        return Optional.empty();
      }
      String octets = header.substring(at + 2, end);
      if (header.charAt(at) == JOINED_8 && octets.length() == 3) {
        return part(octets.charAt(0), octets.charAt(2), octets.charAt(1));
      }
      if (header.charAt(at) == JOINED_16 && octets.length() == 4) {
        return part(octets.charAt(0) << 8 | octets.charAt(1), octets.charAt(3), octets.charAt(2));
      }
      at = end;
    }
    return Optional.empty();
  }

  private static Optional<Arrival.Part> part(int series, int number, int of) {
    return of < 2 || number < 1 || number > of
        ? Optional.empty()
        : Optional.of(new Arrival.Part(series, number, of));
  }
}
