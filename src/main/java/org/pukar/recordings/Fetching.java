package org.pukar.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.keys.Sealer;
import org.pukar.keys.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches recordings from providers, on threads of its own, until it is closed: streamed part by
/// part, never held whole in memory. What fails is tried again for a day. Any number of nodes may
/// do so on one table.
public final class Fetching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
  private static final int AT_ONCE = 4;

  /// Two minutes of the best that a network has.
  private static final long MOST_BYTES = 64L << 20;

  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofSeconds(2);

  /// So long she may want to hear again what she said: the provider plays it to her.
  private static final Duration HEARD = Duration.ofHours(2);

  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final long DAY_S = Duration.ofDays(1).toSeconds();

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fetching-", 0).factory());
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Database database;
  private final Callers callers;
  private final Sealer sealer;
  private final Map<String, Source> sources;
  private final Bell bell;

  private Fetching(
      Database database, Callers callers, Sealer sealer, Map<String, Source> sources, Bell bell) {
    this.database = database;
    this.callers = callers;
    this.sealer = sealer;
    this.sources = Map.copyOf(sources);
    this.bell = bell;
  }

  /// Begins. PostgreSQL may be away.
  ///
  /// @param sources by the providers' names
  public static Fetching start(
      Database database, Callers callers, Sealer sealer, Map<String, Source> sources, Bell bell) {
    Fetching fetching = new Fetching(database, callers, sealer, sources, bell);
    for (int i = 0; i < AT_ONCE; i++) {
      fetching.threads.execute(fetching::work);
    }
    return fetching;
  }

  private void work() {
    try {
      while (stopping.getCount() > 0) {
        if (!fetchOne()) {
          bell.await(POLL);
        }
      }
      bell.ring();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean fetchOne() throws InterruptedException {
    try {
      List<RecordingStore.Due> due = database.with(h -> RecordingStore.claim(h, 1, LEASE));
      for (RecordingStore.Due one : due) {
        handle(one);
      }
      return !due.isEmpty();
    } catch (DatabaseAway e) {
      LOG.debug("Recordings wait", e);
    } catch (RuntimeException | Error e) {
      LOG.error("A recording could not be fetched: {}", e.getClass().getName());
    }
    return false;
  }

  private void handle(RecordingStore.Due due) throws InterruptedException {
    Origin origin = Origin.open(due.sealed(), due.once(), sealer);
    Optional<Source> source = Optional.ofNullable(sources.get(due.provider()));
    if (due.isKept()) {
      remove(due, source.flatMap(from -> from.remove(origin.url())));
      return;
    }
    Optional<HttpRequest> request = source.flatMap(from -> from.fetch(origin.url()));
    if (request.isEmpty()) {
      LOG.warn("A recording of {} is kept where we do not go", due.provider());
      database.use(h -> RecordingStore.end(h, due.id(), "lost"));
    } else if (!fetched(due, origin, request.get())) {
      again(due, "lost");
    }
  }

  private void again(RecordingStore.Due due, String given) {
    if (due.age() > DAY_S) {
      LOG.error("A recording of {} could not be had for a day", due.provider());
      database.use(h -> RecordingStore.end(h, due.id(), given));
    } else {
      Duration after = SOON.multipliedBy(1L << Math.min(due.attempt(), 11));
      database.use(
          h -> RecordingStore.again(h, due.id(), after.compareTo(HOUR) < 0 ? after : HOUR));
    }
  }

  private boolean fetched(RecordingStore.Due due, Origin origin, HttpRequest request)
      throws InterruptedException {
    try {
      HttpResponse<InputStream> came = http.send(limited(request), BodyHandlers.ofInputStream());
      try (InputStream body = came.body()) {
        return came.statusCode() == 200
            && database.inTransaction(h -> keep(h, due, origin, came, body));
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("A recording was not fetched", e);
      return false;
    }
  }

  private static HttpRequest limited(HttpRequest request) {
    return HttpRequest.newBuilder(request, (_, _) -> true).timeout(PATIENCE).build();
  }

  /// Whose it is must be known by now; who never agreed that we keep anything is waited for.
  private boolean keep(
      Handle h,
      RecordingStore.Due due,
      Origin origin,
      HttpResponse<InputStream> came,
      InputStream body) {
    Optional<Caller> caller = callers.find(h, origin.phone());
    if (caller.isEmpty()) {
      return false;
    }
    RecordingStore.dropParts(h, due.id());
    Sha256 hash = new Sha256();
    long bytes = 0;
    try {
      byte[] part = body.readNBytes(Recordings.PART);
      for (int nth = 0; part.length > 0 && bytes <= MOST_BYTES; nth++) {
        RecordingStore.part(
            h, due.id(), nth, caller.get().key().seal(part, Recordings.context(due.id(), nth)));
        hash.and(part);
        bytes += part.length;
        part = body.readNBytes(Recordings.PART);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String type = type(came.headers().firstValue("Content-Type").orElse("audio/wav"));
    RecordingStore.keep(h, due.id(), caller.get().id(), type, bytes, hash.digest(), HEARD);
    return true;
  }

  /// Staff's browsers are told it: what a stranger calls a page is none.
  private static String type(String told) {
    return told.matches("audio/[a-zA-Z0-9.+-]{1,40}") ? told : "application/octet-stream";
  }

  private void remove(RecordingStore.Due due, Optional<HttpRequest> request)
      throws InterruptedException {
    if (request.isEmpty() || isRemoved(request.get())) {
      database.use(h -> RecordingStore.end(h, due.id(), "removed"));
    } else {
      again(due, "removed");
    }
  }

  private boolean isRemoved(HttpRequest request) throws InterruptedException {
    try {
      int status = http.send(limited(request), BodyHandlers.discarding()).statusCode();
      return status / 100 == 2 || status == 404;
    } catch (IOException e) {
      LOG.debug("A recording was not removed", e);
      return false;
    }
  }

  /// Lets what is being fetched end, for a while, and begins no other.
  @Override
  public void close() {
    stopping.countDown();
    threads.shutdown();
    bell.ring();
    try {
      boolean _ = threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
      http.shutdownNow();
    }
  }
}
