package org.pukar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.embedded.folder.WholeFolder;
import redis.clients.jedis.RedisClient;

/// One data folder for all: each test leaves servers behind that run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServersTest {

  private Path data;
  private EmbeddedServers servers;

  @BeforeAll
  void firstStart(@TempDir Path folder) throws IOException {
    data = folder;
    TestServers.lendPrograms(data);
    start();
  }

  private void start() {
    servers = EmbeddedServers.start(data, new SecureRandom());
  }

  @AfterAll
  void stop() {
    servers.close();
  }

  private void restart() {
    stop();
    start();
  }

  @Test
  void aRestartKeepsRowsKeysAndAddresses() throws SQLException {
    Sql.run(servers.ownerUrl(), "CREATE TABLE kept AS SELECT 'kept' AS name");
    set("key", "kept");
    String before = servers.applicationUrl();
    restart();
    assertThat(Sql.column(servers.ownerUrl(), "SELECT name FROM kept")).containsExactly("kept");
    assertThat(get("key")).isEqualTo("kept");
    assertThat(servers.applicationUrl()).isEqualTo(before);
  }

  @Test
  void neitherRoleIsAboveRowLevelSecurity() throws SQLException {
    assertThat(
            Sql.column(
                servers.applicationUrl(),
                """
                SELECT rolname FROM pg_roles
                WHERE rolname LIKE 'pukar%' AND rolcanlogin AND NOT rolsuper AND NOT rolbypassrls
                AND (SELECT datdba = pg_roles.oid FROM pg_database WHERE datname = 'pukar')
                    = (rolname = 'pukar_owner')
                """))
        .containsExactlyInAnyOrder("pukar_owner", "pukar_app");
    assertThatThrownBy(() -> Sql.run(servers.applicationUrl(), "CREATE TABLE things (name text)"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void dataAreDurableAndLogsAreInUtc() throws SQLException {
    assertThat(
            Sql.column(
                servers.applicationUrl(),
                """
                SELECT setting FROM pg_settings WHERE name IN
                ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'log_timezone')
                ORDER BY name
                """))
        .containsExactly("on", "on", "on", "UTC", "on");
  }

  @Test
  void aSecondPukarOnTheFolderIsRefused() throws IOException {
    assertThatThrownBy(() -> EmbeddedServers.start(data, new SecureRandom()))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageStartingWith("Another Pukar is running on the data folder");
    assertThat(Jvm.start(WritesUntilKilled.class, data).said(1)).isEmpty();
    set("key", "still served");
  }

  @Test
  void aFirstStartKilledBeforeTheRolesWereMadeIsRepaired() throws SQLException {
    String administrator = servers.access().administratorUrl("postgres");
    Sql.run(administrator, "DROP DATABASE pukar");
    Sql.run(administrator, "DROP ROLE pukar_owner");
    restart();
    Sql.run(servers.ownerUrl(), "CREATE TABLE things (name text)");
  }

  @Test
  void halfUnpackedProgramsAreRepaired() throws IOException {
    Path own = Files.createDirectory(data.resolve("own"));
    ServerPrograms unpacking = ServerPrograms.forThisMachine(own);
    Path programs = unpacking.postgres();
    Files.delete(programs.resolve("bin/postgres"));
    Files.createDirectories(own.resolve(programs.getFileName() + ".new-1/bin"));
    assertThat(unpacking.postgres()).isEqualTo(programs);
    assertThat(programs.resolve("bin/postgres")).isExecutable();
    assertThat(only(own, "postgres")).isEqualTo(programs);
  }

  @Test
  void halfMadeDatabasesAreRepaired() throws IOException {
    stop();
    WholeFolder.delete(data.resolve("postgres"));
    Files.createDirectories(data.resolve("postgres.new-1/base"));
    start();
    assertThat(only(data, "postgres")).isEqualTo(data.resolve("postgres"));
  }

  @Test
  void aPidFileOfAnotherProgramOrWithoutContentIsNoHindrance() throws IOException {
    Path pid = data.resolve("postgres/postmaster.pid");
    List<String> lines = Files.readAllLines(pid);
    stop();
    lines.set(0, String.valueOf(ProcessHandle.current().parent().orElseThrow().pid()));
    Files.write(pid, lines);
    start();
    stop();
    Files.writeString(pid, "");
    start();
    set("key", "served");
  }

  @Test
  void passwordsAreReadableForTheOwnerAlone() throws IOException {
    for (String secret : List.of("embedded.json", "redis/redis.conf")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(secret))))
          .isEqualTo("rw-------");
    }
    assertThat(Files.readString(data.resolve("embedded.json"))).contains(servers.ownerUrl());
  }

  @Test
  void passwordsAreNeitherInCommandLinesNorInLogs() throws IOException {
    String password = servers.access().administratorPassword();
    assertThat(ProcessHandle.current().descendants().map(p -> p.info().toString()))
        .isNotEmpty()
        .noneMatch(said -> said.contains(password) || said.contains(redisPassword()));
    try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
      assertThat(logs.map(EmbeddedServersTest::read))
          .hasSize(2)
          .noneMatch(said -> said.contains(password) || said.contains(redisPassword()));
    }
  }

  @Test
  void aFolderNameThatPostgresCannotTakeIsRefused() {
    assertThatThrownBy(() -> EmbeddedServers.start(data.resolve("$HOME"), new SecureRandom()))
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContaining("set PUKAR_DATA");
  }

  @Test
  void aLostPasswordFileIsNamed() throws IOException {
    stop();
    Path file = data.resolve("embedded.json");
    Path away = Files.move(file, data.resolve("away.json"));
    assertThatThrownBy(this::start)
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContaining("embedded.json");
    Files.move(away, file);
    start();
  }

  @Test
  void redisComesAlongForMachinesWithoutOne() throws IOException {
    Path program = ServerPrograms.forThisMachine(data.resolve("servers")).redis();
    try (Launcher launcher = new Launcher(data)) {
      assertThat(launcher.run(data, List.of(program.toString(), "--version")).output())
          .startsWith("Redis server v=7.0.15");
    }
  }

  @Test
  void aMachineWithoutProgramsIsToldSo() {
    assertThatThrownBy(() -> new ServerPrograms(data, "Linux", "riscv64").postgres())
        .isInstanceOf(EmbeddedException.class)
        .hasMessageContaining("Linux on riscv64");
  }

  private String redisPassword() {
    return servers.access().redisPassword();
  }

  private void set(String key, String value) {
    try (RedisClient redis = RedisClient.create(servers.redisUrl())) {
      redis.set(key, value);
    }
  }

  private String get(String key) {
    try (RedisClient redis = RedisClient.create(servers.redisUrl())) {
      return redis.get(key);
    }
  }

  private static Path only(Path folder, String prefix) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
