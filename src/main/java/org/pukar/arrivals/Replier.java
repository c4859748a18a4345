package org.pukar.arrivals;

import java.util.Optional;

/// Finds the answer to a text: what is behind the door. Threads share it; it may block.
public interface Replier {

  /// The words that answer a text, as one text; empty if it is not to be answered.
  ///
  /// @param onceKey names the text: heard again under the same, it does nothing again and gets the
  ///   same answer
  /// @throws RuntimeException if it cannot be answered now; it is tried again
  Optional<String> reply(Arrival text, String onceKey);
}
