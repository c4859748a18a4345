package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.pukar.backup.BackupException;
import org.pukar.backup.OwnedDatabase;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.config.SettingsReader;
import org.pukar.db.Database;
import org.pukar.db.Migrations;
import org.pukar.embedded.EmbeddedException;
import org.pukar.place.Places;
import org.pukar.place.directory.DirectoryImport;
import org.pukar.place.table.ImportException;

/// `scripts/places`: reads the words of the command line, imports files of places, says in plain
/// words what came of each. Used by one thread.
///
/// @param folder that relative names of files start from
/// @param environment overrides the settings
record PlacesCommand(
    Path folder, Map<String, String> environment, PrintStream out, PrintStream err) {
  /// Nobody waits at a phone.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Does one deed and ends the JVM with its exit code.
  ///
  /// @param arguments the caller's folder, then the caller's own words
  public static void main(String... arguments) {
    PlacesCommand command =
        new PlacesCommand(Path.of(arguments[0]), System.getenv(), System.out, System.err);
    System.exit(command.run(List.of(arguments).subList(1, arguments.length)));
  }

  /// Imports the named files in their order, up to the first that cannot be taken.
  ///
  /// @return the process' exit code: 0 done, 1 refused, 2 misunderstood
  int run(List<String> words) {
    if (words.size() < 2 || !words.getFirst().equals("import") || words.get(1).startsWith("-")) {
      err.println("Usage: scripts/places import FILE...");
      return 2;
    }
    try {
      take(words.subList(1, words.size()));
      return 0;
    } catch (BackupException | EmbeddedException | ImportException | SettingsException e) {
      err.println(e.getMessage());
    } catch (FlywayException e) {
      err.println("The schema is not this program's: start Pukar once. " + e.getMessage());
    } catch (JdbiException e) {
      err.println("PostgreSQL refused (" + e.getClass().getSimpleName() + "); nothing was taken.");
    } catch (IOException e) {
      err.println("A file cannot be read: " + e);
    }
    return 1;
  }

  private void take(List<String> files) throws IOException {
    Map<String, String> relaxed = new HashMap<>(environment);
    // Secrets of webhooks, which production asks for, matter to no import.
    relaxed.put("PUKAR_MODE", "demo");
    Settings settings = SettingsReader.read(Path.of("config"), relaxed);
    if (!settings.databases().areEmbedded()) {
      take(files, settings, settings.databases().url().reveal());
      return;
    }
    try (OwnedDatabase embedded = OwnedDatabase.toSave(settings)) {
      take(files, settings, embedded.ownerUrl());
    }
  }

  private void take(List<String> files, Settings settings, String url) throws IOException {
    Migrations.check(url);
    try (Database database = Database.open(url, 1, PATIENCE, new SimpleMeterRegistry())) {
      Places places = Places.read(settings.config().resolve("places"), database);
      DirectoryImport directory = new DirectoryImport(url, places);
      for (String file : files) {
        out.print(directory.take(folder.resolve(file)).inWords());
      }
    }
  }
}
