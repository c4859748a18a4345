package org.pukar.channel.sms.smpp.words;

import java.util.Arrays;
import java.util.Optional;
import org.pukar.arrivals.Arrival;

/// The user-data header of a short message (TS 23.040, 9.2.3.24) and what follows it. Nobody
/// changes its arrays; prints nothing of it.
public final class UserHeader {
  private static final int JOINED_8 = 0x00;
  private static final int JOINED_16 = 0x08;

  private final byte[] header;
  private final byte[] octets;

  private UserHeader(byte[] header, byte[] octets) {
    this.header = header;
    this.octets = octets;
  }

  /// Takes the header off a message. Total: a header longer than its message is none.
  public static UserHeader of(byte[] message, boolean hasHeader) {
    int length = hasHeader && message.length > 0 ? 1 + (message[0] & 0xFF) : 0;
    return length > message.length
        ? new UserHeader(new byte[0], message)
        : new UserHeader(
            Arrays.copyOf(message, length), Arrays.copyOfRange(message, length, message.length));
  }

  /// Which part of a longer text the message is, by a reference of eight bits or of sixteen.
  public Optional<Arrival.Part> part() {
    for (int at = 1; at + 1 < header.length; at += 2 + octet(at + 1)) {
      int length = octet(at + 1);
      if (at + 2 + length > header.length) {
        return Optional.empty();
      }
      if (octet(at) == JOINED_8 && length == 3) {
        return part(octet(at + 2), octet(at + 4), octet(at + 3));
      }
      if (octet(at) == JOINED_16 && length == 4) {
        return part(octet(at + 2) << 8 | octet(at + 3), octet(at + 5), octet(at + 4));
      }
    }
    return Optional.empty();
  }

  /// A part with these numbers; empty if there is no such part: some write "1 of 1" on every text.
  public static Optional<Arrival.Part> part(int series, int number, int of) {
    return of < 2 || of > 255 || number < 1 || number > of
        ? Optional.empty()
        : Optional.of(new Arrival.Part(series, number, of));
  }

  private int octet(int at) {
    return header[at] & 0xFF;
  }

  /// The header, its length octet first; empty if there is none.
  byte[] header() {
    return header;
  }

  /// What follows it.
  byte[] octets() {
    return octets;
  }
}
