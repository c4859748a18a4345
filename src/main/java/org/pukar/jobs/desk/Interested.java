package org.pukar.jobs.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.pukar.audit.Audit;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.jobs.Circle;
import org.pukar.jobs.Job;
import org.pukar.jobs.Jobs;

/// Who wants which job, for those of staff who call them. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Interested {
  private static final int MOST = 200;

  private final Database database;
  private final Jobs jobs;
  private final Callers callers;
  private final Audit audit;

  public Interested(Database database, Jobs jobs, Callers callers, Audit audit) {
    this.database = database;
    this.jobs = jobs;
    this.callers = callers;
    this.audit = audit;
  }

  /// An open job, and how many wait to be called about it. Immutable.
  public record Wanted(Job job, int waiting) {}

  /// Somebody who wants a job. Immutable; prints nothing of her.
  public record Person(Addressee to, Instant since, boolean isCalled) {
    @Override
    public String toString() {
      return "Person";
    }
  }

  /// The open jobs of some districts, the soonest first; at most 200.
  List<Wanted> open(List<String> districts) {
    List<Job> open =
        districts.isEmpty() ? List.of() : jobs.open(new Circle(List.of(), districts), MOST);
    Map<UUID, Integer> waiting =
        database.with(h -> InterestStore.waiting(h, open.stream().map(Job::id).toList()));
    return open.stream().map(job -> new Wanted(job, waiting.getOrDefault(job.id(), 0))).toList();
  }

  /// That job, in whatever state.
  Optional<Job> find(UUID job) {
    return jobs.find(job);
  }

  /// Who wants it, those not called yet first; at most 200.
  List<Person> of(UUID job) {
    return database.with(h -> {
      List<InterestStore.Wish> wishes = InterestStore.of(h, job, MOST);
      Map<UUID, Addressee> known =
          callers.addressees(h, wishes.stream().map(InterestStore.Wish::caller).toList());
      return wishes.stream()
          .flatMap(one ->
              Stream.ofNullable(known.get(one.caller()))
                  .map(to -> new Person(to, one.since(), one.isCalled())))
          .toList();
    });
  }

  /// Somebody is about to see the number of one who wants that job; it is written down first.
  ///
  /// @return false if she wants it not
  boolean show(UUID actor, UUID job, UUID caller) {
    return database.inTransaction(h -> {
      boolean wants =
          InterestStore.of(h, job, MOST).stream().anyMatch(one -> one.caller().equals(caller));
      if (wants) {
        audit.note(h, caller, Optional.of(actor), "number");
      }
      return wants;
    });
  }

  /// She was called about it; that is written down.
  void called(UUID actor, UUID job, UUID caller) {
    boolean _ =
        database.inTransaction(h -> {
          boolean isNews = InterestStore.call(h, job, caller);
          if (isNews) {
            audit.note(h, caller, Optional.of(actor), "called");
          }
          return isNews;
        });
  }
}
