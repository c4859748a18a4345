package org.pukar.embedded;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.pukar.db.Database;
import org.pukar.embedded.folder.Access;
import redis.clients.jedis.RedisClient;

/// One PostgreSQL and one Redis for all tests of this JVM, started by the first that asks, stopped
/// with the JVM. Their folder below `target` is kept, so that only the first run unpacks; it need
/// not survive a power cut, so nothing waits for the disk. Threads may share it.
public final class TestServers {
  private static final AtomicInteger TAKEN = new AtomicInteger();
  private static final int REDIS_DATABASES = 256;
  private static final Duration PATIENT = Duration.ofSeconds(10);

  private TestServers() {}

  /// Addresses of a database and of a Redis that are empty and nobody else's.
  public record Fresh(String ownerUrl, String applicationUrl, String redisUrl) {
    /// A pool that bears with a busy machine.
    public Database database(int connections) {
      return Database.open(applicationUrl, connections, PATIENT, new SimpleMeterRegistry());
    }
  }

  /// Makes an empty database with both roles and empties the next of Redis' numbered databases;
  /// each of these is used again after 255 calls.
  public static Fresh fresh() throws SQLException {
    Access access = Running.ONE.servers().access();
    int number = TAKEN.incrementAndGet();
    String database = "test_" + number;
    String redis = access.redisUrl(1 + number % (REDIS_DATABASES - 1));
    // An earlier run may have left one of that name.
    Sql.run(
        access.administratorUrl("postgres"),
        "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    PostgresRoles.makeDatabase(access, database);
    try (RedisClient client = RedisClient.create(redis)) {
      client.flushDB();
    }
    return new Fresh(access.ownerUrl(database), access.applicationUrl(database), redis);
  }

  /// Where the servers of this JVM keep everything.
  public static Path folder() {
    return Running.ONE.folder();
  }

  /// Spares a test's own data folder the unpacking.
  static void lendPrograms(Path data) throws IOException {
    Files.createSymbolicLink(data.resolve("servers"), Running.ONE.folder().resolve("servers"));
  }

  private record Running(Path folder, EmbeddedServers servers) {
    static final Running ONE = start(1);

    /// Takes the next folder where another JVM tests.
    private static Running start(int number) {
      Path folder = Path.of("target", "test-servers-" + number).toAbsolutePath();
      try {
        EmbeddedServers servers = EmbeddedServers.start(folder, new SecureRandom());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        String administrator = servers.access().administratorUrl("postgres");
        Sql.run(administrator, "ALTER SYSTEM SET fsync = off");
        Sql.run(administrator, "SELECT pg_reload_conf()");
        return new Running(folder, servers);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } catch (EmbeddedException e) {
        if (number == 4 || !String.valueOf(e.getMessage()).startsWith("Another Pukar")) {
          throw e;
        }
        return start(number + 1);
      }
    }
  }
}
