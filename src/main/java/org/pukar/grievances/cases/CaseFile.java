package org.pukar.grievances.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A case as it stands, without a word of what was told. Immutable; prints its state alone.
///
/// @param area the place that it is about; its State is the first desk's
/// @param version counts every change
/// @param owner who has it; empty while it waits at its desk
/// @param desk the State whose desk answers for it
/// @param otherDesk the other State that the matter belongs to; empty if there is none
/// @param offeredTo the desk that is asked to take it over; empty if none is
/// @param stateDue by when the state must have ended; empty if nothing is waited for
/// @param caseDue by when it must be settled; empty where the worker's own plan decides
/// @param escalated how often somebody above was told
public record CaseFile(
    UUID id,
    UUID caller,
    String number,
    String category,
    Area area,
    String state,
    int version,
    Optional<UUID> owner,
    String desk,
    String otherDesk,
    String offeredTo,
    Instant filedAt,
    Instant stateSince,
    Optional<Instant> stateDue,
    Optional<Instant> caseDue,
    int escalated) {

  /// Every desk that has to do with it.
  Stream<String> desks() {
    return Stream.of(desk, otherDesk, offeredTo).filter(id -> !id.isEmpty());
  }

  /// Whether its row does not say which place it is about: no place's people have to do with it.
  boolean isHidden() {
    return area.state().isEmpty();
  }

  /// The same, for somebody who may know which place it is about.
  CaseFile about(String place) {
    Area told = new Area(place, area.block(), area.district(), area.state());
    return new CaseFile(
        id,
        caller,
        number,
        category,
        told,
        state,
        version,
        owner,
        desk,
        otherDesk,
        offeredTo,
        filedAt,
        stateSince,
        stateDue,
        caseDue,
        escalated);
  }

  @Override
  public String toString() {
    return "CaseFile[" + state + " " + version + "]";
  }
}
