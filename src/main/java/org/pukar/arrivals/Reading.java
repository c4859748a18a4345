package org.pukar.arrivals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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

  /// What is to be tried again, or was let go, or waited for another of its phone, is older than
  /// what was claimed last, and found when all that is open is looked at: so often.
  private static final long LOOK_AT_ALL_NS = Duration.ofMillis(200).toNanos();

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reading-", 0).factory());
  private final Database database;
  private final Answers answers;
  private final Room room;
  private final Bell bell;
  private final Supplier<UUID> ids;

  /// The oldest text that was claimed last: to walk past all that was answered before it takes
  /// longer than the claim.
  private long from;

  private long lookedAtAll = System.nanoTime();

  private Reading(
      Database database,
      Answers answers,
      Supplier<Duration> taking,
      Bell bell,
      Supplier<UUID> ids) {
    this.database = database;
    this.answers = answers;
    this.room = new Room(taking, System::nanoTime);
    this.bell = bell;
    this.ids = ids;
  }

  /// Begins. PostgreSQL may be away.
  ///
  /// @param taking how long lately a text had to wait until it was taken down
  public static Reading start(
      Database database,
      Answers answers,
      Supplier<Duration> taking,
      Bell bell,
      Supplier<UUID> ids) {
    Reading reading = new Reading(database, answers, taking, bell, ids);
    reading.threads.execute(reading::work);
    return reading;
  }

  private void work() {
    try {
      while (stopping.getCount() > 0) {
        int left = room.left();
        if (left == 0 || !readSome(left)) {
          bell.await(POLL);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether there was something to do.
  private boolean readSome(int most) {
    UUID owner = ids.get();
    long begin = begin();
    try {
      List<Claimed> batch = database.with(h -> ArrivalStore.claim(h, owner, begin, most, LEASE));
      from = batch.stream().mapToLong(Claimed::id).min().orElse(0);
      for (Claimed text : batch) {
        room.take();
        threads.execute(() -> read(text));
      }
      return begin > 0 || !batch.isEmpty();
    } catch (DatabaseAway e) {
      LOG.debug("Texts wait to be read", e);
    } catch (RejectedExecutionException e) {
      letGo(owner);
    } catch (RuntimeException | Error e) {
      LOG.error("Texts could not be claimed", e);
    }
    return false;
  }

  /// From where to look for texts: 0 is all of them.
  private long begin() {
    long now = System.nanoTime();
    if (from > 0 && now - lookedAtAll < LOOK_AT_ALL_NS) {
      return from;
    }
    lookedAtAll = now;
    return 0;
  }

  /// What was claimed while we were closed is another's at once.
  private void letGo(UUID owner) {
    try {
      database.use(h -> ArrivalStore.letGo(h, owner));
    } catch (DatabaseAway e) {
      LOG.debug("Texts wait until their lease is over", e);
    }
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
      room.leave();
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
