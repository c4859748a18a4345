package org.pukar.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Promises;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes down the calls that we owe. Threads share it.
public final class Callbacks {
  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

  /// All reasons are sealed at this length, so that the length of a row tells nothing.
  private static final int REASON_BYTES = 64;

  private final Database database;
  private final Callers callers;
  private final Promises promises;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public Callbacks(
      Database database, Callers callers, Promises promises, Supplier<UUID> ids, Clock clock) {
    this.database = database;
    this.callers = callers;
    this.promises = promises;
    this.ids = ids;
    this.clock = clock;
  }

  /// Takes down a call to a caller who agreed to be called. When it returns, the call is committed,
  /// or, if PostgreSQL is away, kept in Redis until it is back; if neither holds, it throws.
  public void arrange(PhoneNumber caller, String reason, String onceKey) {
    Callback callback = new Callback(caller, reason, Instant.now(clock), onceKey);
    try {
      note(callback);
    } catch (DatabaseAway e) {
      promises.keep(callback.write());
    }
  }

  /// Takes down the calls that were promised while PostgreSQL was away.
  ///
  /// @throws DatabaseAway if it still is; nothing is lost then
  public void redeemPromises() {
    promises.redeem(promise -> {
      note(Callback.read(promise));
      return true;
    });
  }

  private void note(Callback callback) {
    callers
        .find(callback.caller())
        .ifPresentOrElse(
            caller -> insert(caller, callback),
            () -> LOG.error("A call back is dropped: its caller has not agreed or was erased"));
  }

  private void insert(Caller caller, Callback callback) {
    UUID id = ids.get();
    byte[] reason = caller.key().seal(padded(callback.reason()), context(id));
    database.use(h -> CallbackStore.insert(h, id, caller.id(), reason, callback));
  }

  /// The row's id binds the reason to its row.
  static byte[] context(UUID id) {
    return ("callback " + id).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] padded(String reason) {
    return ByteBuffer.allocate(REASON_BYTES).put(reason.getBytes(StandardCharsets.UTF_8)).array();
  }
}
