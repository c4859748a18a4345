package org.pukar.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for something outside this JVM that can only be asked again. Stateless.
final class Patience {
  private static final long BETWEEN_NANOS = Duration.ofMillis(20).toNanos();

  private Patience() {}

  /// Asks until the answer is yes, the time is over or the thread is interrupted; gives the last
  /// answer.
  static boolean until(Duration limit, BooleanSupplier question) {
    long end = System.nanoTime() + limit.toNanos();
    while (!question.getAsBoolean()) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_NANOS);
    }
    return true;
  }
}
