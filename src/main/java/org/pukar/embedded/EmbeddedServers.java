package org.pukar.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.pukar.embedded.folder.Access;
import org.pukar.embedded.folder.FolderLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL and Redis of this Pukar alone, on a data folder, until [#close] or the JVM's end,
/// even by `kill -9`. Threads may share it.
public final class EmbeddedServers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServers.class);

  private static final Pattern UNSPEAKABLE = Pattern.compile("[\"$`\\\\\n\r]");

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
    refuseUnspeakable(data);
    Files.createDirectories(data.resolve("logs"));
    opened.push(FolderLock.take(data));
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

  /// `initdb` puts its own path into a shell's words.
  private static void refuseUnspeakable(Path data) {
    if (UNSPEAKABLE.matcher(data.toString()).find()) {
      throw new EmbeddedException(
          "PostgreSQL cannot be set up in "
              + data
              + ": set PUKAR_DATA to a folder without \" $ ` \\ or a line break in its name.");
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
