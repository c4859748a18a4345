package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.pukar.callers.Callers;
import org.pukar.config.Settings;
import org.pukar.config.SettingsReader;
import org.pukar.db.Database;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.feature.Features;
import org.pukar.grievances.Categories;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.referral.CaseConsents;
import org.pukar.grievances.referral.Partners;
import org.pukar.keys.Keys;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Links;
import org.pukar.place.Shipped;
import org.pukar.script.ScriptFiles;
import org.pukar.session.redis.Redis;
import org.pukar.texts.TextActions;

/// The dialogues and words that Pukar ships, and what its features can do for them. Neither needs a
/// server: stores meet theirs when they are used.
public final class RealScript {
  public static final Path CONFIG = Path.of("config");

  /// Where callers begin.
  public static final List<String> ENTRIES =
      Stream.concat(
              TextActions.ENTRIES.stream(),
              Stream.of(
                  Script.ENTRY,
                  Script.HOME,
                  Script.RESUME,
                  Script.TURN,
                  "duty",
                  "alert-yes",
                  "alert-no",
                  "alert-filled",
                  Script.SETTLED,
                  "settled-yes",
                  "settled-no",
                  "settled-partly"))
          .toList();

  private RealScript() {}

  public static Script script() {
    try {
      return ScriptFiles.read(CONFIG).script();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything that the features offer to dialogues.
  public static Vocabulary vocabulary() {
    return features().vocabulary();
  }

  /// The features themselves; none of their stores can be asked.
  public static Features features() {
    Keys keys = Keys.passing();
    try (Database database =
            Database.open(
                "jdbc:postgresql://127.0.0.1:1/none",
                1,
                Database.A_HOP,
                new SimpleMeterRegistry());
        Redis redis = Redis.open("redis://127.0.0.1:1/0")) {
      return Parts.of(
              new Base(settings(), database, redis, keys, UUID::randomUUID, Clock.systemUTC()),
              Links.nowhere())
          .features();
    }
  }

  /// Cases by the workflow and the calendars that we ship.
  public static Cases cases(Database database) {
    Keys keys = Keys.passing();
    Callers callers = new Callers(database, keys, UUID::randomUUID);
    Outbox outbox =
        new Outbox(database, callers, Links.nowhere(), keys.sessions(), UUID::randomUUID);
    return CaseParts.of(
            CONFIG,
            database,
            keys,
            Clock.systemUTC(),
            callers,
            Shipped.PLACES,
            (_, _) -> Set.of(),
            outbox)
        .cases();
  }

  /// What workers decide about such cases.
  public static CaseConsents consents(Database database) {
    Callers callers = new Callers(database, Keys.passing(), UUID::randomUUID);
    return new CaseConsents(database, cases(database), partners(), callers, UUID::randomUUID);
  }

  /// The agencies that we ship.
  public static Partners partners() {
    try {
      return Partners.read(CONFIG.resolve("partners.yaml"), categories().codes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Categories categories() {
    try {
      return Categories.read(CONFIG.resolve("grievances.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Settings settings() {
    return SettingsReader.read(CONFIG, Map.of("PUKAR_MODE", "demo"));
  }
}
