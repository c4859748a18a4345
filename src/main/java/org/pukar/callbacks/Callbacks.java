package org.pukar.callbacks;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.promise.Promises;
import org.pukar.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes down the calls that we owe. Threads share it.
public final class Callbacks implements Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

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
  /// or, if PostgreSQL is away, kept in Redis until it is back; if neither holds, it throws. Who
  /// wants to talk and is to be called for that anyway gets no second call.
  ///
  /// @param matter why she is to be called: `talk`, `complaint`
  /// @param about what more there is to say of it; may be empty
  public void arrange(
      PhoneNumber caller, String matter, String about, Language language, String onceKey) {
    Callback callback =
        new Callback(
            caller, Reason.of(matter, about), Instant.now(clock), Optional.of(language), onceKey);
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
    boolean isKnown =
        database.inTransaction(h -> {
          Optional<Caller> caller = callers.hold(h, callback.caller());
          caller.ifPresent(known -> note(h, known, callback));
          return caller.isPresent();
        });
    if (!isKnown) {
      LOG.error("A call back is dropped: its caller has not agreed or was erased");
    }
  }

  private void note(Handle h, Caller caller, Callback callback) {
    if (Reason.isTalk(callback.reason()) && Talks.find(h, caller).isPresent()) {
      return;
    }
    UUID id = ids.get();
    byte[] reason = Reason.seal(caller, id, callback.reason());
    Wish wish = callback.wish(caller.language());
    CallbackStore.insert(h, id, caller.id(), reason, callback, wish);
  }

  /// She has talked to a person: what she asked for since then, while she waited for one, is done.
  public void talked(Handle h, PhoneNumber phone, Instant since) {
    callers.find(h, phone).ifPresent(caller -> CallbackStore.done(h, caller.id(), since));
  }

  /// Every call that is still to be made is kept, whatever it is about: if only some were, that
  /// would say what they are about. For the same reason nothing is said of them.
  @Override
  public Owed owes(Handle h, UUID caller) {
    return CallbackStore.hasOpen(h, caller) ? Owed.QUIETLY : Owed.NOTHING;
  }

  @Override
  public void forget(Handle h, UUID caller) {
    CallbackStore.deleteDone(h, caller);
  }
}
