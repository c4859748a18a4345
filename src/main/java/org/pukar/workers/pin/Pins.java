package org.pukar.workers.pin;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.keys.slow.SlowHash;
import org.pukar.keys.slow.Turns;

/// The PINs of workers. Threads and nodes share it. All times are PostgreSQL's. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
///
/// A try counts before it is judged, in one statement under the lock of its row: however many come
/// at once, on however many nodes, no more are judged than may be wrong. A node that dies over a
/// right try has used up a try.
public final class Pins {
  /// So many wrong tries lock the PIN for a day.
  static final int TRIES = 5;

  /// How long one waits for a hash to be made: a hop has two seconds in all.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Database database;
  private final Keys keys;
  private final Supplier<UUID> ids;
  private final Turns turns;

  /// @param ids random ones: they are the salt of hashes
  /// @param atOnce how many hashes may be made together, each in 19 MiB
  public Pins(Database database, Keys keys, Supplier<UUID> ids, int atOnce) {
    this.database = database;
    this.keys = keys;
    this.ids = ids;
    this.turns = new Turns(atOnce, PATIENCE);
  }

  /// Whether this worker has a PIN; a locked one counts.
  public boolean isSet(UUID worker) {
    return guard(worker).isPresent();
  }

  /// A PIN that stands in the way.
  ///
  /// @param lockedUntil empty if it may be tried
  record Guard(Optional<Instant> lockedUntil) {}

  Optional<Guard> guard(UUID worker) {
    return PinStore.find(database, worker);
  }

  /// Judges a typed PIN. The fifth wrong one in a row locks for 24 hours; a right one begins anew.
  ///
  /// @param pin four digits, 0-9
  public Tried check(UUID worker, String pin) {
    return turns.take(() -> judge(worker, pin)).orElseGet(Tried.Busy::new);
  }

  private Tried judge(UUID worker, String pin) {
    Optional<PinStore.Counted> counted = database.with(h -> PinStore.count(h, worker, TRIES));
    if (counted.isEmpty()) {
      return notCounted(worker);
    }
    PinStore.Counted one = counted.get();
    if (one.hash().isOf(mark(worker, pin))) {
      database.use(h -> PinStore.forgive(h, worker, one.hash()));
      return new Tried.Right();
    }
    return one.lockedUntil()
        .<Tried>map(Tried.Locked::new)
        .orElseGet(() -> new Tried.Wrong(TRIES - one.tries()));
  }

  private Tried notCounted(UUID worker) {
    return guard(worker)
        .flatMap(Guard::lockedUntil)
        .<Tried>map(Tried.Locked::new)
        .orElseGet(Tried.Unjudged::new);
  }

  /// Takes a new PIN, typed for the first time. It has to be typed again within ten minutes.
  ///
  /// @param proven whether the PIN that there may be was proven
  public Setting choose(UUID worker, String pin, boolean proven) {
    return Easy.isEasy(pin)
        ? Setting.EASY
        : turns.take(() -> suggest(worker, pin, proven)).orElse(Setting.BUSY);
  }

  private Setting suggest(UUID worker, String pin, boolean proven) {
    SlowHash hash = SlowHash.of(mark(worker, pin), salt());
    return database.with(h -> PinStore.suggest(h, worker, hash, proven))
        ? Setting.CHOSEN
        : Setting.GUARDED;
  }

  /// Sets the PIN that was typed before if this is the same one. Either way nothing waits to be
  /// typed again: what was chosen is compared with one typing only.
  ///
  /// @param proven whether the PIN that there may be was proven
  public Setting confirm(UUID worker, String pin, boolean proven) {
    return turns.take(() -> compare(worker, pin, proven)).orElse(Setting.BUSY);
  }

  private Setting compare(UUID worker, String pin, boolean proven) {
    Optional<SlowHash> candidate = database.with(h -> PinStore.take(h, worker));
    if (candidate.isEmpty()) {
      return Setting.LATE;
    }
    SlowHash hash = candidate.get();
    if (!hash.isOf(mark(worker, pin))) {
      return Setting.DIFFERS;
    }
    return database.with(h -> PinStore.set(h, worker, hash, proven))
        ? Setting.SET
        : Setting.GUARDED;
  }

  /// Takes the PIN away, and its lock, from a worker who was called back and recognised: she sets a
  /// new one. Nothing happens for one who has none.
  public void reset(UUID worker) {
    database.use(h -> PinStore.reset(h, worker));
  }

  private byte[] mark(UUID worker, String pin) {
    return keys.pinMark(worker, pin);
  }

  private byte[] salt() {
    UUID id = ids.get();
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
