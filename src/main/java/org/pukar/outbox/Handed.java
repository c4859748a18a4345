package org.pukar.outbox;

import java.time.Duration;

/// What came of handing a text to the network.
public sealed interface Handed {

  /// The network has it.
  record Taken() implements Handed {}

  /// The network has it not, and wants to be asked again.
  ///
  /// @param after how much later, at least
  record Busy(Duration after) implements Handed {}

  /// The network will never take it.
  record Refused() implements Handed {}

  /// It was asked, and no answer came: it may have the text or not.
  record Unsure() implements Handed {}
}
