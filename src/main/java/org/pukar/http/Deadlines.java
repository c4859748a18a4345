package org.pukar.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Ends the waiting for answers that do not come, all of them on one thread that looks every few
/// milliseconds: a timer for each hop, set and taken back, would wake a thread twice a hop. Threads
/// share it.
final class Deadlines implements AutoCloseable {
  private static final long TICK_MS = 20;

  private record Awaited(CompletableFuture<?> answer, long until) {}

  private final Set<Awaited> awaited = ConcurrentHashMap.newKeySet();
  private final Thread clock = Thread.ofPlatform().daemon().name("deadlines").start(this::tick);

  /// Completes the answer with nothing if it does not come in that time, give or take a tick.
  void end(CompletableFuture<?> answer, Duration within) {
    Awaited one = new Awaited(answer, System.nanoTime() + within.toNanos());
    awaited.add(one);
    var _ = answer.whenComplete((_, _) -> awaited.remove(one));
  }

  private void tick() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(TICK_MS);
        long now = System.nanoTime();
        awaited.stream()
            .filter(one -> now - one.until() >= 0)
            .forEach(one -> one.answer().complete(null));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    clock.interrupt();
  }
}
