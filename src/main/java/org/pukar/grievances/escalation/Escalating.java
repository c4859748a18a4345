package org.pukar.grievances.escalation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells of cases whose time is over, the oldest first, until it is closed. Any number of nodes may
/// do so; what one does not come to, another does, and what nobody did while all were down is done
/// when one is up.
public final class Escalating implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Escalating.class);
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final int AT_ONCE = 2_000;

  /// Each keeps one process of PostgreSQL busy when many are overdue.
  private static final int THREADS = 2;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Database database;
  private final List<Thread> threads;

  private Escalating(Database database) {
    this.database = database;
    Thread.Builder one = Thread.ofVirtual().name("escalating-", 0);
    this.threads = Stream.generate(() -> one.unstarted(this::work)).limit(THREADS).toList();
  }

  /// Begins. PostgreSQL may be away.
  public static Escalating start(Database database) {
    Escalating escalating = new Escalating(database);
    escalating.threads.forEach(Thread::start);
    return escalating;
  }

  private void work() {
    try {
      do {
        sweep();
      } while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    try {
      int told = AT_ONCE;
      while (told == AT_ONCE && stopping.getCount() > 0) {
        told = tell(database, AT_ONCE);
      }
    } catch (DatabaseAway e) {
      LOG.debug("Cases wait to be told of", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Cases could not be told of", e);
    }
  }

  /// Tells of so many at most.
  ///
  /// @return how many
  public static int tell(Database database, int most) {
    return database.inTransaction(h -> {
      EscalationStore.inOrder(h);
      return EscalationStore.escalate(h, most);
    });
  }

  /// Ends after the batch that is under way.
  @Override
  public void close() {
    stopping.countDown();
    try {
      for (Thread thread : threads) {
        boolean _ = thread.join(Duration.ofSeconds(5));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
