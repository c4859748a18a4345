package org.pukar.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Runs blocking work off the event loop, a virtual thread for each piece, no more at once than the
/// house holds. Threads share it.
public final class Tasks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

  /// How long work under way may take to end when the house closes.
  private static final Duration DRAIN = Duration.ofSeconds(5);

  /// For every so many inside, one may be turned away in person.
  private static final int DOORSTEP_SHARE = 4;

  /// How long that may take.
  private static final Duration DOORSTEP = Duration.ofMillis(250);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("hop-", 0).factory());
  private final Deadlines deadlines = new Deadlines();
  private final AtomicLong hops = new AtomicLong();
  private final int atOnce;
  private final Semaphore places;
  private final Semaphore doorstep;
  private final Duration budget;
  private final Consumer<Runnable> way;
  private volatile boolean closing;

  /// A house.
  ///
  /// @param atOnce pieces of work that may be under way
  /// @param budget after which the answer is given up; the work itself goes on to its end
  public Tasks(int atOnce, Duration budget) {
    this(atOnce, budget, Runnable::run);
  }

  /// A house where work is done in a way of its own.
  ///
  /// @param way runs each piece of work
  public Tasks(int atOnce, Duration budget, Consumer<Runnable> way) {
    this.atOnce = atOnce;
    this.way = way;
    this.places = new Semaphore(atOnce);
    this.doorstep = new Semaphore(Math.max(1, atOnce / DOORSTEP_SHARE));
    this.budget = budget;
  }

  /// Runs the work and gives its answer on the event loop's context.
  ///
  /// @param full the answer, at once, when the house is full or closing
  /// @param late the answer when the budget is over or the work threw
  public <T> Future<T> run(Context context, Supplier<T> work, Supplier<T> full, Supplier<T> late) {
    return isLetIn(places)
        ? Future.fromCompletionStage(start(work, places, budget, late), context)
        : Future.succeededFuture(full.get());
  }

  /// The same, but when the house is full there is a doorstep, smaller than the house, where a
  /// quick piece of work finds out what to say; only when that is full too, or slow, `full` is
  /// said. The answer is given on a thread that must not be held up.
  public <T> CompletionStage<T> run(
      Supplier<T> work, Supplier<T> turnAway, Supplier<T> full, Supplier<T> late) {
    if (isLetIn(places)) {
      return start(work, places, budget, late);
    }
    return isLetIn(doorstep)
        ? start(turnAway, doorstep, DOORSTEP, full)
        : CompletableFuture.completedStage(full.get());
  }

  /// Gives what others find on the event loop's context, or `late` once the budget is over.
  public <T> Future<T> await(Context context, CompletableFuture<T> found, Supplier<T> late) {
    deadlines.end(found, budget);
    return Future.fromCompletionStage(found.thenApply(given -> orElse(given, late)), context);
  }

  private static <T> T orElse(@Nullable T given, Supplier<T> late) {
    return given == null ? late.get() : given;
  }

  private boolean isLetIn(Semaphore room) {
    return !closing && room.tryAcquire();
  }

  private <T> CompletionStage<T> start(
      Supplier<T> work, Semaphore room, Duration within, Supplier<T> late) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    threads.execute(() -> way.accept(() -> run(work, answer, room, late)));
    deadlines.end(answer, within);
    return answer.thenApply(given -> orElse(given, late));
  }

  private <T> void run(
      Supplier<T> work, CompletableFuture<T> answer, Semaphore room, Supplier<T> late) {
    MDC.put("hop", Long.toString(hops.incrementAndGet(), 36));
    try {
      answer.complete(work.get());
    } catch (RuntimeException e) {
      LOG.error("Work failed", e);
      answer.complete(late.get());
    } finally {
      MDC.clear();
      room.release();
    }
  }

  /// How many are under way.
  public int underWay() {
    return atOnce - places.availablePermits();
  }

  /// Lets nobody in any more and waits for those inside, for a while.
  @Override
  public void close() {
    closing = true;
    try {
      if (!places.tryAcquire(atOnce, DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} pieces of work did not end in time", underWay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
    deadlines.close();
  }
}
