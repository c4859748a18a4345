package org.pukar.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// What is promised to be sent. Threads share it. Every method throws [org.pukar.db.DatabaseAway]
/// if PostgreSQL does not answer.
public final class Outbox implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Supplier<UUID> ids;

  /// Rung when something is due; one ring is enough for all that is.
  private final Semaphore bell = new Semaphore(0);

  public Outbox(Database database, Callers callers, Supplier<UUID> ids) {
    this.database = database;
    this.callers = callers;
    this.ids = ids;
  }

  /// What putting a text came to.
  public enum Put {
    /// It will be sent.
    NEW,
    /// It was put before, by the same deed: nothing was written.
    KNOWN,
    /// That phone never agreed to anything: nothing was written, for nothing is kept of it.
    NOT_A_CALLER
  }

  /// Promises a text in a transaction of its own. When it returns, the promise is committed, and
  /// this node sends at once.
  public Put put(Text text) {
    Put put = database.inTransaction(h -> put(h, text));
    if (put == Put.NEW) {
      ring();
    }
    return put;
  }

  /// Promises a text in the transaction of the deed that promises it: both are committed, or
  /// neither.
  public Put put(Handle h, Text text) {
    return callers
        .find(h, text.to())
        .map(caller -> insert(h, caller, text) ? Put.NEW : Put.KNOWN)
        .orElse(Put.NOT_A_CALLER);
  }

  private boolean insert(Handle h, Caller caller, Text text) {
    UUID id = ids.get();
    byte[] words = caller.key().seal(text.words().getBytes(StandardCharsets.UTF_8), context(id));
    return OutboxStore.insert(h, id, caller.id(), words, text);
  }

  /// The texts that the network took for that phone, newest last; of more than `limit` the newest.
  public List<Received> taken(PhoneNumber phone, int limit) {
    return callers.find(phone).map(caller -> taken(caller, limit)).orElse(List.of());
  }

  private List<Received> taken(Caller caller, int limit) {
    return database.with(
        h -> OutboxStore.taken(h, caller.id(), limit, (id, sealed) -> words(caller, id, sealed)));
  }

  /// The claimed text as the network must have it; empty if there is no such caller any more.
  ///
  /// @throws org.pukar.keys.SealBroken if it cannot be read with our keys
  Optional<Leaving> open(OutboxStore.Claimed text) {
    return callers.addressee(text.caller()).map(to -> leaving(text.id(), to));
  }

  private Leaving leaving(UUID id, Addressee to) {
    byte[] sealed = database.with(h -> OutboxStore.words(h, id));
    return new Leaving(id, to.phone(), words(to.caller(), id, sealed), "", Optional.empty(), false);
  }

  private static String words(Caller caller, UUID id, byte[] sealed) {
    return new String(caller.key().open(sealed, context(id)), StandardCharsets.UTF_8);
  }

  /// The row's id binds the words to their row.
  private static byte[] context(UUID id) {
    return ("outbox " + id).getBytes(StandardCharsets.UTF_8);
  }

  /// Wakes one who waits for texts.
  void ring() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /// Returns when the bell has rung, or the time is over.
  void awaitRing(Duration time) throws InterruptedException {
    bell.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Takes back texts that are not true any more, as far as they have not left yet.
  ///
  /// @param onceKeys the deeds that promised them
  public void takeBack(Handle h, List<String> onceKeys) {
    OutboxStore.takeBack(h, onceKeys);
  }

  @Override
  public void forget(Handle h, UUID caller) {
    OutboxStore.forget(h, caller);
  }
}
