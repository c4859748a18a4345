package org.pukar.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import redis.clients.jedis.RedisClient;

/// One PostgreSQL and one Redis for all tests of this JVM, started by the first that asks, stopped
/// with the JVM. Their folder below `target` is kept, so that only the first run unpacks. Threads
/// may share it.
public final class TestServers {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicInteger TAKEN = new AtomicInteger();
  private static final int REDIS_DATABASES = 256;

  private TestServers() {}

  /// Addresses of a database and of a Redis that are empty and nobody else's.
  public record Fresh(String ownerUrl, String applicationUrl, String redisUrl) {}

  private static final class Running {
    private static final EmbeddedServers SERVERS = start(1);

    private static EmbeddedServers start(int number) {
      try {
        EmbeddedServers servers =
            EmbeddedServers.start(Path.of("target", "test-servers-" + number), RANDOM);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        run(servers.access(), "ALTER SYSTEM SET fsync = off");
        run(servers.access(), "SELECT pg_reload_conf()");
        return servers;
      } catch (EmbeddedException e) {
        if (number == 4 || !String.valueOf(e.getMessage()).startsWith("Another Pukar")) {
          throw e;
        }
        return start(number + 1);
      }
    }
  }

  /// Makes an empty database with both roles and empties the next of Redis' numbered databases;
  /// each is used again after 255 calls.
  public static Fresh fresh() {
    Access access = Running.SERVERS.access();
    int number = TAKEN.incrementAndGet();
    String database = "test_" + number;
    String redis = access.redisUrl(1 + number % (REDIS_DATABASES - 1));
    // An earlier run may have left one of that name.
    run(access, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    try (RedisClient client = RedisClient.create(redis)) {
      PostgresRoles.makeDatabase(access, database);
      client.flushDB();
      return new Fresh(access.ownerUrl(database), access.applicationUrl(database), redis);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(Access access, String sql) {
    try (Connection connection = DriverManager.getConnection(access.administratorUrl("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
