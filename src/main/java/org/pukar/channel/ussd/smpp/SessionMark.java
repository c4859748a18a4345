package org.pukar.channel.ussd.smpp;

import java.util.HexFormat;
import java.util.Optional;

/// To which session a hop belongs, as its parameter says. Immutable.
///
/// @param octets the parameter's value as it came, in hexadecimal; empty if there was none
/// @param name what of it names the session, in hexadecimal
/// @param hop which hop of it this is, if it counts them
/// @param isOver whether the network says that it is over
record SessionMark(String octets, String name, Optional<Integer> hop, boolean isOver) {
  /// No operator's session has a longer name.
  static final int LONGEST = 32;

  /// Of a link whose hops name no session.
  static final SessionMark NONE = new SessionMark("", "phone", Optional.empty(), false);

  private static final HexFormat HEX = HexFormat.of();

  SessionMark(byte[] octets, byte[] name, Optional<Integer> hop, boolean isOver) {
    this(HEX.formatHex(octets), HEX.formatHex(name), hop, isOver);
  }

  /// The parameter's value as it came.
  byte[] value() {
    return HEX.parseHex(octets);
  }
}
