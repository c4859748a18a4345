package org.pukar.schemes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.callers.Purpose;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// Keeps what callers were told of schemes and by which answers, sealed under each caller's own
/// key. Threads share it.
public final class SchemeChecks implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Supplier<UUID> ids;

  public SchemeChecks(Database database, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.ids = ids;
  }

  /// Keeps a check of a caller who agreed to it; of anybody else nothing is kept.
  ///
  /// @param onceKey names the check: kept again with more answers, it is the same one
  /// @return whether it was kept
  /// @throws org.pukar.db.DatabaseAway if PostgreSQL does not answer
  public boolean keep(PhoneNumber phone, Checked checked, String onceKey) {
    Optional<Caller> caller = callers.find(phone, Purpose.SERVICE);
    caller.ifPresent(known -> keep(known, checked, onceKey));
    return caller.isPresent();
  }

  private void keep(Caller caller, Checked checked, String onceKey) {
    UUID id = ids.get();
    byte[] plain = checked.text().getBytes(StandardCharsets.UTF_8);
    byte[] sealed = caller.key().seal(plain, context(id));
    database.use(h -> SchemeStore.put(h, id, caller.id(), sealed, onceKey));
  }

  /// The row's id binds the answers to their row.
  static byte[] context(UUID id) {
    return ("scheme check " + id).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void forget(Handle h, UUID caller) {
    SchemeStore.forget(h, caller);
  }
}
