package org.pukar.channel.sms.netcore;

import org.pukar.arrivals.Arrival;
import org.pukar.channel.wire.Fields;

/// Reads Netcore's requests. Stateless.
final class NetcoreRequest {
  static final String PROVIDER = "netcore";

  /// What Netcore makes of an empty text. Whoever really wrote that word is taken to have written
  /// nothing.
  private static final String EMPTY = "None";

  private NetcoreRequest() {}

  /// A text: `from_addr`, `to_addr`, `content`.
  ///
  /// @param moment stands for the time, which Netcore does not say
  static Arrival text(Fields fields, String moment) {
    String content = fields.words("content");
    String words = content.equals(EMPTY) ? "" : content;
    String to = fields.name("to_addr");
    return Arrival.whole(
        PROVIDER,
        Arrival.reference(fields.name("from_addr"), to, moment, words),
        fields.sender("from_addr"),
        to,
        words);
  }
}
