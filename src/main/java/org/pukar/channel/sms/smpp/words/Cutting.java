package org.pukar.channel.sms.smpp.words;

import java.util.List;

/// How texts are cut into short messages, and what septets say. Threads share it.
public interface Cutting {

  /// The messages that carry a text, in order.
  ///
  /// @param reference the same for all of one text; its lowest eight bits count
  List<Cut> cut(String words, int reference);

  /// What octets say that hold a septet each.
  ///
  /// @param header the user-data header, which may name tables
  String read(byte[] header, byte[] octets);
}
