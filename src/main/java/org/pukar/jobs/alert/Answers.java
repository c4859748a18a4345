package org.pukar.jobs.alert;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.Marking;
import org.pukar.outbox.Outbox;
import org.pukar.phone.PhoneNumber;

/// What comes of alerts: callers say yes or no to the last one of seven days, employers say that
/// they have their people. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if
/// PostgreSQL does not answer; when it returns, all is committed.
public final class Answers {
  private final Database database;
  private final Callers callers;
  private final Jobs jobs;
  private final Outbox outbox;

  public Answers(Database database, Callers callers, Jobs jobs, Outbox outbox) {
    this.database = database;
    this.callers = callers;
    this.jobs = jobs;
    this.outbox = outbox;
  }

  /// An answer to an alert.
  ///
  /// @param marking what came of a yes
  public record Answered(Job job, Marking marking) {}

  /// The caller wants the job that she was last told of. The same deed again comes to the same.
  ///
  /// @return empty if she was told of none in seven days
  public Optional<Answered> yes(PhoneNumber phone, String onceKey) {
    return answer(
        phone,
        (h, told) -> {
          Marking marking = jobs.mark(h, told.job, told.caller, onceKey);
          if (marking != Marking.FULL) {
            AlertStore.answer(h, told.job, told.caller, "yes");
          }
          return marking;
        });
  }

  /// She does not, or no longer.
  ///
  /// @return the job; empty if she was told of none in seven days
  public Optional<Job> no(PhoneNumber phone) {
    return answer(
            phone,
            (h, told) -> {
              AlertStore.answer(h, told.job, told.caller, "no");
              jobs.unmark(h, told.job, told.caller);
              return Marking.MARKED;
            })
        .map(Answered::job);
  }

  private record Told(UUID job, UUID caller) {}

  private Optional<Answered> answer(PhoneNumber phone, BiFunction<Handle, Told, Marking> deed) {
    return database.inTransaction(h -> {
      Optional<Told> told =
          callers
              .find(h, phone)
              .flatMap(c -> AlertStore.latest(h, c.id()).map(job -> new Told(job, c.id())));
      return told.flatMap(t -> {
        Marking marking = deed.apply(h, t);
        return jobs.find(h, t.job).map(job -> new Answered(job, marking));
      });
    });
  }

  /// All places of a job are taken: nobody is told of it any more, and texts that have not left are
  /// taken back. A job that is not open stays as it is.
  ///
  /// @return the job as it is now; empty if there is none
  public Optional<Job> fill(UUID job) {
    return database.inTransaction(h -> {
      jobs.fill(h, job);
      List<String> rest =
          AlertStore.unanswered(h, job).stream().map(caller -> Waves.onceKey(job, caller)).toList();
      outbox.takeBack(h, rest);
      return jobs.find(h, job);
    });
  }

  /// How many were told of a job.
  public int told(UUID job) {
    return database.with(h -> AlertStore.count(h, job));
  }

  /// How many want it.
  public int wanting(UUID job) {
    return database.with(h -> jobs.wishes(h, job));
  }
}
