package org.pukar.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.day.IndianDay;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;

/// Jobs and the callers who are interested in them. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Jobs implements Keeper {
  private final Database database;
  private final Callers callers;
  private final Clock clock;

  public Jobs(Database database, Callers callers, Clock clock) {
    this.database = database;
    this.callers = callers;
    this.clock = clock;
  }

  /// Which day it is in India.
  public LocalDate today() {
    return IndianDay.today(clock);
  }

  public boolean isEmpty() {
    return database.with(JobStore::isEmpty);
  }

  /// Offers these jobs, all or none.
  public void post(List<Job> jobs) {
    database.inTransaction(h -> {
      post(h, jobs);
      return jobs.size();
    });
  }

  /// The same in a transaction that is under way. Who asked to be told of such work will be.
  public void post(Handle h, List<Job> jobs) {
    JobStore.insert(h, jobs);
  }

  public Optional<Job> find(UUID id) {
    return database.with(h -> JobStore.find(h, id));
  }

  /// The same in a transaction that is under way.
  public Optional<Job> find(Handle h, UUID id) {
    return JobStore.find(h, id);
  }

  /// The same as this phone's caller sees it.
  Optional<Looked> look(UUID id, PhoneNumber phone) {
    return database.with(h -> JobStore.look(h, id, callers.index(phone)));
  }

  /// The open jobs of a circle, the soonest first.
  ///
  /// @param most how many at the most
  public List<Job> open(Circle circle, int most) {
    return JobStore.open(database, circle, today(), most);
  }

  /// Notes that a caller, who agreed that we keep it, wants a job. When it returns, that is
  /// committed. The same deed again notes nothing more and comes to the same.
  public Marking mark(UUID job, PhoneNumber phone, String onceKey) {
    return database.inTransaction(h -> mark(h, job, caller(h, phone), onceKey));
  }

  /// The same in a transaction that is under way.
  ///
  /// @param caller who agreed that we keep it
  public Marking mark(Handle h, UUID job, UUID caller, String onceKey) {
    Optional<String> before = JobStore.onceKey(h, caller, job);
    if (before.isEmpty()) {
      if (JobStore.hold(h, job).filter(held -> held.isOpen(today())).isEmpty()) {
        return Marking.FULL;
      }
      JobStore.mark(h, caller, job, onceKey);
      before = JobStore.onceKey(h, caller, job);
    }
    return before.filter(onceKey::equals).isPresent() ? Marking.MARKED : Marking.KNOWN;
  }

  /// Takes a caller's wish back, unless somebody has seen to it already.
  public void unmark(Handle h, UUID job, UUID caller) {
    JobStore.unmark(h, caller, job);
  }

  /// How many callers want a job.
  public int wishes(Handle h, UUID job) {
    return JobStore.wishes(h, job);
  }

  /// All places of an open job are taken; of another, nothing happens.
  public void fill(Handle h, UUID job) {
    JobStore.fill(h, job);
  }

  private UUID caller(Handle h, PhoneNumber phone) {
    return callers
        .find(h, phone)
        .orElseThrow(() -> new IllegalStateException("nobody has agreed to be noted"))
        .id();
  }

  /// The jobs that this phone's caller is interested in, the last marked first; another phone's are
  /// as good as none.
  ///
  /// @param most how many at the most
  public List<Job> marked(PhoneNumber phone, int most) {
    return database.with(h -> JobStore.marked(h, callers.index(phone), most));
  }

  @Override
  public void forget(Handle h, UUID caller) {
    JobStore.forget(h, caller);
  }
}
