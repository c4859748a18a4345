package org.pukar.grievances.following;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.calls.ring.OwnCalls;
import org.pukar.db.Database;
import org.pukar.dialogue.written.Script;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.phone.PhoneNumber;

/// Asks workers whether their cases are settled: by a text, and by a call on each of three days. A
/// try counts once its call is over. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Asks {
  private static final String PROPOSED = "proposed";
  private static final String SILENT = "silent";

  private final Database database;
  private final Callers callers;
  private final Listener listener;
  private final Clock clock;

  Asks(Database database, Callers callers, Listener listener, Clock clock) {
    this.database = database;
    this.callers = callers;
    this.listener = listener;
    this.clock = clock;
  }

  /// Whether a case is settled, as it was asked. Immutable.
  ///
  /// @param number of the case
  public record Question(String number, Instant at) {

    @Override
    public String toString() {
      return "Question";
    }
  }

  /// What the caller of that phone was asked last and has not answered.
  public Optional<Question> last(PhoneNumber phone) {
    return database.with(h -> AskStore.last(h, callers.index(phone)));
  }

  /// A case that is proposed as settled is asked about until she has answered.
  void follow(Handle h, CaseFile before, CaseFile now) {
    switch (now.state()) {
      case PROPOSED -> AskStore.begin(h, now.id(), Tries.from(clock.instant()));
      case SILENT -> AskStore.rest(h, now.id());
      case String _ when before.state().equals(PROPOSED) || before.state().equals(SILENT) ->
          AskStore.end(h, now.id());
      case String _ -> {}
    }
  }

  /// Takes the next step with the case that has waited longest for one.
  ///
  /// @return false if none waits
  boolean step(OwnCalls calls) {
    return database.inTransaction(h -> {
      Optional<AskStore.Ask> due = AskStore.due(h);
      due.ifPresent(ask -> step(h, calls, ask));
      return due.isPresent();
    });
  }

  private void step(Handle h, OwnCalls calls, AskStore.Ask ask) {
    Instant now = clock.instant();
    Instant may = Tries.from(now);
    if (ask.ring().isPresent()) {
      look(h, calls, ask, now);
    } else if (may.isAfter(now)) {
      AskStore.later(h, ask.id(), may);
    } else {
      listener
          .of(h, ask.caller(), ask.category())
          .ifPresentOrElse(to -> ring(h, calls, ask, to, now), () -> tried(h, ask, now));
    }
  }

  private static void look(Handle h, OwnCalls calls, AskStore.Ask ask, Instant now) {
    if (calls.isOver(h, ask.ring().get())) {
      tried(h, ask, now);
    } else {
      AskStore.wait(h, ask.id());
    }
  }

  private static void ring(Handle h, OwnCalls calls, AskStore.Ask ask, Addressee to, Instant now) {
    switch (calls.ring(h, to.phone(), Script.SETTLED)) {
      case OwnCalls.Came.Rings(long ring) -> AskStore.rings(h, ask.id(), ring);
      case OwnCalls.Came.Busy _ -> AskStore.wait(h, ask.id());
      case OwnCalls.Came.Never _ -> tried(h, ask, now);
    }
  }

  private static void tried(Handle h, AskStore.Ask ask, Instant now) {
    AskStore.tried(h, ask.id(), Tries.after(ask.attempt() + 1, now));
  }
}
