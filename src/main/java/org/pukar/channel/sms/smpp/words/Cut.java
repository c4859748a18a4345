package org.pukar.channel.sms.smpp.words;

import java.util.Arrays;

/// One short message of those that carry a text. Nobody changes its arrays; prints nothing of it.
public final class Cut {
  private final byte[] header;
  private final byte[] octets;
  private final byte dataCoding;

  /// @param header the user-data header, its length octet first; empty if it has none
  /// @param octets the words behind it
  /// @param dataCoding how they are to be read (SMPP 3.4, 5.2.19)
  public Cut(byte[] header, byte[] octets, byte dataCoding) {
    this.header = header;
    this.octets = octets;
    this.dataCoding = dataCoding;
  }

  /// Whether its message begins with a header.
  public boolean hasHeader() {
    return header.length > 0;
  }

  public byte dataCoding() {
    return dataCoding;
  }

  /// Header and words, as `short_message` has them.
  public byte[] message() {
    byte[] both = Arrays.copyOf(header, header.length + octets.length);
    System.arraycopy(octets, 0, both, header.length, octets.length);
    return both;
  }
}
