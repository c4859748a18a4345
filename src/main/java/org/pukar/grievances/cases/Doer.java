package org.pukar.grievances.cases;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Who does something with a case. Immutable; prints its id alone.
///
/// @param actor of staff; empty for the worker and for the clock
/// @param roles codes of roles of staff, or that of the worker or the clock
/// @param covers whether a place, by its id, is one of hers
public record Doer(Optional<UUID> actor, Set<String> roles, Predicate<String> covers) {

  public Doer {
    roles = Set.copyOf(roles);
  }

  /// Not of staff: who has the case before her, and no other.
  static Doer other(String role) {
    return new Doer(Optional.empty(), Set.of(role), _ -> true);
  }

  /// Whether she may see it: it is, was, or may become one of her places' or desks'.
  boolean maySee(CaseFile file) {
    return Stream.of(file.place(), file.desk(), file.otherDesk(), file.offeredTo())
        .anyMatch(place -> !place.isEmpty() && covers.test(place));
  }

  /// Whether she may act for the desk that answers for it: at that desk, or at the place itself as
  /// long as it is that desk's.
  ///
  /// @param deskOfPlace the State that the place lies in
  boolean mayActOn(CaseFile file, String deskOfPlace) {
    return covers.test(file.desk())
        || (deskOfPlace.equals(file.desk()) && covers.test(file.place()));
  }

  @Override
  public String toString() {
    return "Doer" + actor;
  }
}
