package org.pukar.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.config.SettingsReader;
import org.pukar.db.Migrations;
import org.pukar.embedded.EmbeddedException;
import org.pukar.keys.KeysException;

/// `scripts/backup` and `scripts/restore`: reads the words of the command line, does the deed, says
/// in plain words what was done or why not. Used by one thread.
///
/// @param folder that relative names of files start from
/// @param environment overrides the settings
/// @param clock dates the backup
public record BackupCommand(
    Path folder, Map<String, String> environment, Clock clock, PrintStream out, PrintStream err) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private static final String BACKUP_USAGE = "Usage: scripts/backup [FILE]";
  private static final String RESTORE_USAGE =
      "Usage: scripts/restore FILE [KEYS_FILE] [--without-keys]";

  /// Does one deed and ends the JVM with its exit code.
  ///
  /// @param arguments `backup` or `restore`, the caller's folder, then the caller's own words
  public static void main(String... arguments) {
    Path folder = Path.of(arguments[1]);
    List<String> words = List.of(arguments).subList(2, arguments.length);
    BackupCommand command =
        new BackupCommand(folder, System.getenv(), Clock.systemUTC(), System.out, System.err);
    System.exit(arguments[0].equals("backup") ? command.backup(words) : command.restore(words));
  }

  /// Saves everything in the named file, or in `pukar-<UTC time>.zip`.
  ///
  /// @return the process' exit code: 0 done, 1 refused, 2 misunderstood
  public int backup(List<String> words) {
    if (words.size() > 1 || words.stream().anyMatch(word -> word.startsWith("-"))) {
      return misunderstood(BACKUP_USAGE);
    }
    String name =
        words.isEmpty() ? "pukar-" + STAMP.format(clock.instant()) + ".zip" : words.getFirst();
    return said(() -> backup(folder.resolve(name)));
  }

  /// Fills an empty data folder or database from the named file.
  ///
  /// @return as [#backup]
  public int restore(List<String> words) {
    List<String> files = new ArrayList<>(words);
    boolean withoutKeys = files.remove("--without-keys");
    if (files.isEmpty() || files.size() > 2 || files.stream().anyMatch(f -> f.startsWith("-"))) {
      return misunderstood(RESTORE_USAGE);
    }
    Path file = folder.resolve(files.getFirst());
    Optional<Path> keys = files.stream().skip(1).findFirst().map(folder::resolve);
    return said(() -> restore(file, keys, withoutKeys));
  }

  private void backup(Path file) throws IOException, SQLException {
    Settings settings = settings();
    try (OwnedDatabase database = OwnedDatabase.toSave(settings)) {
      Contents contents = Backup.save(database.ownerUrl, file, clock.instant());
      out.println("Saved in " + file + " (schema " + contents.schema() + "):");
      out.print(contents.inWords());
    }
    out.println(
        "The keys ("
            + settings.keys()
            + ") are NOT in it: keep a copy of them apart, for without them nobody can read it.");
    out.println("Sessions under way are not in it either: they live in Redis, for hours.");
  }

  private void restore(Path file, Optional<Path> given, boolean withoutKeys)
      throws IOException, SQLException {
    Settings settings = settings();
    HouseKeys keys = HouseKeys.find(settings.keys(), given, withoutKeys);
    try (SavedBackup backup = SavedBackup.open(file);
        OwnedDatabase database = OwnedDatabase.toFill(settings)) {
      new Restore(backup, database.ownerUrl, database.applicationUrl, keys).run();
      Contents contents = backup.contents();
      String schema = Migrations.version(database.ownerUrl);
      out.println(
          "Restored what was saved at %s (schema %s, now %s):"
              .formatted(contents.takenAt(), contents.schema(), schema));
      out.print(contents.inWords());
    }
    out.println(
        keys.keys().isPresent()
            ? "Its keys are at " + settings.keys() + "."
            : "There are NO keys: put the right ones at "
                + settings.keys()
                + " before Pukar is started, for a demo would make new ones that open nothing.");
  }

  /// As in a demo: secrets of webhooks, which production asks for, matter to no backup.
  private Settings settings() {
    Map<String, String> relaxed = new HashMap<>(environment);
    relaxed.put("PUKAR_MODE", "demo");
    return SettingsReader.read(Path.of("config"), relaxed);
  }

  private int misunderstood(String usage) {
    err.println(usage);
    return 2;
  }

  private interface Deed {
    void run() throws IOException, SQLException;
  }

  private int said(Deed deed) {
    try {
      deed.run();
      return 0;
    } catch (BackupException | EmbeddedException | KeysException | SettingsException e) {
      err.println(e.getMessage());
    } catch (JdbiException | FlywayException | SQLException e) {
      err.println(refusal(e));
    } catch (IOException e) {
      err.println("A file cannot be read or written: " + e);
    }
    return 1;
  }

  /// The server's own words stay out, unless it was not reached at all: they may quote rows.
  private static String refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        return state.matches("(08|28|3D|57).*")
            ? "PostgreSQL is not to be reached: " + sql.getMessage()
            : "PostgreSQL refused (SQLSTATE " + state + ").";
      }
    }
    return "PostgreSQL refused (" + thrown.getClass().getSimpleName() + ").";
  }
}
