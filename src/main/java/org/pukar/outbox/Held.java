package org.pukar.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Texts that were put for one who hands them over at once: nobody else takes them up before their
/// lease is over. Immutable.
///
/// @param owner the claim that has them
/// @param at PostgreSQL's clock when they were put
public record Held(UUID owner, Kind kind, List<Envelope> texts, Instant at) {

  public Held {
    texts = List.copyOf(texts);
  }
}
