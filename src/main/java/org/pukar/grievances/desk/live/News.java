package org.pukar.grievances.desk.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.grievances.cases.CaseFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who have a list or a case before them what changed, whichever node did it: while
/// anybody listens, it looks several times a second. Threads share it.
///
/// It looks at what was written, so nothing that commits is told too early, and nothing is lost
/// with a message. Sealed cases lie elsewhere and are never among them.
public final class News implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);
  private static final Duration EVERY = Duration.ofMillis(300);

  /// A deed's time is when it began; the longest may take so long.
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Set<Consumer<Told>> listeners = ConcurrentHashMap.newKeySet();
  private final Cache<UUID, Integer> told =
      Caffeine.newBuilder().expireAfterWrite(SLACK.multipliedBy(4)).build();
  private final Database database;
  private final Thread thread;

  private News(Database database) {
    this.database = database;
    this.thread = Thread.ofVirtual().name("news").unstarted(this::work);
  }

  /// A case that changed. Immutable.
  ///
  /// @param at when it was found; who has heard all until then has missed nothing
  public record Told(CaseFile file, Instant at) {
    /// Whether nobody did anything with it yet.
    boolean isNew() {
      return file.version() == 0;
    }
  }

  /// Begins. PostgreSQL may be away.
  public static News start(Database database) {
    News news = new News(database);
    news.thread.start();
    return news;
  }

  /// Tells that listener of every change from now on.
  ///
  /// @return ends it
  Runnable listen(Consumer<Told> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// What changed since then.
  List<Told> since(Instant time) {
    Instant now = database.now();
    return NewsStore.since(database, time, Duration.ZERO).stream()
        .map(file -> new Told(file, now))
        .toList();
  }

  private void work() {
    Instant from = Instant.MAX;
    try {
      while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        from = listeners.isEmpty() ? Instant.MAX : look(from);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant look(Instant from) {
    try {
      Instant now = database.now();
      Instant since = from.isAfter(now) ? now : from;
      for (CaseFile file : NewsStore.since(database, since, SLACK)) {
        tell(new Told(file, now));
      }
      return now;
    } catch (DatabaseAway e) {
      LOG.debug("What is new is told later", e);
    } catch (RuntimeException | Error e) {
      LOG.error("What is new could not be told", e);
    }
    return from;
  }

  private void tell(Told one) {
    int stands = one.file().version() * 1_000 + one.file().escalated();
    Integer before = told.asMap().put(one.file().id(), stands);
    if (before == null || before != stands) {
      listeners.forEach(listener -> listener.accept(one));
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      boolean _ = thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
