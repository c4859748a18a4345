package org.pukar.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Writes what many bring at once in few transactions: a commit waits for the disk, and a hundred
/// rows wait no longer than one. Whoever brings something is told when it is committed. Threads
/// share it.
public final class Together<T> implements AutoCloseable {
  private static final int WAITING = 20_000;
  private static final long DRAIN_S = 5;

  /// What is older says nothing of now.
  private static final long LATELY_NS = 250_000_000;

  private record Brought<T>(T one, long at, CompletableFuture<Boolean> committed) {}

  private final BlockingQueue<Brought<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService writers;
  private final Consumer<List<T>> write;
  private final int most;
  private final Duration between;
  private volatile boolean closing;

  /// How long the first of the last transaction waited for its commit, and when that was.
  private volatile long waited;

  private volatile long writtenAt = System.nanoTime() - LATELY_NS;

  private Together(int writers, int most, Duration between, Consumer<List<T>> write) {
    this.most = most;
    this.between = between;
    this.write = write;
    // Threads of the system's own: they must not queue behind a crowd of virtual ones.
    this.writers =
        Executors.newFixedThreadPool(
            writers, Thread.ofPlatform().daemon().name("together-", 0).factory());
  }

  /// Begins to write.
  ///
  /// @param writers transactions that may be under way at once
  /// @param most how many one transaction takes
  /// @param between a writer begins no two transactions sooner after each other: who comes
  ///   meanwhile shares the next, and what comes alone waits for nothing
  /// @param write writes them all and commits, or throws
  public static <T> Together<T> start(
      int writers, int most, Duration between, Consumer<List<T>> write) {
    Together<T> together = new Together<>(writers, most, between, write);
    for (int i = 0; i < writers; i++) {
      together.writers.execute(together::work);
    }
    return together;
  }

  /// Takes one along. The future ends when it is committed, or fails with what the writing threw;
  /// so it does, at once, when too many wait.
  public CompletableFuture<Boolean> bring(T one) {
    Brought<T> brought = new Brought<>(one, System.nanoTime(), new CompletableFuture<>());
    if (closing || !queue.offer(brought)) {
      brought.committed().completeExceptionally(new RejectedExecutionException("too many wait"));
    }
    return brought.committed();
  }

  /// Brings one and returns when it is committed.
  ///
  /// @throws RuntimeException what the writing threw
  /// @throws DatabaseAway if who waits for it is to stop: whether it is committed is not known
  public void write(T one) {
    try {
      boolean _ = bring(one).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseAway(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown ? thrown : new DatabaseAway(e);
    }
  }

  /// How long lately one had to wait until it was committed; nothing if lately none was brought.
  public Duration waits() {
    return System.nanoTime() - writtenAt < LATELY_NS ? Duration.ofNanos(waited) : Duration.ZERO;
  }

  private void work() {
    List<Brought<T>> batch = new ArrayList<>();
    long next = System.nanoTime();
    try {
      while (!closing || !queue.isEmpty()) {
        Brought<T> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
          next = System.nanoTime() + between.toNanos();
          queue.drainTo(batch, most - 1);
          write(batch);
          writtenAt = System.nanoTime();
          waited = writtenAt - first.at();
          batch.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// One that cannot be written must not take the others with it.
  private void write(List<Brought<T>> batch) {
    try {
      write.accept(batch.stream().map(Brought::one).toList());
      batch.forEach(brought -> brought.committed().complete(true));
    } catch (StatementFailed e) {
      if (batch.size() == 1) {
        batch.getFirst().committed().completeExceptionally(e);
      } else {
        batch.forEach(brought -> write(List.of(brought)));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(brought -> brought.committed().completeExceptionally(e));
    }
  }

  /// Writes what was brought, for a while, and takes nothing more.
  @Override
  public void close() {
    closing = true;
    writers.shutdown();
    try {
      boolean _ = writers.awaitTermination(DRAIN_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      writers.shutdownNow();
      giveUp();
    }
  }

  /// Nobody waits for ever for what nobody writes any more.
  private void giveUp() {
    List<Brought<T>> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(brought ->
        brought.committed().completeExceptionally(new RejectedExecutionException("closed")));
  }
}
