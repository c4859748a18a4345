package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.db.Database;
import org.pukar.dialogue.lint.Finding;
import org.pukar.keys.Keys;
import org.pukar.outbox.link.Links;
import org.pukar.session.redis.Redis;

/// `scripts/run --check`: looks through settings, dialogues and words; starts and changes nothing.
final class Check {
  /// Never connected to: the features are only asked what they could do.
  private static final String NOWHERE = "127.0.0.1:1";

  private Check() {}

  /// Whether nothing is wrong; what is wrong is printed with file, line and key.
  static boolean passes(Settings settings) {
    Keys keys = Keys.passing();
    try (Database database =
            Database.open(
                "jdbc:postgresql://" + NOWHERE + "/",
                1,
                Database.A_HOP,
                new SimpleMeterRegistry());
        Redis redis = Redis.open(redisUrl(settings))) {
      Parts parts =
          Parts.of(
              new Base(settings, database, redis, keys, UUID::randomUUID, Clock.systemUTC()),
              Links.nowhere());
      List<Finding> findings = parts.scripts(settings, database).check();
      findings.forEach(System.out::println);
      System.out.println(findings.size() + " findings");
      return findings.isEmpty();
    } catch (IOException e) {
      throw new SettingsException("The dialogues or words cannot be read: " + e.getMessage());
    }
  }

  /// The one that is set is read, and not connected to either.
  private static String redisUrl(Settings settings) {
    return settings.redisUrl().isEmpty() ? "redis://" + NOWHERE : settings.redisUrl().reveal();
  }
}
