package org.pukar.grievances.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who does something with a case. Immutable; prints its id alone.
///
/// @param actor of staff; empty for the worker and for the clock
/// @param roles codes of roles of staff, or that of the worker or the clock
/// @param places the ids of her places: States, districts, blocks or smaller
public record Doer(Optional<UUID> actor, Set<String> roles, Set<String> places) {

  public Doer {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
  }

  /// Not of staff: who has the case before her, and no other.
  public static Doer other(String role) {
    return new Doer(Optional.empty(), Set.of(role), Set.of());
  }

  /// Whether that place is one of hers, or lies in one.
  public boolean covers(Area area) {
    return area.places().stream().anyMatch(places::contains);
  }

  /// Whether she may see it: it is, was, or may become one of her places' or desks'.
  boolean maySee(CaseFile file) {
    return actor.isEmpty()
        || (!file.isHidden() && covers(file.area()))
        || file.desks().anyMatch(places::contains);
  }

  /// Whether she may act for the desk that answers for it: at that desk, or at the place itself as
  /// long as it is that desk's.
  public boolean mayActOn(CaseFile file) {
    return places.contains(file.desk())
        || (file.area().state().equals(file.desk()) && covers(file.area()));
  }

  @Override
  public String toString() {
    return "Doer" + actor;
  }
}
