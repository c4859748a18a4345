package org.pukar.killed;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Counts what happens, so that a test can do something in the middle of it. Threads share it.
public final class Progress {
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private int count;

  public synchronized void more() {
    count++;
    notifyAll();
  }

  /// Returns when so much has happened.
  public void await(int enough) throws InterruptedException {
    await(() -> count >= enough);
  }

  /// Returns when it is so; it is looked at whenever something happens, and several times a second.
  public synchronized void await(BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("nothing comes any more after " + count);
      }
      wait(100);
    }
  }
}
