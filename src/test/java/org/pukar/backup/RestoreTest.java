package org.pukar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.callers.Callers;
import org.pukar.db.Migrations;
import org.pukar.embedded.TestServers;
import org.pukar.keys.Keys;

class RestoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:14:15Z");

  @TempDir Path folder;
  private TestServers.Fresh from;
  private TestServers.Fresh to;
  private Keys keys;
  private Path keysFile;
  private Path file;

  @BeforeEach
  void twoDatabases() throws SQLException {
    from = TestServers.fresh();
    to = TestServers.fresh();
    keysFile = folder.resolve("keys.json");
    keys = Keys.readOrMake(keysFile);
    file = folder.resolve("saved.zip");
  }

  private static void migrate(TestServers.Fresh database) {
    Migrations.run(database.ownerUrl(), database.applicationUrl());
  }

  private void save() throws IOException, SQLException {
    migrate(from);
    Filled.everyTable(from.ownerUrl(), keys);
    Backup.save(from.ownerUrl(), file, NOW);
  }

  private void restore() throws IOException, SQLException {
    restore(HouseKeys.find(keysFile, Optional.empty(), false));
  }

  private void restore(HouseKeys with) throws IOException, SQLException {
    try (SavedBackup backup = SavedBackup.open(file)) {
      new Restore(backup, to.ownerUrl(), to.applicationUrl(), with).run();
    }
  }

  @Test
  void everyRowOfEveryTableComesBackAsItWas() throws IOException, SQLException {
    save();
    restore();
    List<String> rows = Filled.rows(from.ownerUrl());
    assertThat(rows).isNotEmpty();
    assertThat(Filled.rows(to.ownerUrl())).isEqualTo(rows);
    try (SavedBackup backup = SavedBackup.open(file)) {
      assertThat(backup.contents().tables())
          .as("a table without rows tests nothing")
          .allMatch(table -> table.rows() > 0);
    }
  }

  @Test
  void theApplicationMayUseWhatWasRestored() throws IOException, SQLException {
    save();
    restore();
    assertThat(Filled.rows(to.applicationUrl())).isEqualTo(Filled.rows(from.ownerUrl()));
  }

  @Test
  void aTableNobodyThoughtOfComesBackToo() throws IOException, SQLException {
    migrate(to);
    migrate(from);
    Filled.makeOddTable(from.ownerUrl());
    Filled.makeOddTable(to.ownerUrl());
    Filled.fillOddTable(from.ownerUrl());
    save();
    restore();
    assertThat(Filled.rows(to.ownerUrl())).isEqualTo(Filled.rows(from.ownerUrl()));
    Filled.fillOddTable(to.ownerUrl());
    assertThat(Filled.rows(to.ownerUrl()))
        .as("its trigger is awake again, its identity goes on")
        .filteredOn(row -> row.contains("\"Id\":6,"))
        .singleElement()
        .matches(row -> !row.contains("never"));
  }

  @Test
  void sequencesGoOnWhereTheyStood() throws IOException, SQLException {
    save();
    restore();
    assertThat(next(to)).isEqualTo(2).isEqualTo(next(from));
  }

  @Test
  void aSequenceThatWasNeverAskedBeginsAtItsFirst() throws IOException, SQLException {
    migrate(from);
    Backup.save(from.ownerUrl(), file, NOW);
    restore();
    assertThat(next(to)).isZero();
  }

  private static long next(TestServers.Fresh database) {
    return Jdbi.create(database.ownerUrl())
        .withHandle(
            h -> h.createQuery("SELECT nextval('grievance_sequence')").mapTo(Long.class).one());
  }

  @Test
  void rowsAreNeverMixed() throws IOException, SQLException {
    save();
    migrate(to);
    Jdbi.create(to.ownerUrl())
        .useHandle(h -> h.execute("INSERT INTO scripts (version, files) VALUES ('w', '{}')"));
    List<String> before = Filled.rows(to.ownerUrl());
    assertThatThrownBy(this::restore)
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("rows in the table scripts already");
    assertThat(Filled.rows(to.ownerUrl())).isEqualTo(before);
  }

  @Test
  void anOlderSchemaIsMigratedForward() throws IOException, SQLException {
    Migrations.upTo("5", from.ownerUrl(), from.applicationUrl());
    Jdbi.create(from.ownerUrl())
        .useHandle(h -> {
          UUID id = UUID.randomUUID();
          Filled.callerOnly(h, id, keys.newDataKey(Callers.context(id)).wrapped());
          Filled.grievance(h, id);
        });
    Backup.save(from.ownerUrl(), file, NOW);
    restore();
    migrate(from);
    assertThat(Migrations.version(to.ownerUrl()))
        .isNotEqualTo("5")
        .isEqualTo(Migrations.version(from.ownerUrl()));
    assertThat(Filled.rows(to.ownerUrl())).isEqualTo(Filled.rows(from.ownerUrl())).hasSize(3);
  }

  @Test
  void aNewerSchemaIsRefused() throws IOException, SQLException {
    migrate(from);
    Jdbi.create(from.ownerUrl())
        .useHandle(h ->
            h.execute(
                """
                INSERT INTO flyway_schema_history
                SELECT 999, '999', description, type, script, checksum, installed_by,
                    installed_on, execution_time, success
                FROM flyway_schema_history ORDER BY installed_rank LIMIT 1
                """));
    Backup.save(from.ownerUrl(), file, NOW);
    assertThatThrownBy(this::restore).hasMessageContaining("newer Pukar (schema 999)");
  }

  @Test
  void emptyTablesThatAreNewerThanTheBackupAreRefused() throws IOException, SQLException {
    Migrations.upTo("5", from.ownerUrl(), from.applicationUrl());
    Backup.save(from.ownerUrl(), file, NOW);
    migrate(to);
    assertThatThrownBy(this::restore)
        .hasMessageContaining("tables are newer than the backup's (schema 5)");
  }

  @Test
  void keysThatDoNotOpenTheRowsAreRefusedAndNotPutInPlace() throws IOException, SQLException {
    save();
    Path others = folder.resolve("others.json");
    Keys.readOrMake(others);
    Path place = folder.resolve("new").resolve("keys.json");
    HouseKeys wrong = HouseKeys.find(place, Optional.of(others), false);
    assertThatThrownBy(() -> restore(wrong)).hasMessageContaining("keys do not open the rows");
    assertThat(place).doesNotExist();
    assertThat(Filled.rows(to.ownerUrl())).isEmpty();
    restore(HouseKeys.find(place, Optional.of(keysFile), false));
    assertThat(place).hasSameBinaryContentAs(keysFile);
    assertThat(modeOf(place)).isEqualTo("rw-------");
    assertThat(modeOf(place.resolveSibling("."))).isEqualTo("rwx------");
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
