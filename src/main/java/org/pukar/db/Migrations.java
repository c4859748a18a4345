package org.pukar.db;

import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The schema's versions: forward only, one thought a file, run as the owner of the tables.
/// Stateless.
public final class Migrations {

  private Migrations() {}

  /// Brings the schema to this program's version.
  ///
  /// @param ownerUrl signs in as the owner of the tables
  /// @param applicationUrl signs in as the role that the application uses, which is given its
  ///   rights
  public static void run(String ownerUrl, String applicationUrl) {
    upTo("latest", ownerUrl, applicationUrl);
  }

  /// The same up to an older version: a backup is read into the schema it was taken from.
  public static void upTo(String version, String ownerUrl, String applicationUrl) {
    flyway(ownerUrl, DatabaseUrl.user(applicationUrl)).target(version).load().migrate();
  }

  /// Whether this program brings that version of the schema.
  public static boolean has(String version, String url) {
    return Arrays.stream(flyway(url, "").load().info().all())
        .filter(migration -> migration.getState().isResolved())
        .anyMatch(migration -> version.equals(String.valueOf(migration.getVersion())));
  }

  /// The schema's version; empty if it has none yet.
  public static String version(String url) {
    var current = flyway(url, "").load().info().current();
    return current == null || current.getVersion() == null ? "" : current.getVersion().getVersion();
  }

  /// Refuses a schema that is older than this program: a node that may not migrate must not guess.
  ///
  /// @throws FlywayException if migrations are missing
  public static void check(String applicationUrl) {
    Flyway flyway = flyway(applicationUrl, DatabaseUrl.user(applicationUrl)).load();
    if (flyway.info().pending().length > 0) {
      throw new FlywayException(
          "The database's schema is older than this program: set PUKAR_DATABASE_OWNER_URL once.");
    }
  }

  private static FluentConfiguration flyway(String url, String applicationRole) {
    return Flyway.configure()
        .dataSource(DatabaseUrl.jdbc(url), null, null)
        .placeholders(Map.of("application", applicationRole))
        .validateMigrationNaming(true);
  }
}
