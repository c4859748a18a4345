package org.pukar.campaigns.feeding;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pukar.db.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds the outbox with the texts of campaigns, on a thread of its own, until it is closed. Any
/// number of nodes may do so; one at a time does. PostgreSQL may be away.
public final class Feeding implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);
  private static final long LOOK_MS = 200;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Feeder feeder;
  private final Thread thread;

  private Feeding(Feeder feeder) {
    this.feeder = feeder;
    this.thread = Thread.ofVirtual().name("feeding").start(this::work);
  }

  /// Begins to feed.
  public static Feeding start(Feeder feeder) {
    return new Feeding(feeder);
  }

  private void work() {
    try {
      while (!stopping.await(turn() ? 0 : LOOK_MS, TimeUnit.MILLISECONDS)) {
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
    } catch (RuntimeException e) {
      LOG.error("Campaigns could not be fed", e);
    }
    return false;
  }

  /// Ends with the turn that is under way.
  @Override
  public void close() {
    stopping.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
