package org.pukar.access.accounts;

import java.util.Set;
import org.pukar.access.Role;
import org.pukar.text.Language;

/// Somebody who is to have an account. Immutable.
///
/// @param name that she is to sign in with
/// @param shown how colleagues know her
/// @param office what workers are told who ask who looked
/// @param places ids of the directory; what lies in one of them is hers too
public record Person(
    String name,
    String shown,
    String office,
    Language language,
    Set<Role> roles,
    Set<String> places) {

  public Person {
    roles = Set.copyOf(roles);
    places = Set.copyOf(places);
  }

  @Override
  public String toString() {
    return "Person";
  }
}
