package org.pukar;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pukar.access.Role;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Person;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;

/// Made-up staff of the demo, one of each role, for every place; the password is `demo-` and the
/// name. They are entered when somebody first comes to sign in: nine slow hashes would hold up each
/// start. Threads share it.
final class DemoStaff {
  private static final Map<String, Role> ROLES =
      Map.of(
          "agent", Role.AGENT,
          "officer", Role.OFFICER,
          "supervisor", Role.SUPERVISOR,
          "sealed", Role.SEALED,
          "sealed2", Role.SEALED,
          "champion", Role.CHAMPION,
          "official", Role.OFFICIAL,
          "employer", Role.EMPLOYER,
          "admin", Role.ADMIN);

  private final Accounts accounts;
  private final Set<String> everywhere;
  private boolean isThere;

  DemoStaff(Accounts accounts, Places places) {
    this.accounts = accounts;
    this.everywhere = places.states().stream().map(Place::id).collect(Collectors.toSet());
  }

  /// Enters those who are not there yet.
  synchronized boolean enter() {
    if (!isThere) {
      if (accounts.all().isEmpty()) {
        ROLES.forEach(this::enter);
      }
      isThere = true;
    }
    return isThere;
  }

  private void enter(String name, Role role) {
    String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    accounts.enter(
        new Person(name, shown, "Demo desk", Language.ENGLISH, Set.of(role), everywhere),
        "demo-" + name);
  }
}
