package org.pukar.arrivals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the texts answered that were taken down, on threads of its own, until it is closed: those of
/// one phone one after the other, those of different phones side by side. Any number of nodes may
/// do so on one table.
public final class Reading implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  /// Claims that nobody works off are free again after this; an answer takes milliseconds.
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final int AT_ONCE = 64;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reading-", 0).factory());
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Database database;
  private final Answers answers;
  private final Bell bell;
  private final Supplier<UUID> ids;

  private Reading(Database database, Answers answers, Bell bell, Supplier<UUID> ids) {
    this.database = database;
    this.answers = answers;
    this.bell = bell;
    this.ids = ids;
  }

  /// Begins. PostgreSQL may be away.
  public static Reading start(Database database, Answers answers, Bell bell, Supplier<UUID> ids) {
    Reading reading = new Reading(database, answers, bell, ids);
    reading.threads.execute(reading::work);
    return reading;
  }

  private void work() {
    try {
      while (stopping.getCount() > 0) {
        places.acquire();
        places.release();
        if (!readSome()) {
          bell.await(POLL);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether there was something to do.
  private boolean readSome() {
    try {
      UUID owner = ids.get();
      int room = Math.max(1, places.availablePermits());
      List<Claimed> batch = database.with(h -> ArrivalStore.claim(h, owner, room, LEASE));
      for (Claimed text : batch) {
        places.acquireUninterruptibly();
        threads.execute(() -> read(text));
      }
      return !batch.isEmpty();
    } catch (DatabaseAway e) {
      LOG.debug("Texts wait to be read", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Texts could not be claimed", e);
    }
    return false;
  }

  /// What fails here is claimed again when its lease has run out. The next text of the same phone
  /// may be answered now.
  private void read(Claimed text) {
    try {
      answers.answer(text);
    } catch (DatabaseAway e) {
      LOG.debug("Text {} waits", text.id(), e);
    } catch (RuntimeException | Error e) {
      LOG.error("Text {} could not be answered: {}", text.id(), e.getClass().getName());
    } finally {
      places.release();
      bell.ring();
    }
  }

  /// Waits for what is being answered, for a while, and begins no other.
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
    }
  }
}
