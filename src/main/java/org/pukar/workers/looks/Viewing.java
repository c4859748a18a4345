package org.pukar.workers.looks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.pukar.audit.Audit;
import org.pukar.callers.Addressee;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;
import org.pukar.workers.Worker;
import org.pukar.workers.Workers;

/// Lets staff see who is behind a phone. Each look is written down first, where the workers can
/// hear of it. Threads share it. Every method throws [org.pukar.db.DatabaseAway] if PostgreSQL does
/// not answer.
///
/// Staff see those alone whose workers come from their places or work there, or who have a case
/// that they may see: nobody tries out the country's phones.
public final class Viewing {
  /// Letters of an office's name, as a basic phone shows it.
  private static final int OFFICE = 24;

  private final Database database;
  private final Callers callers;
  private final Workers workers;
  private final Looks looks;
  private final Audit audit;

  public Viewing(Database database, Callers callers, Workers workers, Looks looks, Audit audit) {
    this.database = database;
    this.callers = callers;
    this.workers = workers;
    this.looks = looks;
    this.audit = audit;
  }

  /// Who looks. Immutable.
  ///
  /// @param covers whether a district is hers
  /// @param mayKnow whether she may see a case of that caller
  public record Viewer(
      UUID actor, String office, Predicate<String> covers, Predicate<UUID> mayKnow) {

    private boolean maySee(UUID caller, List<Worker> people) {
      return people.stream().anyMatch(one -> covers.test(one.home()) || covers.test(one.work()))
          || mayKnow.test(caller);
    }
  }

  /// A phone, and the people on it.
  public record Viewed(Addressee to, List<Worker> people) {
    public Viewed {
      people = List.copyOf(people);
    }
  }

  /// The row of a phone that she may see; nothing is seen yet.
  public Optional<UUID> find(PhoneNumber phone, Viewer viewer) {
    return callers
        .find(phone)
        .filter(caller -> viewer.maySee(caller.id(), database.with(h -> workers.of(h, caller))))
        .map(Caller::id);
  }

  /// Who is behind it, if she may see that.
  public Optional<Viewed> look(UUID caller, Viewer viewer) {
    return look(caller, viewer, "read");
  }

  /// The same, with the whole number.
  public Optional<Viewed> lookWithNumber(UUID caller, Viewer viewer) {
    return look(caller, viewer, "number");
  }

  private Optional<Viewed> look(UUID caller, Viewer viewer, String deed) {
    Optional<Viewed> known = database.with(h -> viewed(h, caller));
    Optional<Viewed> hers = known.filter(one -> viewer.maySee(caller, one.people()));
    hers.ifPresent(one ->
        database.use(h -> {
          String office = viewer.office().substring(0, Math.min(OFFICE, viewer.office().length()));
          one.people().forEach(worker -> looks.note(h, worker.id(), office));
          audit.note(h, caller, Optional.of(viewer.actor()), deed);
        }));
    return hers;
  }

  private Optional<Viewed> viewed(Handle h, UUID caller) {
    return Optional.ofNullable(callers.addressees(h, List.of(caller)).get(caller))
        .map(to -> new Viewed(to, workers.of(h, to.caller())));
  }

  /// Which offices looked at a worker last, the newest first.
  public List<Look> last(UUID worker) {
    return looks.last(worker);
  }
}
