package org.pukar.conversation.walk;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Work that its hop need not wait for to the end: it goes on when the hop was answered. Stateless.
public final class Deeds {
  private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

  private Deeds() {}

  /// Begins the work on a virtual thread of its own; its log lines are the hop's.
  public static <T> CompletableFuture<T> start(Supplier<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Map<String, String> hop = MDC.getCopyOfContextMap();
    Thread.ofVirtual().name("deeds").start(() -> run(work, done, hop == null ? Map.of() : hop));
    return done;
  }

  private static <T> void run(
      Supplier<T> work, CompletableFuture<T> done, Map<String, String> hop) {
    MDC.setContextMap(hop);
    try {
      done.complete(work.get());
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /// Goes on with what the work comes to, whenever that is. Nobody waits for it: what it throws is
  /// logged.
  public static <T> void after(CompletableFuture<T> work, Consumer<T> next) {
    Thread.ofVirtual()
        .name("deeds")
        .start(() -> {
          try {
            next.accept(work.join());
          } catch (RuntimeException e) {
            LOG.error("What was to follow a deed failed", e);
          }
        });
  }

  /// What the work came to, if it does so within this time.
  ///
  /// @throws RuntimeException what the work threw
  public static <T> Optional<T> within(CompletableFuture<T> work, long nanos) {
    try {
      return Optional.of(work.get(nanos, TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException("a deed broke", e.getCause());
    }
  }
}
