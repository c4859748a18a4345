package org.pukar.workers.looks;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;

/// The looks that offices took at records. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Looks {
  /// Nobody turns more pages than these take.
  private static final int MOST = 24;

  private final Database database;
  private final Supplier<UUID> ids;

  public Looks(Database database, Supplier<UUID> ids) {
    this.database = database;
    this.ids = ids;
  }

  /// Keeps that an office looks, in the transaction that reads the record for it: nobody sees what
  /// is not kept.
  ///
  /// @param office as the worker is told, at most 24 letters
  public void note(Handle h, UUID worker, String office) {
    LookStore.insert(h, ids.get(), worker, office);
  }

  /// The last looks, the newest first.
  List<Look> last(UUID worker) {
    return database.with(h -> LookStore.last(h, worker, MOST));
  }

  long count(UUID worker) {
    return database.with(h -> LookStore.count(h, worker));
  }
}
