package org.pukar.sealed.ringing;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.phone.PhoneNumber;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.Waiting;

/// Rings an officer of the sealed lane for everybody who waits, and puts her through: one who is on
/// duty, speaks the language, and is the woman or man who was wished. Who answers has the case from
/// then on; if nobody does, the next one is rung. Any number of nodes may do so, and one that dies
/// in between leaves nothing that another does not take up. Threads share it.
public final class LaneRings {
  private final Database database;
  private final SealedCases cases;
  private final Supplier<Set<UUID>> officers;
  private final BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge;
  private final Clock clock;

  /// @param officers whose keys open the lane now
  /// @param bridge rings a member of the staff first and then that phone, and names the call; empty
  ///   if it cannot
  public LaneRings(
      Database database,
      SealedCases cases,
      Supplier<Set<UUID>> officers,
      BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge,
      Clock clock) {
    this.database = database;
    this.cases = cases;
    this.officers = officers;
    this.bridge = bridge;
    this.clock = clock;
  }

  /// Does what is due now, the oldest first; to be asked for every few seconds.
  public void ring() {
    for (Waiting one : cases.waiting()) {
      database
          .with(h -> LaneRingStore.answered(h, one.id()))
          .ifPresentOrElse(officer -> take(officer, one), () -> ring(one));
    }
  }

  private void take(UUID officer, Waiting one) {
    boolean _ = cases.take(officer, one.id()).isPresent();
  }

  /// That an officer is rung is committed before she is: a node that dies leaves a ring of which
  /// nothing is heard, and another is made for it.
  private void ring(Waiting one) {
    if (!one.dueAt().isAfter(clock.instant())) {
      database
          .inTransaction(h -> LaneRingStore.claim(h, one, officers.get()))
          .ifPresent(member ->
              bridge
                  .apply(member, cases.phone(one))
                  .ifPresent(
                      call -> database.use(h -> LaneRingStore.made(h, one.id(), member, call))));
    }
  }
}
