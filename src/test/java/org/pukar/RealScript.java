package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pukar.config.SettingsReader;
import org.pukar.db.Database;
import org.pukar.dialogue.Script;
import org.pukar.dialogue.Vocabulary;
import org.pukar.grievances.Categories;
import org.pukar.keys.Keys;
import org.pukar.script.ScriptFiles;
import org.pukar.session.Promises;
import org.pukar.session.Redis;

/// The dialogues and words that Pukar ships, and what its features can do for them. Neither needs a
/// server: stores meet theirs when they are used.
public final class RealScript {
  private static final Path CONFIG = Path.of("config");

  /// Where callers begin.
  public static final List<String> ENTRIES = List.of(Script.ENTRY, Script.HOME, Script.RESUME);

  private RealScript() {}

  public static Script script() {
    try {
      return ScriptFiles.read(CONFIG).script();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Vocabulary vocabulary() {
    return parts().features().vocabulary();
  }

  public static Categories categories() {
    return parts().categories();
  }

  private static Parts parts() {
    Keys keys = Keys.passing();
    try (Database database =
            Database.open("jdbc:postgresql://127.0.0.1:1/", 1, new SimpleMeterRegistry());
        Redis redis = Redis.open("redis://127.0.0.1:1")) {
      return Parts.of(
          SettingsReader.read(CONFIG, Map.of("PUKAR_MODE", "demo")),
          database,
          keys,
          new Promises(redis, keys.sessions(), "callbacks"),
          UUID::randomUUID,
          Clock.systemUTC());
    }
  }
}
