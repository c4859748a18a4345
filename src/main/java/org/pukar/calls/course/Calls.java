package org.pukar.calls.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.calls.CallState;
import org.pukar.calls.SealedCall;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.keys.Sealer;
import org.pukar.outbox.link.Handed;
import org.pukar.phone.PhoneNumber;

/// How calls go. What is told of a call moves it on, never back; when one is over, the phone is
/// done with, or called again by rule. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Calls {
  private static final String STAFF = "staff";
  private static final String RING = "ring";
  private static final String BACK = "back";

  /// No call lasts longer.
  private static final Duration TALK = Duration.ofMinutes(70);

  private static final Duration UNREACHABLE = Duration.ofSeconds(30);

  /// Time to find a better place.
  private static final Duration RESUME = Duration.ofMinutes(1);

  private static final int SWEEP = 200;

  /// Those who ring come first: what comes of calls may not take every connection to PostgreSQL.
  private static final int AT_ONCE = 4;

  private final Database database;
  private final Sealer sealer;
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final Missed missed;
  private final Bell bell;
  private final Supplier<UUID> ids;
  private final Clock clock;
  private final Semaphore writing = new Semaphore(AT_ONCE);

  /// What is done for somebody who is given up, in the transaction that does so.
  @FunctionalInterface
  public interface Missed {
    void givenUp(Handle h, SealedCall.Ends ends, String onceKey);
  }

  /// @param bell rung when a line is free
  public Calls(
      Database database,
      Sealer sealer,
      Function<PhoneNumber, byte[]> phoneIndex,
      Missed missed,
      Bell bell,
      Supplier<UUID> ids,
      Clock clock) {
    this.database = database;
    this.sealer = sealer;
    this.phoneIndex = phoneIndex;
    this.missed = missed;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  /// A call of ours.
  public Optional<Known> find(UUID ours) {
    return database.with(h -> CallStore.find(h, ours)).map(this::known);
  }

  /// A call by our id, else by its provider's name for it.
  public Optional<Known> find(Optional<UUID> ours, String provider, String call) {
    return database
        .with(h -> CallStore.find(h, ours, SealedCall.once(provider, call)))
        .map(this::known);
  }

  private Known known(CallStore.Row row) {
    boolean isToStaff = row.purpose().equals(STAFF);
    boolean isOurs = isToStaff || row.purpose().equals(BACK);
    return new Known(row.id(), row.state(), ends(row), isOurs, isToStaff);
  }

  private Optional<SealedCall.Ends> ends(CallStore.Row row) {
    byte @Nullable [] sealed = row.sealed();
    byte @Nullable [] index = row.phoneIndex();
    return sealed == null || index == null
        ? Optional.empty()
        : Optional.of(SealedCall.open(sealed, index, sealer));
  }

  /// A call that rings a staff member, who is then put through to that phone. Committed when it
  /// returns; it is the caller's to place.
  public UUID toStaff(String provider, SealedCall.Ends worker) {
    UUID id = ids.get();
    byte[] index = phoneIndex.apply(worker.phone());
    byte[] sealed = SealedCall.seal(worker, index, sealer);
    database.use(
        h -> CallStore.insert(h, id, provider, null, STAFF, index, sealed, CallState.QUEUED));
    return id;
  }

  /// Somebody rang, and was answered.
  public void answered(String provider, String call, SealedCall.Ends ends) {
    byte[] index = phoneIndex.apply(ends.phone());
    byte[] sealed = SealedCall.seal(ends, index, sealer);
    byte[] once = SealedCall.once(provider, call);
    database.use(h ->
        CallStore.insert(h, ids.get(), provider, once, RING, index, sealed, CallState.IN_PROGRESS));
  }

  /// What a provider said when it was asked for a call.
  public void asked(String provider, UUID call, Handed handed) {
    write(h ->
        CallStore.hold(h, Optional.of(call), new byte[0])
            .filter(row -> !row.state().isOver())
            .ifPresent(row -> asked(h, provider, row, handed)));
  }

  /// Does so in a transaction of its own, and looks who is next then.
  private void write(Consumer<Handle> deed) {
    writing.acquireUninterruptibly();
    try {
      database.inTransaction(h -> {
        deed.accept(h);
        return h;
      });
    } finally {
      writing.release();
    }
    bell.ring();
  }

  private void asked(Handle h, String provider, CallStore.Row row, Handed handed) {
    switch (handed) {
      case Handed.Taken(String reference) ->
          CallStore.tell(h, row.id(), SealedCall.once(provider, reference), row.state(), 0, false);
      case Handed.Busy(Duration after) -> notMade(h, provider, row, after);
      case Handed.Unreachable _ -> notMade(h, provider, row, UNREACHABLE);
      case Handed.Refused(Handed.Why why) -> refused(h, provider, row, why);
      case Handed.Unsure _ -> {}
    }
  }

  /// Nobody was rung: it does not count.
  private void notMade(Handle h, String provider, CallStore.Row row, Duration after) {
    end(h, provider, row);
    row.ring()
        .flatMap(ring -> CallStore.calling(h, ring))
        .ifPresent(ring ->
            CallStore.wait(
                h, ring.id(), ring.attempt(), ring.resumed(), clock.instant().plus(after)));
  }

  private void refused(Handle h, String provider, CallStore.Row row, Handed.Why why) {
    if (why.mayGoElsewhere()) {
      end(h, provider, row);
      settle(h, row, CallState.FAILED, false);
    } else {
      end(h, provider, row);
      row.ring().ifPresent(ring -> CallStore.end(h, ring, "given-up"));
    }
  }

  private static void end(Handle h, String provider, CallStore.Row row) {
    byte[] once = SealedCall.once(provider, row.id().toString());
    CallStore.tell(h, row.id(), once, CallState.FAILED, 0, false);
  }

  /// We have said our last word: who hangs up now was not cut off.
  public void finished(Optional<UUID> ours, String provider, String call) {
    database.inTransaction(h -> {
      CallStore.hold(h, ours, SealedCall.once(provider, call))
          .ifPresent(row -> CallStore.finish(h, row.id()));
      return call;
    });
  }

  /// Takes news down. What is told of a call that we do not know is written down as such.
  public void news(News news) {
    byte[] once = SealedCall.once(news.provider(), news.call());
    write(h ->
        CallStore.hold(h, news.ours(), once)
            .ifPresentOrElse(row -> news(h, row, once, news), () -> unknown(h, once, news)));
  }

  private void unknown(Handle h, byte[] once, News news) {
    CallStore.insert(h, ids.get(), news.provider(), once, "unknown", null, null, news.state());
  }

  private void news(Handle h, CallStore.Row row, byte[] once, News news) {
    CallState state = row.state().after(news.state());
    if (state == row.state()) {
      return;
    }
    CallStore.tell(h, row.id(), once, state, news.seconds(), news.machine());
    if (state.isOver()) {
      boolean isMachine = row.machine() || news.machine();
      settle(
          h,
          row,
          isMachine && state == CallState.COMPLETED ? CallState.NO_ANSWER : state,
          news.midway() && !row.finished());
    } else {
      row.ring().ifPresent(ring -> CallStore.extend(h, ring, TALK));
    }
  }

  /// What becomes of a phone whose call is over.
  private void settle(Handle h, CallStore.Row row, CallState came, boolean cutOff) {
    if (row.ring().isEmpty()) {
      if (cutOff && row.purpose().equals(RING)) {
        resume(h, row);
      }
      return;
    }
    CallStore.calling(h, row.ring().get())
        .ifPresent(ring -> {
          if (came == CallState.COMPLETED) {
            talked(h, ring, cutOff);
          } else {
            vain(h, row, ring, came);
          }
        });
  }

  private void resume(Handle h, CallStore.Row row) {
    byte @Nullable [] index = row.phoneIndex();
    byte @Nullable [] sealed = row.sealed();
    if (index != null && sealed != null) {
      CallStore.ringAgain(h, index, sealed, row.provider(), clock.instant().plus(RESUME));
    }
  }

  private void talked(Handle h, CallStore.Calling ring, boolean cutOff) {
    if (cutOff && !ring.resumed()) {
      CallStore.wait(h, ring.id(), ring.attempt(), true, clock.instant().plus(RESUME));
    } else {
      CallStore.end(h, ring.id(), "done");
    }
  }

  /// Who wanted a call of our own accord says when again, and what it means that there was none.
  private void vain(Handle h, CallStore.Row row, CallStore.Calling ring, CallState came) {
    if (ring.own()) {
      CallStore.end(h, ring.id(), "given-up");
      return;
    }
    int attempt = ring.attempt() + 1;
    Optional<Instant> next = Again.next(came, attempt, clock.instant());
    if (next.isPresent()) {
      CallStore.wait(h, ring.id(), attempt, ring.resumed(), next.get());
    } else {
      CallStore.end(h, ring.id(), "given-up");
      ends(row).ifPresent(ends -> missed.givenUp(h, ends, "ring:" + ring.id()));
    }
  }

  /// Calls of which nothing was heard count as if nobody had answered.
  public void sweep() {
    for (UUID lost : database.with(h -> CallStore.lost(h, SWEEP))) {
      database.inTransaction(h -> {
        CallStore.hold(h, Optional.of(lost), new byte[0])
            .filter(row -> !row.state().isOver())
            .ifPresent(row -> {
              byte[] once = SealedCall.once("lost", lost.toString());
              CallStore.tell(h, lost, once, CallState.NO_ANSWER, 0, false);
              settle(h, row, CallState.NO_ANSWER, false);
            });
        return lost;
      });
    }
  }
}
