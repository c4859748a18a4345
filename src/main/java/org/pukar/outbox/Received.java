package org.pukar.outbox;

import java.time.Instant;
import java.util.UUID;

/// A text that the network took for a phone. Immutable; prints nothing of it.
///
/// @param at when the network took it, by PostgreSQL's clock
public record Received(UUID id, Instant at, String words) {

  @Override
  public String toString() {
    return "Received";
  }
}
