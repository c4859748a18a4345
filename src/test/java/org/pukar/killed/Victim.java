package org.pukar.killed;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pukar.GatewayProcess;
import org.pukar.Soak;
import org.pukar.Stored;
import org.pukar.embedded.KillableServers;
import org.pukar.embedded.TestServers.Fresh;

/// A whole Pukar in production mode with servers of its own, killed with signal 9 and started again
/// on what was left. One thread kills; others may talk to it meanwhile.
public final class Victim implements AutoCloseable {
  public static final String SECRET = "an-unguessable-part";
  public static final String ADMIN_KEY = "a key of staff that nobody guesses";
  public static final Path KEYS = Path.of("src/test/resources/keys.json").toAbsolutePath();

  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final long LOOK_NANOS = 200_000_000;
  private static final String OPEN =
      """
      SELECT (SELECT count(*) FROM arrivals WHERE phase = 'open')
          + (SELECT count(*) FROM outbox WHERE phase = 'open')
      """;

  /// An answer that takes seconds was begun by somebody who lost PostgreSQL over it; its text is
  /// anybody's after half a minute, which is too long for a small test.
  private static final String LOST_CLAIMS =
      """
      UPDATE arrivals SET lease_until = now()
      WHERE lease_until BETWEEN now() AND now() + interval '25 s'
      """;

  private static final String WAITING =
      """
      SELECT 'arrivals ' || state || ' ' || count(*) FROM arrivals GROUP BY state
      UNION ALL SELECT 'outbox ' || state || ' ' || count(*) FROM outbox GROUP BY state
      """;

  private final Path folder;
  private final KillableServers servers;
  private final Map<String, String> more;

  /// How often each text was being handed over when all was killed: whether it left then, nobody
  /// can know.
  private final Map<String, Integer> doubts = new HashMap<>();

  private volatile GatewayProcess gateway;

  /// Starts all; the folder is empty.
  ///
  /// @param more settings of the gateway
  public Victim(Path folder, KillableServers servers, Map<String, String> more) throws IOException {
    this.folder = folder;
    this.servers = servers;
    this.more = more;
    this.gateway = startGateway();
  }

  public static Victim start(Path folder, Map<String, String> more)
      throws IOException, SQLException {
    return new Victim(folder, KillableServers.start(folder.resolve("servers")), more);
  }

  private GatewayProcess startGateway() throws IOException {
    Fresh addresses = servers.addresses();
    Map<String, String> settings = new HashMap<>(more);
    settings.putAll(
        Map.of(
            "PUKAR_MODE",
            "production",
            "PUKAR_HOST",
            "127.0.0.1",
            "PUKAR_PUBLIC_URL",
            "http://127.0.0.1:1",
            "PUKAR_DATABASE_URL",
            addresses.applicationUrl(),
            "PUKAR_DATABASE_OWNER_URL",
            addresses.ownerUrl(),
            "PUKAR_REDIS_URL",
            addresses.redisUrl(),
            "PUKAR_KEYS_FILE",
            KEYS.toString(),
            "PUKAR_ADMIN_KEY",
            ADMIN_KEY,
            "PUKAR_SMS_SECRETS_KANNEL",
            SECRET));
    return GatewayProcess.start(folder.resolve("gateway"), settings);
  }

  /// The one that runs now, or that was killed last.
  public GatewayProcess gateway() {
    return gateway;
  }

  public KillableServers servers() {
    return servers;
  }

  public Stored stored() {
    return new Stored(servers.addresses());
  }

  /// Kills gateway, PostgreSQL and Redis, writes down what was in doubt then, and starts all again:
  /// if there is little to do, only after the claims of the dead have run out.
  public void killAndStartAgain() throws IOException, SQLException {
    gateway.kill();
    servers.killPostgres();
    servers.killRedis();
    Soak.KILLS.count(1);
    servers.startPostgres();
    servers.startRedis();
    stored()
        .cells("SELECT id FROM outbox WHERE state = 'leaving'")
        .forEach(id -> doubts.merge(id, 1, Integer::sum));
    if (Scale.IS_SMALL) {
      endLeases("arrivals");
      endLeases("outbox");
    }
    gateway = startGateway();
  }

  private void endLeases(String table) throws SQLException {
    stored().run("UPDATE " + table + " SET lease_until = now() WHERE lease_until > now()");
  }

  /// How often that text was in doubt.
  public int doubts(String id) {
    return doubts.getOrDefault(id, 0);
  }

  /// Returns when nothing is left to be answered or sent.
  public void awaitDone() throws SQLException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!stored().cells(OPEN).equals(List.of("0"))) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("texts wait for ever: " + stored().cells(WAITING));
      }
      if (Scale.IS_SMALL) {
        stored().run(LOST_CLAIMS);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  @Override
  public void close() {
    gateway.kill();
    servers.close();
  }
}
