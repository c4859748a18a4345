package org.pukar.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.db.Migrations;
import org.pukar.embedded.EmbeddedServers;
import org.pukar.embedded.TestServers;
import org.pukar.keys.Keys;

class BackupCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T03:14:15Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private BackupCommand command(Map<String, String> environment) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new BackupCommand(folder, environment, CLOCK, out, out);
  }

  private static Map<String, String> data(Path folder) {
    return Map.of("PUKAR_DATA", folder.toString());
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /// The whole way of an operator whose machine broke.
  @Test
  void whatRunsOnOneDataFolderIsBroughtToAnother() throws IOException {
    Path old = Files.createDirectory(folder.resolve("old"));
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    Path keysFile = old.resolve("keys").resolve("keys.json");
    Keys keys = Keys.readOrMake(keysFile);
    List<String> rows;
    try (EmbeddedServers servers = EmbeddedServers.start(old, new SecureRandom())) {
      Migrations.run(servers.ownerUrl(), servers.applicationUrl());
      Filled.everyTable(servers.ownerUrl(), keys);
      rows = Filled.rows(servers.ownerUrl());
      assertThat(command(data(old)).backup(List.of("running.zip"))).as(this::said).isZero();
    }
    assertThat(command(data(old)).backup(List.of())).as(this::said).isZero();
    assertThat(folder.resolve("pukar-20261122-031415.zip")).exists();
    assertThat(said()).contains("callers", "keys.json) are NOT in it", "Sessions under way");

    Files.createSymbolicLink(fresh.resolve("servers"), old.resolve("servers"));
    List<String> words = List.of("running.zip", keysFile.toString());
    assertThat(command(data(fresh)).restore(words)).as(this::said).isZero();
    assertThat(said()).contains("Restored what was saved at 2026-11-22T03:14:15Z");
    try (EmbeddedServers servers = EmbeddedServers.start(fresh, new SecureRandom())) {
      assertThat(Filled.rows(servers.ownerUrl())).isEqualTo(rows);
    }
    assertThat(fresh.resolve("keys").resolve("keys.json")).hasSameBinaryContentAs(keysFile);
    assertThat(command(data(fresh)).restore(words)).isEqualTo(1);
    assertThat(said()).contains("There are rows in the table");
  }

  @Test
  void aDatabaseOfTheOperatorsIsSavedAndFilledByItsAddresses() throws SQLException {
    TestServers.Fresh from = TestServers.fresh();
    TestServers.Fresh to = TestServers.fresh();
    Migrations.run(from.ownerUrl(), from.applicationUrl());
    Filled.everyTable(from.ownerUrl(), Keys.readOrMake(folder.resolve("keys.json")));
    assertThat(command(addresses(from)).backup(List.of("a.zip"))).as(this::said).isZero();
    List<String> withoutKeys = List.of("--without-keys", "a.zip");
    assertThat(command(addresses(to)).restore(withoutKeys)).as(this::said).isZero();
    assertThat(said()).contains("There are NO keys");
    assertThat(Filled.rows(to.ownerUrl())).isEqualTo(Filled.rows(from.ownerUrl()));
  }

  private Map<String, String> addresses(TestServers.Fresh database) {
    return Map.of(
        "PUKAR_DATABASE_OWNER_URL", database.ownerUrl(),
        "PUKAR_DATABASE_URL", database.applicationUrl(),
        "PUKAR_KEYS_FILE", folder.resolve("no-keys.json").toString());
  }

  @Test
  void aFolderWithoutADatabaseIsNotMadeOneToSaveIt() {
    assertThat(command(data(folder)).backup(List.of())).isEqualTo(1);
    assertThat(said()).contains("There is no database below");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aServerThatIsAwayIsSaidSoWithoutItsPassword() {
    String url = "postgresql://pukar:swordfish@127.0.0.1:1/pukar";
    assertThat(command(Map.of("PUKAR_DATABASE_OWNER_URL", url)).backup(List.of())).isEqualTo(1);
    assertThat(said()).startsWith("PostgreSQL is not to be reached").doesNotContain("swordfish");
  }

  @Test
  void aMissingAddressIsAskedFor() {
    Map<String, String> application = Map.of("PUKAR_DATABASE_URL", "jdbc:postgresql://nowhere/a");
    assertThat(command(application).backup(List.of())).isEqualTo(1);
    assertThat(said()).contains("Set PUKAR_DATABASE_OWNER_URL");
  }

  @Test
  void wordsThatMeanNothingAreAnsweredWithTheUsage() {
    assertThat(command(Map.of()).backup(List.of("--help"))).isEqualTo(2);
    assertThat(command(Map.of()).restore(List.of())).isEqualTo(2);
    assertThat(said()).contains("Usage: scripts/backup", "Usage: scripts/restore");
  }
}
