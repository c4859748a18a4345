package org.pukar.calls.ring;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pukar.callers.Keeper;
import org.pukar.calls.SealedCall;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.Together;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;

/// Takes missed calls down, many in one transaction. Threads share it.
public final class Rings implements AutoCloseable {
  /// Forgets the calls of a phone that are over.
  public static final Keeper KEEPER = RingStore::forget;

  private static final int AT_ONCE = 256;

  /// Who rings waits for the busy tone anyway.
  private static final Duration BETWEEN = Duration.ofMillis(10);

  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final Sealer sealer;
  private final UnaryOperator<String> lines;
  private final Supplier<UUID> ids;
  private final Together<RingStore.Row> writing;

  private Rings(
      Database database,
      Function<PhoneNumber, byte[]> phoneIndex,
      Sealer sealer,
      UnaryOperator<String> lines,
      Supplier<UUID> ids,
      Bell bell) {
    this.phoneIndex = phoneIndex;
    this.sealer = sealer;
    this.lines = lines;
    this.ids = ids;
    this.writing =
        Together.start(
            1,
            AT_ONCE,
            BETWEEN,
            all -> {
              database.inTransaction(h -> {
                RingStore.insert(h, all);
                return all;
              });
              bell.ring();
            });
  }

  /// Begins to take rings down.
  ///
  /// @param lines the provider by which whoever rang by this one is called
  /// @param bell rung when there is somebody to call
  public static Rings start(
      Database database,
      Function<PhoneNumber, byte[]> phoneIndex,
      Sealer sealer,
      UnaryOperator<String> lines,
      Supplier<UUID> ids,
      Bell bell) {
    return new Rings(database, phoneIndex, sealer, lines, ids, bell);
  }

  /// Takes a ring down. When the future ends, it is committed; it fails if PostgreSQL is away, or
  /// too many wait.
  public CompletableFuture<Boolean> take(Ring ring) {
    byte[] index = phoneIndex.apply(ring.from());
    SealedCall.Ends ends = new SealedCall.Ends(ring.from(), ring.number());
    return writing.bring(
        new RingStore.Row(
            ids.get(),
            ring.provider(),
            SealedCall.once(ring.provider(), ring.call()),
            index,
            SealedCall.seal(ends, index, sealer),
            lines.apply(ring.provider())));
  }

  @Override
  public void close() {
    writing.close();
  }
}
