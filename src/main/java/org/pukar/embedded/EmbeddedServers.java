package org.pukar.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL and Redis of this Pukar alone, on a data folder, until [#close] or the JVM's end,
/// even by `kill -9`. Threads may share it.
public final class EmbeddedServers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

  private final Deque<AutoCloseable> opened;
  private final Access access;

  private EmbeddedServers(Deque<AutoCloseable> opened, Access access) {
    this.opened = opened;
    this.access = access;
  }

  /// Starts both: two to five seconds the first time, about one later.
  ///
  /// @param data is made if missing; holds `postgres`, `redis`, `servers` (programs), `logs`,
  ///   `embedded.json` (passwords, ports, addresses) and `pukar.lock`
  /// @param random makes the passwords of a new folder
  /// @throws EmbeddedException if the machine does not let them run; its message is one sentence
  public static EmbeddedServers start(Path data, SecureRandom random) {
    Path folder = data.toAbsolutePath().normalize();
    Deque<AutoCloseable> opened = new ArrayDeque<>();
    try {
      return start(folder, random, opened);
    } catch (IOException | UncheckedIOException e) {
      closeAll(opened);
      throw new EmbeddedException(
          "Pukar cannot use the data folder " + folder + " (" + e + ").", e);
    } catch (SQLException e) {
      closeAll(opened);
      throw new EmbeddedException("PostgreSQL refused its set-up: " + e.getMessage(), e);
    } catch (EmbeddedException e) {
      closeAll(opened);
      throw e;
    }
  }

  private static EmbeddedServers start(Path data, SecureRandom random, Deque<AutoCloseable> opened)
      throws IOException, SQLException {
    Files.createDirectories(data.resolve("logs"));
    opened.push(locked(data));
    Access kept = Access.of(data, random);
    Launcher launcher = new Launcher(data);
    opened.push(launcher);
    PostgresServer postgres = PostgresServer.start(data, launcher, kept);
    opened.push(postgres);
    PostgresRoles.make(postgres.access());
    RedisServer redis = RedisServer.start(data, launcher, postgres.access());
    opened.push(redis);
    redis.access().save(data);
    return new EmbeddedServers(opened, redis.access());
  }

  /// The lock is taken back by the system when the JVM ends, however it ends.
  private static FileChannel locked(Path data) throws IOException {
    FileChannel file =
        FileChannel.open(
            data.resolve("pukar.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isTaken(file)) {
      file.close();
      throw new EmbeddedException(
          "Another Pukar is running on the data folder "
              + data
              + ": stop it, or set PUKAR_DATA to another folder.");
    }
    return file;
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /// JDBC address of the database `pukar` as its owner, who may change its tables; holds a
  /// password.
  public String ownerUrl() {
    return access.ownerUrl();
  }

  /// JDBC address of the same as the application, which grants and row-level security hold; holds a
  /// password.
  public String applicationUrl() {
    return access.applicationUrl();
  }

  /// `redis://:password@127.0.0.1:port/0`.
  public String redisUrl() {
    return access.redisUrl();
  }

  Access access() {
    return access;
  }

  /// Stops Redis, then PostgreSQL, in order, within a few seconds; a second call does nothing.
  @Override
  public synchronized void close() {
    closeAll(opened);
  }

  private static void closeAll(Deque<AutoCloseable> opened) {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.warn("An embedded server's part did not close", e);
      }
    }
  }
}
