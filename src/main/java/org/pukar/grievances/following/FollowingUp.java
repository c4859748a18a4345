package org.pukar.grievances.following;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.pukar.calls.ring.OwnCalls;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.workflow.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings those who are to be asked, and does what the clock does with cases, until it is closed.
/// Any number of nodes may do so; what nobody did while all were down is done when one is up, and
/// once.
public final class FollowingUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FollowingUp.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;
  private static final Doer CLOCK = Doer.other(Act.CLOCK);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Database database;
  private final Cases cases;
  private final Asks asks;
  private final OwnCalls calls;
  private final Thread thread;

  /// Begins nothing by itself.
  public FollowingUp(Database database, Cases cases, Asks asks, OwnCalls calls) {
    this.database = database;
    this.cases = cases;
    this.asks = asks;
    this.calls = calls;
    this.thread = Thread.ofVirtual().name("following").unstarted(this::work);
  }

  /// Begins. PostgreSQL may be away.
  public static FollowingUp start(Database database, Cases cases, Asks asks, OwnCalls calls) {
    FollowingUp following = new FollowingUp(database, cases, asks, calls);
    following.thread.start();
    return following;
  }

  private void work() {
    try {
      do {
        sweepCalmly();
      } while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepCalmly() {
    try {
      sweep();
    } catch (DatabaseAway e) {
      LOG.debug("What is due with cases waits", e);
    } catch (RuntimeException | Error e) {
      LOG.error("What is due with cases could not be done", e);
    }
  }

  /// Does what is due now, up to some hundreds of each kind.
  public void sweep() {
    boolean isMore = true;
    for (int i = 0; i < AT_ONCE && isMore && stopping.getCount() > 0; i++) {
      isMore = asks.step(calls);
    }
    unanswered();
    broken();
  }

  private void unanswered() {
    List<Overdue> some = database.inTransaction(h -> AskStore.unanswered(h, AT_ONCE));
    some.forEach(one -> act(one, "no-answer"));
  }

  /// Where a case stands so that a broken promise changes nothing, it is looked at again.
  private void broken() {
    for (Overdue one : database.inTransaction(h -> PromiseStore.due(h, AT_ONCE))) {
      if (act(one, "broken") instanceof Acted.Refused) {
        database.use(h -> PromiseStore.later(h, one.id()));
      }
    }
  }

  private Acted act(Overdue one, String act) {
    return cases.act(CLOCK, one.number(), one.version(), act, Brought.NOTHING, one.onceKey());
  }

  /// Ends after what is under way.
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
