package org.pukar.calls.dialling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.calls.Outgoing;
import org.pukar.calls.SealedCall;
import org.pukar.calls.course.Calls;
import org.pukar.calls.course.Hours;
import org.pukar.day.IndianDay;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.keys.Sealer;
import org.pukar.outbox.link.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls back, in the order in which they rang, as many at once as there are lines, until it is
/// closed. Any number of nodes may do so on one table. That a phone is called is committed before
/// its provider is asked: a node that dies in between has it called again much later, not at once.
public final class Dialling implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dialling.class);

  /// How long a call may go without any news; the first says that the phone rings.
  static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration DRAIN = Duration.ofSeconds(6);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dialling-", 0).factory());
  private final Map<String, Pace> paces = new HashMap<>();
  private final Database database;
  private final Lines lines;
  private final Calls calls;
  private final Sealer sealer;
  private final Budget budget;
  private final Bell bell;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /// How many calls are made in a day.
  ///
  /// @param toOne to one phone
  /// @param inAll to all
  public record Budget(int toOne, int inAll) {}

  private Dialling(
      Database database,
      Lines lines,
      Calls calls,
      Sealer sealer,
      Budget budget,
      Bell bell,
      Supplier<UUID> ids,
      Clock clock) {
    this.database = database;
    this.lines = lines;
    this.calls = calls;
    this.sealer = sealer;
    this.budget = budget;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  /// Begins. PostgreSQL may be away.
  ///
  /// @param bell rung when somebody rang, or a line is free
  public static Dialling start(
      Database database,
      Lines lines,
      Calls calls,
      Sealer sealer,
      Budget budget,
      Bell bell,
      Supplier<UUID> ids,
      Clock clock) {
    Dialling dialling = new Dialling(database, lines, calls, sealer, budget, bell, ids, clock);
    if (!lines.areNone()) {
      dialling.threads.execute(dialling::work);
    }
    return dialling;
  }

  private void work() {
    try {
      while (stopping.getCount() > 0) {
        for (Lines.Provider line : lines.providers().values()) {
          callSome(line);
        }
        bell.await(POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void callSome(Lines.Provider line) {
    Pace pace = paces.computeIfAbsent(line.name(), _ -> new Pace(line.perSecond(), clock));
    if (pace.left() == 0) {
      return;
    }
    try {
      List<Due> all = database.inTransaction(h -> claim(h, line, pace.left()));
      pace.ask(all.size());
      for (Due due : all) {
        threads.execute(() -> call(line, due));
      }
    } catch (DatabaseAway e) {
      LOG.debug("Callers wait to be called", e);
    } catch (RejectedExecutionException e) {
      LOG.debug("We close: what was claimed is called by others", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Callers could not be called by {}", line.name(), e);
    }
  }

  private List<Due> claim(Handle h, Lines.Provider line, int atMost) {
    DueStore.lock(h);
    Instant now = clock.instant();
    LocalDate today = IndianDay.of(now);
    int[] underWay = DueStore.underWay(h, line.name());
    int free = Math.min(lines.most() - underWay[0], line.most() - underWay[1]);
    int most = Math.min(Math.min(free, atMost), budget.inAll() - DueStore.made(h, today));
    if (most < 1) {
      return List.of();
    }
    List<DueStore.Waiting> waiting =
        new ArrayList<>(DueStore.waiting(h, line.name(), Hours.areNow(now), most));
    Set<Long> tooOften =
        new HashSet<>(DueStore.overBudget(h, waiting, Hours.beginning(now), budget.toOne()));
    DueStore.postpone(h, tooOften, Hours.nextDay(now));
    waiting.removeIf(one -> tooOften.contains(one.ring()));
    List<UUID> made = waiting.stream().map(_ -> ids.get()).toList();
    DueStore.call(h, line.name(), waiting, made, LEASE);
    if (!waiting.isEmpty()) {
      DueStore.count(h, today, waiting.size());
    }
    return due(waiting, made);
  }

  private List<Due> due(List<DueStore.Waiting> waiting, List<UUID> made) {
    List<Due> due = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      DueStore.Waiting one = waiting.get(i);
      SealedCall.Ends ends = SealedCall.open(one.sealed(), one.phoneIndex(), sealer);
      due.add(new Due(one.ring(), made.get(i), ends));
    }
    return due;
  }

  private void call(Lines.Provider line, Due due) {
    try {
      Outgoing call = new Outgoing(due.call(), due.ends().phone(), due.ends().number());
      Handed handed = line.line().ring(call);
      calls.asked(line.name(), due.call(), handed);
    } catch (DatabaseAway e) {
      LOG.debug("What came of a call is told by its news", e);
    } catch (RuntimeException | Error e) {
      LOG.error("A call by {} failed: {}", line.name(), e.getClass().getName());
    }
  }

  /// Lets calls be asked for that are about to be, for a while, and begins no other.
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
