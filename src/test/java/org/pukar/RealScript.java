package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pukar.callbacks.CallbackActions;
import org.pukar.callbacks.Callbacks;
import org.pukar.callers.CallerActions;
import org.pukar.callers.Callers;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.Features;
import org.pukar.db.Database;
import org.pukar.dialogue.Script;
import org.pukar.dialogue.Vocabulary;
import org.pukar.grievances.CaseNumbers;
import org.pukar.grievances.Categories;
import org.pukar.grievances.GrievanceActions;
import org.pukar.grievances.Grievances;
import org.pukar.keys.Keys;
import org.pukar.place.PlaceActions;
import org.pukar.place.Places;
import org.pukar.script.ScriptFiles;
import org.pukar.session.Promises;
import org.pukar.session.Redis;

/// The dialogues and words that Pukar ships, and what its features can do for them. Neither needs a
/// server: stores meet theirs when they are used.
public final class RealScript {
  public static final Path CONFIG = Path.of("config");

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

  /// What the features can do for dialogues.
  ///
  /// @param folder for keys that open nothing
  public static Vocabulary vocabulary(Path folder) {
    Keys keys = Keys.readOrMake(folder.resolve("keys.json"));
    Supplier<UUID> ids = () -> new UUID(0, 0);
    try (Database database =
            Database.open("jdbc:postgresql://127.0.0.1:1/none", 1, new SimpleMeterRegistry());
        Redis redis = Redis.open("redis://127.0.0.1:1/0")) {
      Callers callers = new Callers(database, keys, ids);
      Promises promises = new Promises(redis, keys.sessions(), "callbacks");
      CaseNumbers numbers = new CaseNumbers(keys::caseNumberRound);
      Grievances grievances = new Grievances(database, callers, numbers, ids);
      Stream<Features.Part> parts =
          Stream.of(
              new CallerActions(callers).part(),
              new CallbackActions(
                      new Callbacks(database, callers, promises, ids, Clock.systemUTC()))
                  .part(),
              new GrievanceActions(grievances, categories()).part(),
              new PlaceActions(Places.read(CONFIG.resolve("places"))).part());
      return Features.of(
              Stream.concat(parts, Conversations.PARTS.stream()).toList())
          .vocabulary();
    }
  }

  public static Categories categories() {
    try {
      return Categories.read(CONFIG.resolve("grievances.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
