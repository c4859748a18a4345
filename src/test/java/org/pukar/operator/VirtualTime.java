package org.pukar.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import org.pukar.VirtualClock;

/// Time for threads that wait on a virtual clock: when all who take part wait, the clock goes on to
/// the first who is due, and all who are due then go on at once. Threads share it.
final class VirtualTime {
  private final VirtualClock clock;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::due));
  private int awake;

  private record Waiting(Instant due, CountDownLatch bell) {}

  VirtualTime(VirtualClock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// One more takes part, and is awake until it waits or leaves.
  synchronized void join() {
    awake++;
  }

  synchronized void leave() {
    awake--;
    goOn();
  }

  /// Returns when that time has passed.
  void pass(Duration time) {
    CountDownLatch bell = new CountDownLatch(1);
    synchronized (this) {
      waiting.add(new Waiting(now().plus(time), bell));
      awake--;
      goOn();
    }
    try {
      bell.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void goOn() {
    if (awake > 0 || waiting.isEmpty()) {
      return;
    }
    Instant due = waiting.peek().due();
    clock.pass(Duration.between(now(), due));
    while (!waiting.isEmpty() && waiting.peek().due().equals(due)) {
      awake++;
      waiting.remove().bell().countDown();
    }
  }
}
