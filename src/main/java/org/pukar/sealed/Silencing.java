package org.pukar.sealed;

import java.util.Optional;
import java.util.UUID;
import org.pukar.db.Database;
import org.pukar.outbox.stop.Stops;
import org.pukar.phone.PhoneNumber;

/// Whether texts go to the phone of a sealed case: who holds it may say that none does. It is the
/// same wish that a worker has for herself in her record, and stands in the same row, so that it
/// tells nothing of a case; whoever of the two ends it, it is over. Threads share it. Every method
/// throws [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Silencing {
  private final Database database;
  private final SealedCases cases;
  private final Stops stops;
  private final SealedCases.Trail trail;

  public Silencing(Database database, SealedCases cases, Stops stops, SealedCases.Trail trail) {
    this.database = database;
    this.cases = cases;
    this.stops = stops;
    this.trail = trail;
  }

  /// Lets no text at all go to her phone, from this moment on, or lets them go again.
  ///
  /// @return false if she holds no such case
  public boolean want(UUID actor, String number, boolean texts) {
    return database.inTransaction(h -> {
      Optional<SealedStore.Row> row = SealedStore.hold(h, number, actor);
      row.ifPresent(one -> {
        PhoneNumber phone = cases.phone(h, one.caller());
        if (texts) {
          stops.endSilence(h, phone);
        } else {
          stops.stop(h, phone, Stops.What.ANY);
        }
        trail.note(h, one.id(), Optional.of(actor), "texts");
      });
      return row.isPresent();
    });
  }

  /// Whether texts may go to her phone; true if she holds no such case.
  public boolean areWanted(UUID actor, String number) {
    return database.inTransaction(h ->
        SealedStore.hold(h, number, actor)
            .filter(row -> stops.isSilent(h, cases.phone(h, row.caller())))
            .isEmpty());
  }
}
