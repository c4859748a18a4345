package org.pukar.grievances.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pukar.grievances.workflow.Act;

/// Who does something with a case. Immutable; prints its id alone.
///
/// @param actor of staff; empty for the worker and for the clock
/// @param roles codes of roles of staff, or that of the worker or the clock
/// @param places the ids of her places: States, districts, blocks or smaller; of somebody of an
///   agency `partner:` and its code
public record Doer(Optional<UUID> actor, Set<String> roles, Set<String> places) {

  public Doer {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
  }

  /// Not of staff: who has the case before her, and no other.
  public static Doer other(String role) {
    return new Doer(Optional.empty(), Set.of(role), Set.of());
  }

  /// What stands before the code of an agency among the places of who is of it.
  public static final String AGENCY = "partner:";

  /// Whether she is of an agency that cases are referred to: then she is nothing else.
  public boolean isPartner() {
    return roles.contains(Act.PARTNER);
  }

  /// The codes of the agencies that she is of.
  public Set<String> agencies() {
    return places.stream()
        .filter(place -> place.startsWith(AGENCY))
        .map(place -> place.substring(AGENCY.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The case as she may know it.
  public CaseFile known(CaseFile file) {
    return isPartner() ? file.outside() : file;
  }

  /// Whether that place is one of hers, or lies in one.
  public boolean covers(Area area) {
    return area.places().stream().anyMatch(places::contains);
  }

  /// Whether she may see it: it is, was, or may become one of her places' or desks'. Who is of an
  /// agency sees what that agency has by referral, as long as the worker lets it.
  public boolean maySee(CaseFile file) {
    if (isPartner()) {
      return agencies().contains(file.partner());
    }
    return actor.isEmpty()
        || (!file.isHidden() && covers(file.area()))
        || file.desks().anyMatch(places::contains);
  }

  /// Whether she may act for the desk that answers for it: at that desk, or at the place itself as
  /// long as it is that desk's.
  public boolean mayActOn(CaseFile file) {
    if (isPartner()) {
      return false;
    }
    return places.contains(file.desk())
        || (file.area().state().equals(file.desk()) && covers(file.area()));
  }

  @Override
  public String toString() {
    return "Doer" + actor;
  }
}
