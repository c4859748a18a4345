package org.pukar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.embedded.folder.Access;

/// A PostgreSQL and a Redis of a test's own that wait for the disk as real ones do, and that can be
/// killed with signal 9 and started again at the same ports. They end with this JVM. One thread
/// only.
public final class KillableServers implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Path data;
  private final Launcher launcher;
  private PostgresServer postgres;
  private RedisServer redis;

  private KillableServers(Path data) throws IOException, SQLException {
    this.data = data;
    this.launcher = new Launcher(data);
    this.postgres = PostgresServer.start(data, launcher, Access.of(data, new SecureRandom()));
    PostgresRoles.make(postgres.access());
    this.redis = RedisServer.start(data, launcher, postgres.access());
  }

  /// Starts both on a folder that is made for them.
  public static KillableServers start(Path data) throws IOException, SQLException {
    Files.createDirectories(data.resolve("logs"));
    TestServers.lendPrograms(data);
    return new KillableServers(data);
  }

  /// How to reach them, at any time.
  public Fresh addresses() {
    Access access = redis.access();
    return new Fresh(access.ownerUrl(), access.applicationUrl(), access.redisUrl());
  }

  /// Kills PostgreSQL without a warning, in the middle of whatever it does.
  public void killPostgres() {
    kill(postgres.child());
  }

  /// Kills Redis without a warning.
  public void killRedis() {
    kill(redis.child());
  }

  /// PostgreSQL's own children end when they see it: those that live on are in the way of the next.
  private static void kill(Child child) {
    List<ProcessHandle> all = child.handle().descendants().toList();
    child.handle().destroyForcibly();
    child.handle().onExit().join();
    if (!Patience.until(SOON, () -> all.stream().noneMatch(KillableServers::runs))) {
      throw new IllegalStateException("the children of a killed server live on");
    }
  }

  /// Nobody may be there to bury it.
  private static boolean runs(ProcessHandle process) {
    return new Child("", process, "", new Child.Log(Path.of(""), 0)).isRunning();
  }

  /// Starts PostgreSQL where it was; returns when it answers.
  public void startPostgres() throws IOException {
    postgres = PostgresServer.start(data, launcher, redis.access());
    mustBe(redis.access().postgresPort(), postgres.access().postgresPort());
  }

  /// Starts Redis where it was; returns when it answers.
  public void startRedis() throws IOException {
    int port = redis.access().redisPort();
    redis = RedisServer.start(data, launcher, redis.access());
    mustBe(port, redis.access().redisPort());
  }

  private static void mustBe(int port, int now) {
    if (port != now) {
      throw new IllegalStateException("another program took the port " + port);
    }
  }

  @Override
  public void close() {
    redis.close();
    postgres.close();
    launcher.close();
  }
}
