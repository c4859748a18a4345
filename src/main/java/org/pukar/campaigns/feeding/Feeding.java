package org.pukar.campaigns.feeding;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.pukar.db.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds the outbox with the texts of campaigns, on threads of its own, until it is closed. Any
/// number of nodes may do so; one at a time does. PostgreSQL may be away.
public final class Feeding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);
  private static final long LOOK_MS = 200;

  /// The others look seldom, as long as they find nothing.
  private static final long OTHERS_LOOK_MS = 2_000;

  private static final Duration DRAIN = Duration.ofSeconds(3);

  /// One writes while another hands over.
  private static final int THREADS = 3;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Feeder feeder;
  private final List<Thread> threads;

  private Feeding(Feeder feeder) {
    this.feeder = feeder;
    this.threads =
        IntStream.range(0, THREADS)
            .mapToLong(n -> n == 0 ? LOOK_MS : OTHERS_LOOK_MS)
            .mapToObj(look -> Thread.ofVirtual().name("feeding").start(() -> work(look)))
            .toList();
  }

  /// Begins to feed.
  public static Feeding start(Feeder feeder) {
    return new Feeding(feeder);
  }

  private void work(long lookMs) {
    try {
      while (!stopping.await(turn() ? 0 : lookMs, TimeUnit.MILLISECONDS)) {
        // the next turn
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean turn() {
    try {
      return feeder.turn();
    } catch (DatabaseAway e) {
      LOG.debug("Campaigns wait", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Campaigns could not be fed", e);
    }
    return false;
  }

  /// Ends with the turns that are under way, or without them if they wait for PostgreSQL: what they
  /// wrote leaves when its lease is over.
  @Override
  public void close() {
    stopping.countDown();
    try {
      for (Thread thread : threads) {
        boolean _ = thread.join(DRAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
