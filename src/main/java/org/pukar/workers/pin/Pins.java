package org.pukar.workers.pin;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  /// So many PINs may lie behind a worker's own; she needs one.
  private static final int DEEPEST = 3;

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
    int depth = depth(one.pins(), one.hash().again(mark(worker, pin)));
    if (depth >= 0) {
      database.use(h -> PinStore.forgive(h, worker, one.hash()));
      return new Tried.Right(depth);
    }
    return one.lockedUntil()
        .<Tried>map(Tried.Locked::new)
        .orElseGet(() -> new Tried.Wrong(TRIES - one.tries()));
  }

  /// All are looked at, so that it takes equally long whichever it is. They share a salt: one hash
  /// is compared with all.
  private static int depth(List<SlowHash> pins, SlowHash typed) {
    int depth = -1;
    for (int i = pins.size() - 1; i >= 0; i--) {
      depth = pins.get(i).isSame(typed) ? i : depth;
    }
    return depth;
  }

  private Tried notCounted(UUID worker) {
    return guard(worker)
        .flatMap(Guard::lockedUntil)
        .<Tried>map(Tried.Locked::new)
        .orElseGet(Tried.Unjudged::new);
  }

  /// Takes a new PIN, typed for the first time, in place of the one that was proven. It has to be
  /// typed again within ten minutes.
  public Setting choose(UUID worker, String pin, Proof proof) {
    return choose(worker, pin, proof, proof.depth());
  }

  /// The same for a PIN to be typed when somebody forces her: it lies behind the one that was
  /// proven, and must differ from it.
  public Setting chooseForced(UUID worker, String pin, Proof proof) {
    return choose(worker, pin, proof, proof.depth() + 1);
  }

  /// @param place where it will lie
  private Setting choose(UUID worker, String pin, Proof proof, int place) {
    return Easy.isEasy(pin)
        ? Setting.EASY
        : turns.take(() -> suggest(worker, pin, proof, place)).orElse(Setting.BUSY);
  }

  private Setting suggest(UUID worker, String pin, Proof proof, int place) {
    List<SlowHash> there = database.with(h -> PinStore.all(h, worker));
    byte[] mark = mark(worker, pin);
    SlowHash hash = there.isEmpty() ? SlowHash.of(mark, salt()) : there.getFirst().again(mark);
    // Who has proven nothing is not told what it is like.
    Optional<Setting> refused =
        proof.isGiven() ? refusal(depth(there, hash), proof, place) : Optional.empty();
    return refused.orElseGet(() ->
        database.with(h -> PinStore.suggest(h, worker, hash, proof.isGiven()))
            ? Setting.CHOSEN
            : Setting.GUARDED);
  }

  /// No two of a worker's PINs are the same, or one of them would open nothing.
  ///
  /// @param depth of that PIN among hers; -1 if it is none of them
  private static Optional<Setting> refusal(int depth, Proof proof, int place) {
    if (depth == place || depth < 0) {
      return Optional.empty();
    }
    boolean isReplaced = place > proof.depth() && depth > place;
    if (isReplaced) {
      return Optional.empty();
    }
    return Optional.of(
        place > proof.depth() && depth == proof.depth() ? Setting.SAME : Setting.EASY);
  }

  /// Sets the PIN that was typed before if this is the same one. Either way nothing waits to be
  /// typed again: what was chosen is compared with one typing only.
  public Setting confirm(UUID worker, String pin, Proof proof) {
    return turns.take(() -> compare(worker, pin, proof, proof.depth())).orElse(Setting.BUSY);
  }

  /// The same for a PIN to be typed when somebody forces her.
  public Setting confirmForced(UUID worker, String pin, Proof proof) {
    return turns.take(() -> compare(worker, pin, proof, proof.depth() + 1)).orElse(Setting.BUSY);
  }

  private Setting compare(UUID worker, String pin, Proof proof, int place) {
    Optional<SlowHash> candidate = database.with(h -> PinStore.take(h, worker));
    if (candidate.isEmpty()) {
      return Setting.LATE;
    }
    SlowHash hash = candidate.get();
    if (!hash.isOf(mark(worker, pin))) {
      return Setting.DIFFERS;
    }
    return set(worker, hash, proof, place) ? Setting.SET : Setting.GUARDED;
  }

  /// One that would lie too deep only seems to be set.
  private boolean set(UUID worker, SlowHash hash, Proof proof, int place) {
    if (place == 0) {
      return database.with(h -> PinStore.set(h, worker, hash, proof.isGiven()));
    }
    return proof.isGiven()
        && (place > DEEPEST || database.with(h -> PinStore.setForced(h, worker, hash, place)));
  }

  /// Takes away what lies behind the PIN that was proven. Whether there was one is not told.
  ///
  /// @return false if none was proven
  public boolean dropForced(UUID worker, Proof proof) {
    if (proof.isGiven()) {
      database.use(h -> PinStore.dropForced(h, worker, proof.depth()));
    }
    return proof.isGiven();
  }

  /// Takes all PINs away, and their lock, from a worker who was called back and recognised: she
  /// sets a new one. Nothing happens for one who has none.
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
