package org.pukar.outbox.sending;

import java.util.List;
import java.util.UUID;
import org.pukar.db.Database;

/// Claims texts as senders do, and lets the network have them at once, for the benchmark. One
/// thread.
public final class Claims {
  /// As many as of a quick link.
  public static final int BATCH = 200;

  private final Database database;
  private final String link;

  public Claims(Database database, String link) {
    this.database = database;
    this.link = link;
  }

  /// Claims a batch.
  ///
  /// @return how long the claim took, in nanoseconds
  /// @throws IllegalStateException if there was no whole batch
  public long claim() {
    UUID owner = UUID.randomUUID();
    long began = System.nanoTime();
    List<Claimed> batch =
        database.with(h -> ClaimStore.claim(h, link, owner, BATCH, Pace.USUAL.lease()));
    long took = System.nanoTime() - began;
    if (batch.size() < BATCH) {
      throw new IllegalStateException("the backlog is too short");
    }
    List<String> references = batch.stream().map(text -> "bench " + text.id()).toList();
    database.use(h -> ClaimStore.taken(h, owner, batch, references));
    return took;
  }
}
