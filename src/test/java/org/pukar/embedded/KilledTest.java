package org.pukar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class KilledTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int ENOUGH = 200;
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  @TempDir Path folder;

  @Test
  void aKilledJvmLeavesNothingRunningAndLosesNothing() throws IOException, SQLException {
    TestServers.lendPrograms(folder);
    Jvm jvm = Jvm.start(WritesUntilKilled.class, folder);
    List<String> written = jvm.said(ENOUGH);
    Jvm.Killed killed = jvm.kill();
    written.addAll(killed.said());
    assertThat(killed.children()).hasSizeGreaterThan(2);
    assertThat(Patience.until(SOON, () -> killed.children().stream().noneMatch(KilledTest::runs)))
        .isTrue();
    assertAllKept(written);
  }

  @Test
  void aStartRightAfterAKillWaitsForTheOldServers() throws IOException, SQLException {
    TestServers.lendPrograms(folder);
    List<String> written = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      Jvm jvm = Jvm.start(WritesUntilKilled.class, folder);
      written.addAll(jvm.said(ENOUGH));
      written.addAll(jvm.kill().said());
    }
    assertAllKept(written);
  }

  @Test
  void withoutSetprivTheNextStartStopsWhatWasLeft() throws IOException, SQLException {
    TestServers.lendPrograms(folder);
    Jvm jvm = startWith("sh", "test", "true", "unshare");
    List<String> written = jvm.said(ENOUGH);
    Jvm.Killed killed = jvm.kill();
    written.addAll(killed.said());
    assertThat(killed.children()).anyMatch(KilledTest::runs);
    assertAllKept(written);
    assertThat(killed.children()).noneMatch(KilledTest::runs);
  }

  @Test
  void whereRootMayNotMakeUserNamespacesServersRunAsNobody() throws IOException, SQLException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Jvm jvm = startWith("sh", "test", "true", "setsid", "setpriv");
    List<String> written = jvm.said(ENOUGH);
    written.addAll(jvm.kill().said());
    assertAllKept(written);
  }

  /// Starts it where the search path has these programs alone.
  private Jvm startWith(String... programs) throws IOException {
    Path path = Files.createDirectory(folder.resolve("programs"));
    for (String name : programs) {
      Files.createSymbolicLink(path.resolve(name), Path.of("/usr/bin", name));
    }
    String classPath = System.getProperty("java.class.path");
    return Jvm.start(List.of(), classPath, path.toString(), WritesUntilKilled.class, folder);
  }

  @Test
  void anOrdinaryUserIsServedTheSame() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "the other tests ran as an ordinary user");
    String classPath = Jvm.classPathIn(Files.createDirectory(folder.resolve("classes")));
    Files.setAttribute(folder, "unix:uid", 65534);
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.setAttribute(data, "unix:uid", 65534);
    for (int round = 0; round < 2; round++) {
      Jvm jvm = Jvm.start(NOBODY, classPath, System.getenv("PATH"), WritesUntilKilled.class, data);
      assertThat(jvm.said(ENOUGH)).hasSize(ENOUGH);
      List<ProcessHandle> children = jvm.kill().children();
      assertThat(Patience.until(SOON, () -> children.stream().noneMatch(KilledTest::runs)))
          .isTrue();
    }
  }

  @Test
  void aFolderMayHaveALongAndOddName() throws IOException {
    assertThat(Jvm.start(StartsTwiceInAnOddFolder.class, folder).said(ENOUGH)).contains("kept");
  }

  private static boolean runs(ProcessHandle process) {
    return new Child("", process, "", new Child.Log(Path.of(""), 0)).isRunning();
  }

  private void assertAllKept(List<String> written) throws SQLException {
    try (EmbeddedServers servers = EmbeddedServers.start(folder, new SecureRandom());
        RedisClient redis = RedisClient.create(servers.redisUrl())) {
      assertThat(written).hasSizeGreaterThanOrEqualTo(ENOUGH);
      assertThat(Sql.column(servers.ownerUrl(), "SELECT number FROM written")).containsAll(written);
      assertThat(written).allMatch(number -> redis.exists("written:" + number));
    }
  }
}
