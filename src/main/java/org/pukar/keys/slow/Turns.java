package org.pukar.keys.slow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lets few at once do what takes memory and a core; the others wait in order, but not for long.
/// Threads share it.
public final class Turns {
  private final Semaphore free;
  private final Duration patience;

  /// @param atOnce how many may be at it together
  /// @param patience how long one waits for its turn
  public Turns(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /// What the work comes to; empty, and nothing done, if its turn did not come.
  public <T> Optional<T> take(Supplier<T> work) {
    if (!comes()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      free.release();
    }
  }

  private boolean comes() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
