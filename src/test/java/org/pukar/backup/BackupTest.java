package org.pukar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.db.Migrations;
import org.pukar.embedded.TestServers;
import org.pukar.keys.Keys;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:14:15Z");

  @TempDir Path folder;
  private TestServers.Fresh database;
  private Path file;

  @BeforeEach
  void aDatabase() throws SQLException {
    database = TestServers.fresh();
    file = folder.resolve("saved.zip");
  }

  private Contents save() {
    try {
      return Backup.save(database.ownerUrl(), file, NOW);
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void migrate() {
    Migrations.run(database.ownerUrl(), database.applicationUrl());
  }

  @Test
  void itsContentsTellWhatIsInIt() {
    migrate();
    Filled.everyTable(database.ownerUrl(), Keys.readOrMake(folder.resolve("keys.json")));
    Contents contents = save();
    assertThat(contents.schema()).isEqualTo(Migrations.version(database.ownerUrl()));
    assertThat(contents.takenAt()).isEqualTo("2026-11-22T03:14:15Z");
    assertThat(contents.rowsOf("callers")).isEqualTo(2);
    assertThat(contents.inWords()).containsPattern("(?m)^ +callers +2$").doesNotContain("flyway");
  }

  @Test
  void onlyItsOwnerMayReadItAndNothingElseIsLeft() throws IOException {
    migrate();
    save();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anEarlierBackupIsNotOverwritten() throws IOException {
    migrate();
    Files.writeString(file, "earlier");
    assertThatThrownBy(this::save).hasMessageContaining("already: choose another name");
    assertThat(file).hasContent("earlier");
  }

  @Test
  void aDatabaseWithoutTablesIsRefused() throws IOException {
    assertThatThrownBy(this::save).hasMessageContaining("no tables of Pukar's yet");
    assertThat(folder).isEmptyDirectory();
  }

  /// The role may not read the table: half a file must not look like a backup.
  @Test
  void aFailedBackupLeavesNoFile() {
    migrate();
    Jdbi.create(database.ownerUrl())
        .useHandle(h ->
            h.createScript(
                    """
                    ALTER TABLE scripts ENABLE ROW LEVEL SECURITY;
                    ALTER TABLE scripts FORCE ROW LEVEL SECURITY
                    """)
                .execute());
    assertThatThrownBy(this::save).hasRootCauseInstanceOf(SQLException.class);
    assertThat(folder).isEmptyDirectory();
  }

  /// Callers are read first, then consents, where the backup is held up, then grievances.
  @Test
  void rowsThatAreWrittenMeanwhileAreInItWithAllTheyReferToOrNotAtAll() {
    migrate();
    try (Handle writer = Jdbi.create(database.ownerUrl()).open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      writer.begin();
      writer.execute("LOCK TABLE consents IN ACCESS EXCLUSIVE MODE");
      CompletableFuture<Contents> saving = CompletableFuture.supplyAsync(this::save, threads);
      awaitSomebodyBehindTheLock();
      UUID caller = UUID.randomUUID();
      Filled.callerOnly(writer, caller, "key".getBytes(StandardCharsets.UTF_8));
      Filled.grievance(writer, caller);
      writer.commit();
      Contents contents = saving.join();
      assertThat(contents.rowsOf("callers")).isZero();
      assertThat(contents.rowsOf("grievances")).isZero();
      assertThat(contents.sequences())
          .filteredOn(sequence -> sequence.name().equals("grievance_sequence"))
          .singleElement()
          .matches(Contents.Sequence::called);
    }
  }

  private void awaitSomebodyBehindTheLock() {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String waiting = "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted), pg_sleep(0.01)";
    try (Handle watcher = Jdbi.create(database.ownerUrl()).open()) {
      while (!watcher.createQuery(waiting).mapTo(Boolean.class).one()) {
        assertThat(System.nanoTime()).as("the backup should be waiting").isLessThan(end);
      }
    }
  }
}
