package org.pukar.db;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one who waits for work in a table; one ring is enough for all that is there. Threads share
/// it.
public final class Bell {
  private final Semaphore rung = new Semaphore(0);

  /// Wakes one, or the next who comes.
  public void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /// Returns when it has rung, or the time is over.
  public void await(Duration time) throws InterruptedException {
    boolean _ = rung.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
