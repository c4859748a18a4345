package org.pukar;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pukar.callbacks.Callbacks;
import org.pukar.db.DatabaseAway;
import org.pukar.session.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every few seconds takes down the calls that were promised while PostgreSQL was away. Has a
/// thread of its own.
final class RedeemPromises implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedeemPromises.class);
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("promises").factory());
  private final Callbacks callbacks;
  private final Future<?> repeated;

  private RedeemPromises(Callbacks callbacks) {
    this.callbacks = callbacks;
    this.repeated =
        timer.scheduleWithFixedDelay(
            this::redeem, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  static RedeemPromises start(Callbacks callbacks) {
    return new RedeemPromises(callbacks);
  }

  private void redeem() {
    try {
      callbacks.redeemPromises();
    } catch (DatabaseAway | RedisAway e) {
      LOG.debug("Promised calls wait", e);
    } catch (RuntimeException e) {
      LOG.error("Promised calls could not be taken down", e);
    }
  }

  @Override
  public void close() {
    repeated.cancel(true);
    timer.shutdownNow();
  }
}
