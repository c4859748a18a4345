package org.pukar.workers.consent;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.db.Database;

/// What workers allow. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if
/// PostgreSQL does not answer.
public final class Consents {
  private final Database database;
  private final Callers callers;
  private final Supplier<UUID> ids;

  public Consents(Database database, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.ids = ids;
  }

  /// What this worker allows now.
  public Set<Allowing> of(UUID worker) {
    Set<Allowing> allowed = EnumSet.noneOf(Allowing.class);
    database
        .with(h -> ConsentStore.held(h, worker))
        .forEach(code -> Allowing.find(code).ifPresent(allowed::add));
    return allowed;
  }

  /// Keeps that the worker allowed it in these words; allowed already, nothing changes.
  public void give(UUID worker, Allowing purpose, Notice notice) {
    database.inTransaction(h -> {
      byte[] hash = callers.keep(h, notice);
      ConsentStore.give(h, ids.get(), worker, purpose.code(), hash);
      return hash;
    });
  }

  /// Keeps that the worker took it back.
  public void withdraw(UUID worker, Allowing purpose) {
    database.use(h -> ConsentStore.withdraw(h, worker, purpose.code()));
  }
}
