package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pukar.access.Role;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Person;
import org.pukar.backup.OwnedDatabase;
import org.pukar.config.Settings;
import org.pukar.db.Database;
import org.pukar.db.Migrations;
import org.pukar.keys.Keys;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.text.Language;

/// `scripts/run --invite-admin NAME`: lets somebody choose the password of an administrator's
/// account, also while Pukar runs. Stateless.
final class InviteCommand {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private InviteCommand() {}

  /// Invites.
  ///
  /// @return what is printed: the address to open, or why there is none
  static String run(Settings settings, String name) {
    if (settings.databases().areEmbedded()) {
      try (OwnedDatabase embedded = OwnedDatabase.toSave(settings)) {
        return invite(settings, embedded.ownerUrl(), name);
      } catch (IOException e) {
        return "The data folder cannot be opened: " + e.getMessage();
      }
    }
    return invite(settings, settings.databases().url().reveal(), name);
  }

  private static String invite(Settings settings, String url, String name) {
    Migrations.check(url);
    try (Database database = Database.open(url, 1, PATIENCE, new SimpleMeterRegistry())) {
      Keys keys = settings.isDemo() ? Keys.readOrMake(settings.keys()) : Keys.read(settings.keys());
      Accounts accounts =
          new Accounts(database, keys, UUID::randomUUID, Base::chance, Clock.systemUTC(), 1);
      Places places = Places.read(settings.config().resolve("places"), database);
      Set<String> states = places.states().stream().map(Place::id).collect(Collectors.toSet());
      Optional<String> token =
          accounts.invite(new Person(name, name, "", Language.ENGLISH, Set.of(Role.ADMIN), states));
      return token
          .map(one -> address(settings) + "/console/invited/" + one)
          .orElse("That name is taken.");
    }
  }

  private static String address(Settings settings) {
    return settings.publicUrl().isEmpty()
        ? "http://127.0.0.1:" + settings.port()
        : settings.publicUrl();
  }
}
