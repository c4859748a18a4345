package org.pukar.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pukar.embedded.folder.Access;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/// A master of Redis, its replica and a Sentinel of a test's own; they end with this JVM. One
/// thread only.
public final class RedisGroup implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String PASSWORD = "kabutar%1";

  private final Path folder;
  private final Launcher launcher;
  private final Path program;
  private final Member master;
  private final Member replica;
  private final Member sentinel;

  /// @param watches whether it is the Sentinel, which has no password
  private record Member(int port, Child child, boolean watches) {}

  private RedisGroup(Path folder) throws IOException {
    this.folder = folder;
    TestServers.lendPrograms(folder);
    launcher = new Launcher(folder);
    program = RedisServer.program(folder, launcher);
    master = start("", false);
    replica = start("replicaof 127.0.0.1 %d\n".formatted(master.port()), false);
    await(master, server -> server.info("replication").contains("state=online"));
    sentinel =
        start(
            """
            sentinel monitor pukar 127.0.0.1 %d 1
            sentinel auth-pass pukar %s
            sentinel down-after-milliseconds pukar 500
            sentinel failover-timeout pukar 3000
            """
                .formatted(master.port(), PASSWORD),
            true);
    await(sentinel, server -> !server.sentinelReplicas("pukar").isEmpty());
  }

  /// Starts all below an empty folder; returns when the Sentinel knows them.
  public static RedisGroup start(Path folder) throws IOException {
    return new RedisGroup(folder);
  }

  private Member start(String settings, boolean watches) throws IOException {
    int port = Access.freePort(0);
    Path home = Files.createDirectory(folder.resolve("redis-" + port));
    Files.writeString(home.resolve("redis.conf"), common(port, watches) + settings);
    launcher.own(home);
    List<String> command = new ArrayList<>(List.of(program.toString(), "redis.conf"));
    if (watches) {
      command.add("--sentinel");
    }
    Path log = folder.resolve("redis-" + port + ".log");
    Member member = new Member(port, launcher.start("Redis", home, log, "KILL", command), watches);
    await(member, server -> server.ping().equals("PONG"));
    return member;
  }

  private static String common(int port, boolean watches) {
    String served =
        """
        requirepass %s
        masterauth %s
        repl-diskless-sync-delay 0
        """
            .formatted(PASSWORD, PASSWORD);
    return "bind 127.0.0.1\nport %d\ndir ./\n%s".formatted(port, watches ? "" : served);
  }

  private void await(Member member, Function<Jedis, Boolean> question) {
    if (!Patience.until(SOON, () -> member.child().isRunning() && answers(member, question))) {
      throw new IllegalStateException(member.child().lastWords());
    }
  }

  private boolean answers(Member member, Function<Jedis, Boolean> question) {
    try (Jedis client = new Jedis("127.0.0.1", member.port())) {
      if (!member.watches()) {
        client.auth(PASSWORD);
      }
      return question.apply(client);
    } catch (JedisException e) {
      return false;
    }
  }

  /// The address by the Sentinel; one that is gone is named before it.
  public String url() throws IOException {
    return "redis-sentinel://:%s@127.0.0.1:%d,127.0.0.1:%d/0#pukar"
        .formatted(PASSWORD.replace("%", "%25"), Access.freePort(0), sentinel.port());
  }

  /// Returns when the replica has all that the first master has now.
  public void awaitReplicated() {
    await(
        master,
        server -> {
          server.set("last", "written here");
          return server.waitReplicas(1, 1000) == 1;
        });
  }

  /// Kills the first master without a warning.
  public void killMaster() {
    master.child().handle().destroyForcibly();
  }

  /// Makes the first master a replica behind the Sentinel's back; its connections stay.
  public void demoteMaster() {
    await(master, server -> server.replicaof("127.0.0.1", replica.port()).equals("OK"));
  }

  /// Makes the first master one again.
  public void promoteMaster() {
    await(master, server -> server.replicaofNoOne().equals("OK"));
  }

  @Override
  public void close() {
    List.of(sentinel, replica, master).forEach(member -> member.child().stop());
    launcher.close();
  }
}
