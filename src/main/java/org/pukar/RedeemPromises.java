package org.pukar;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.pukar.db.DatabaseAway;
import org.pukar.session.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every few seconds keeps what was promised while something was away or slow, or is due. Has a
/// thread of its own.
final class RedeemPromises implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RedeemPromises.class);
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final Duration SELDOM = Duration.ofSeconds(30);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("promises").factory());
  private final Future<?> repeated;

  private RedeemPromises(List<Runnable> promises, Duration every) {
    this.repeated =
        timer.scheduleWithFixedDelay(
            () -> promises.forEach(RedeemPromises::redeem),
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /// @param promises each keeps one kind of promise
  static RedeemPromises start(List<Runnable> promises) {
    return new RedeemPromises(promises, EVERY);
  }

  /// For what nobody waits for.
  ///
  /// @param promises each keeps one kind of promise
  static RedeemPromises seldom(List<Runnable> promises) {
    return new RedeemPromises(promises, SELDOM);
  }

  private static void redeem(Runnable promised) {
    try {
      promised.run();
    } catch (DatabaseAway | RedisAway e) {
      LOG.debug("Promises wait", e);
    } catch (RuntimeException e) {
      LOG.error("A promise could not be kept", e);
    }
  }

  @Override
  public void close() {
    repeated.cancel(true);
    timer.shutdownNow();
  }
}
