package org.pukar;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.db.Migrations;
import org.pukar.embedded.TestServers;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.keys.Keys;

/// What several houses of a test can stand on: servers, keys, files and times. Immutable.
///
/// @param clock what time it is for all of them
/// @param databaseUrl how houses reach PostgreSQL, which may lead through a [Proxy]
/// @param redisUrl how houses reach Redis
public record Ground(
    Fresh servers,
    Keys keys,
    Path config,
    VirtualClock clock,
    Duration budget,
    Supplier<UUID> ids,
    String databaseUrl,
    String redisUrl) {
  /// When all begins.
  public static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

  /// Generous, so that a busy machine fails no test that is not about time.
  private static final Duration PATIENT = Duration.ofSeconds(10);

  /// Empty servers with the schema, the words and dialogues that we ship, and new keys.
  public static Ground fresh() throws SQLException {
    Fresh servers = TestServers.fresh();
    Migrations.run(servers.ownerUrl(), servers.applicationUrl());
    return new Ground(
        servers,
        Keys.passing(),
        RealScript.CONFIG,
        VirtualClock.at(NOW),
        PATIENT,
        UUID::randomUUID,
        servers.applicationUrl(),
        servers.redisUrl());
  }

  public Ground with(Path otherConfig) {
    return new Ground(servers, keys, otherConfig, clock, budget, ids, databaseUrl, redisUrl);
  }

  public Ground answeringWithin(Duration time) {
    return new Ground(servers, keys, config, clock, time, ids, databaseUrl, redisUrl);
  }

  public Ground naming(Supplier<UUID> otherIds) {
    return new Ground(servers, keys, config, clock, budget, otherIds, databaseUrl, redisUrl);
  }

  /// A pool that bears with a busy machine; where the way leads through a [Proxy] it gives up as
  /// soon as what we ship.
  public Database database(int connections) {
    if (databaseUrl.equals(servers.applicationUrl())) {
      return servers.database(connections);
    }
    Database database =
        Database.open(databaseUrl, connections, Database.A_HOP, new SimpleMeterRegistry());
    while (!database.answers()) {
      Thread.onSpinWait();
    }
    return database;
  }

  /// PostgreSQL is reached by this way only.
  public Ground postgresThrough(Proxy proxy) {
    return new Ground(
        servers, keys, config, clock, budget, ids, proxy.instead(databaseUrl), redisUrl);
  }

  /// Redis is reached by this way only.
  public Ground redisThrough(Proxy proxy) {
    return redisAt(proxy.instead(redisUrl));
  }

  /// Redis is another one.
  public Ground redisAt(String otherUrl) {
    return new Ground(servers, keys, config, clock, budget, ids, databaseUrl, otherUrl);
  }
}
