package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.embedded.TestServers;

/// Two whole gateways on one Redis and one PostgreSQL, sessions going to and fro between them, and
/// one killed with `kill -9`: only whoever had a hop there has to send it again.
class NodesTest {
  private static final int SEEDS = Integer.getInteger("kill.seeds", 1);
  private static final int CALLERS = 6;
  private static final int AFTERWARDS = 20;

  private final Map<Integer, String> screens = new ConcurrentHashMap<>();
  private final Map<Filing, String> told = new ConcurrentHashMap<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();

  @TempDir Path folder;

  @AfterAll
  static void report() {
    Soak.report();
  }

  @Test
  void oneOfTwoIsKilledAndNobodyHearsOfIt() throws Exception {
    TestServers.Fresh servers = TestServers.fresh();
    GatewayProcess stays = start(servers, "stays");
    for (int seed = 0; seed < SEEDS; seed++) {
      killOneOfTwo(seed, stays, start(servers, "goes-" + seed));
      Soak.SEEDS.count(1);
    }
    stays.kill();
    compare(new Stored(servers));
    assertThat(wrong).isEmpty();
  }

  private GatewayProcess start(TestServers.Fresh servers, String name) throws Exception {
    return GatewayProcess.start(
        folder.resolve(name),
        Map.of(
            "PUKAR_DATABASE_URL", servers.applicationUrl(),
            "PUKAR_DATABASE_OWNER_URL", servers.ownerUrl(),
            "PUKAR_DATABASE_CONNECTIONS", "4",
            "PUKAR_REDIS_URL", servers.redisUrl(),
            "PUKAR_KEYS_FILE",
                Path.of("src/test/resources/keys.json").toAbsolutePath().toString()));
  }

  private void killOneOfTwo(int seed, GatewayProcess stays, GatewayProcess goes)
      throws InterruptedException {
    List<GatewayProcess> nodes = new CopyOnWriteArrayList<>(List.of(stays, goes));
    CountDownLatch before = new CountDownLatch(10 + new Random(seed).nextInt(30));
    CountDownLatch after = new CountDownLatch((int) before.getCount() + AFTERWARDS);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        String caller = "nodes-%d-%d".formatted(seed, i);
        callers.execute(() -> complain(caller, nodes, stays, before, after));
      }
      assertThat(before.await(60, TimeUnit.SECONDS)).isTrue();
      goes.kill();
      nodes.remove(goes);
      Soak.KILLS.count(1);
    }
  }

  private void complain(
      String caller,
      List<GatewayProcess> nodes,
      GatewayProcess stays,
      CountDownLatch before,
      CountDownLatch after) {
    Random random = new Random(caller.hashCode());
    for (int n = 0; after.getCount() > 0; n++) {
      Filing filing = new Filing(caller + "-" + n);
      for (int hop = 0; hop < Filing.HOPS; hop++) {
        String answer = filing.send(any(nodes, random), hop);
        see(filing, hop, answer.isEmpty() ? filing.send(stays, hop) : answer);
      }
      before.countDown();
      after.countDown();
    }
  }

  private static GatewayProcess any(List<GatewayProcess> nodes, Random random) {
    Object[] now = nodes.toArray();
    return (GatewayProcess) now[random.nextInt(now.length)];
  }

  /// All callers see the same at the same hop.
  private void see(Filing filing, int hop, String answer) {
    String screen = Filing.common(answer);
    String other = screens.putIfAbsent(hop, screen);
    if (other != null && !other.equals(screen)) {
      count(Soak.WRONG, filing + " at " + hop + ": " + screen + " instead of " + other);
    } else if (hop == Filing.HOPS - 1) {
      told.put(filing, Filing.number(answer).replace(" ", ""));
    }
  }

  private void count(Soak what, String message) {
    what.count(1);
    wrong.add(what + " " + message);
  }

  private void compare(Stored stored) throws SQLException {
    List<String> numbers = stored.cells("SELECT number FROM grievances");
    told.forEach((filing, number) -> {
      if (!numbers.contains(number)) {
        count(Soak.LOST, filing + " " + number);
      }
    });
    List<String> callers = new ArrayList<>(stored.cells("SELECT caller_id FROM grievances"));
    new HashSet<>(callers).forEach(callers::remove);
    callers.forEach(caller -> count(Soak.DOUBLE, caller));
    assertThat(new HashSet<>(told.values())).as("everyone's own").hasSameSizeAs(told.keySet());
  }
}
