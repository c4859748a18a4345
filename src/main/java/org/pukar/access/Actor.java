package org.pukar.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// Somebody of staff, as her key tells. Immutable; prints her id alone.
///
/// @param office what workers are told who ask who looked: `Labour office Kalahandi`
/// @param places ids of the directory; what lies in one of them is hers too
public record Actor(UUID id, String office, Set<Role> roles, Set<String> places, Instant since) {

  public Actor {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  @Override
  public String toString() {
    return "Actor[" + id + "]";
  }
}
