package org.pukar.grievances.cases;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;

/// How a case that belongs to two States goes from one desk to the other: offered, and taken over
/// or not. It is at one desk at any moment, and its clocks go on. Threads share it. Every method
/// throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Handovers {
  private final Database database;
  private final Rights rights;
  private final Cases.Trail trail;

  Handovers(Database database, Rights rights, Cases.Trail trail) {
    this.database = database;
    this.rights = rights;
    this.trail = trail;
  }

  /// Asks another desk to take a case over; it stays where it is until that desk does. One that no
  /// place's people may see is offered to nobody.
  public Acted offer(Doer doer, String number, String desk, String onceKey) {
    return touch(
        doer,
        number,
        (one, file) -> one.mayActOn(file) && !file.isHidden() && !desk.equals(file.desk()),
        (h, file) -> {
          CaseStore.note(
              h,
              file,
              "offer-to:" + desk,
              file.state(),
              doer.actor(),
              Optional.empty(),
              null,
              onceKey);
          CaseStore.offer(h, file.id(), desk);
        },
        onceKey);
  }

  /// Takes an offer back, or turns it down: either desk may.
  public Acted keep(Doer doer, String number, String onceKey) {
    return touch(
        doer,
        number,
        (one, file) -> !file.offeredTo().isEmpty(),
        (h, file) -> {
          CaseStore.note(
              h, file, "keep", file.state(), doer.actor(), Optional.empty(), null, onceKey);
          CaseStore.offer(h, file.id(), "");
        },
        onceKey);
  }

  /// The desk that was asked takes it over. The clocks go on.
  public Acted takeOver(Doer doer, String number, String onceKey) {
    return touch(
        doer,
        number,
        (one, file) -> !file.offeredTo().isEmpty() && one.places().contains(file.offeredTo()),
        (h, file) -> {
          CaseStore.note(
              h, file, "take-over", file.state(), doer.actor(), Optional.empty(), null, onceKey);
          CaseStore.takeOver(h, file.id());
        },
        onceKey);
  }

  @FunctionalInterface
  private interface Deed {
    void on(Handle h, CaseFile file);
  }

  private Acted touch(
      Doer doer, String number, BiPredicate<Doer, CaseFile> may, Deed deed, String onceKey) {
    return database.inTransaction(h -> {
      CaseStore.show(h, doer);
      return CaseStore.hold(h, number)
          .filter(doer::maySee)
          .map(file -> touch(h, doer, file, may, deed, onceKey))
          .orElseGet(Acted.Nowhere::new);
    });
  }

  private Acted touch(
      Handle h,
      Doer doer,
      CaseFile file,
      BiPredicate<Doer, CaseFile> may,
      Deed deed,
      String onceKey) {
    if (CaseStore.isDone(h, file.id(), onceKey)) {
      return new Acted.Done(file);
    } else if (!may.test(doer, file)) {
      return new Acted.Refused(file, rights.allowed(doer, file));
    }
    CaseStore.showAll(h);
    deed.on(h, file);
    trail.note(h, file.id(), doer.actor(), "touch");
    return new Acted.Done(CaseStore.find(h, file.number()).orElseThrow());
  }
}
