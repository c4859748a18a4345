package org.pukar.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Texts that were put for one who hands them over at once: nobody else takes them up before their
/// lease is over. Immutable.
///
/// @param owner the claim that has them
/// @param at PostgreSQL's clock when they were put
public record Held(UUID owner, Kind kind, List<One> texts, Instant at) {

  /// A text as it was put, and what was put into it: it need not be opened again.
  public record One(Envelope sealed, Envelope.Opened opened) {

    @Override
    public String toString() {
      return sealed.toString();
    }
  }

  public Held {
    texts = List.copyOf(texts);
  }
}
