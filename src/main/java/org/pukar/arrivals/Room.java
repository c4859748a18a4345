package org.pukar.arrivals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How many texts may be answered at once. Texts are taken down first: while that takes long, fewer
/// are answered. One thread asks and takes; any may leave.
final class Room {
  /// Longer than this a text shall not have to wait until it is taken down.
  private static final Duration SLOW = Duration.ofMillis(10);

  private static final int MOST = 32;

  /// So many are answered at once whatever goes on.
  private static final int LEAST = 2;

  private static final int MORE = 2;
  private static final long LOOK_AGAIN_NS = 50_000_000;

  private final AtomicInteger underWay = new AtomicInteger();
  private final Supplier<Duration> taking;
  private final LongSupplier nanos;
  private int most = MOST;
  private long lookedAt;

  /// @param taking how long lately a text had to wait until it was taken down
  /// @param nanos a clock as [System#nanoTime] is one
  Room(Supplier<Duration> taking, LongSupplier nanos) {
    this.taking = taking;
    this.nanos = nanos;
    this.lookedAt = nanos.getAsLong();
  }

  /// How many more may be begun: none until half of those under way are answered, for a claim costs
  /// nearly the same for one as for many.
  int left() {
    long now = nanos.getAsLong();
    if (now - lookedAt > LOOK_AGAIN_NS) {
      lookedAt = now;
      most =
          taking.get().compareTo(SLOW) > 0
              ? Math.max(LEAST, most / 2)
              : Math.min(MOST, most + MORE);
    }
    int left = most - underWay.get();
    return left * 2 >= most ? left : 0;
  }

  void take() {
    underWay.incrementAndGet();
  }

  void leave() {
    underWay.decrementAndGet();
  }
}
