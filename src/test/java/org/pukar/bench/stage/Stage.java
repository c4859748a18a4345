package org.pukar.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pukar.bench.load.Target;
import org.pukar.embedded.EmbeddedServers;
import redis.clients.jedis.RedisClient;

/// The servers of a benchmark, each in a process of its own: PostgreSQL and Redis that wait for the
/// disk as they do in service, the packaged gateway on them, and the bare server. One thread.
public final class Stage implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used_memory:(\\d+)");

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Path data;
  private final EmbeddedServers stores;
  private final Program gateway;
  private final Program bare;
  private final RedisClient redis;

  /// Starts all of them.
  ///
  /// @param data the folder of the stores, kept from one run to the next
  /// @param flags those of the JVM that runs the gateway, for the bare server
  /// @param settings of the gateway, besides those that bring it here
  public Stage(Path data, List<String> flags, Map<String, String> settings) throws IOException {
    this.data = Files.createDirectories(data.toAbsolutePath());
    try {
      stores = open(EmbeddedServers.start(this.data, new SecureRandom()));
      redis = open(RedisClient.create(stores.redisUrl()));
      sweep();
      gateway = open(gateway(settings));
      bare = open(bare(flags));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private Program gateway(Map<String, String> settings) throws IOException {
    int port = Program.freePort();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PUKAR_MODE", "demo");
    environment.put("PUKAR_PORT", Integer.toString(port));
    environment.put("PUKAR_DATA", data.toString());
    environment.put("PUKAR_DATABASE_URL", stores.applicationUrl());
    environment.put("PUKAR_DATABASE_OWNER_URL", stores.ownerUrl());
    environment.put("PUKAR_REDIS_URL", stores.redisUrl());
    return Program.start(List.of("scripts/run"), environment, port, log("gateway"));
  }

  private Program bare(List<String> flags) throws IOException {
    int port = Program.freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(BareServer.class.getName(), Integer.toString(port)));
    return Program.start(command, Map.of(), port, log("bare"));
  }

  private Path log(String name) {
    return data.resolve("logs").resolve(name + ".log");
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /// A webhook of the gateway.
  public Target gateway(Target.Way way, String path) {
    return new Target("gateway", gateway.port(), way, path);
  }

  /// The bare server, which has but one.
  public Target bare(Target.Way way) {
    return new Target("bare server", bare.port(), way, "/");
  }

  /// The gateway's address, without a slash at its end.
  public String gatewayUrl() {
    return "http://127.0.0.1:" + gateway.port();
  }

  /// JDBC address of the gateway's database as the owner of its tables.
  public String ownerUrl() {
    return stores.ownerUrl();
  }

  /// The same as the gateway.
  public String applicationUrl() {
    return stores.applicationUrl();
  }

  /// The gateway's file of keys; it makes one when it starts for the first time.
  public Path keys() {
    return data.resolve("keys").resolve("keys.json");
  }

  /// The gateway's process, to be looked into while it works.
  public long gatewayPid() {
    return gateway.handle().pid();
  }

  /// What the gateway holds in its heap after a collection, in bytes.
  public long gatewayLiveBytes() throws IOException {
    return Heap.liveBytes(gatewayPid());
  }

  /// Processor time of the gateway so far, in microseconds.
  public long gatewayCpuUs() {
    return Cpu.usedUs(tree(gateway.handle()));
  }

  /// Processor time of PostgreSQL and Redis so far, in microseconds.
  public long storesCpuUs() {
    List<ProcessHandle> others = Stream.of(gateway, bare).map(Program::handle).toList();
    return Cpu.usedUs(
        ProcessHandle.current()
            .children()
            .filter(child -> !others.contains(child))
            .flatMap(Stage::tree));
  }

  private static Stream<ProcessHandle> tree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants());
  }

  /// Leaves no session of anybody in Redis.
  public void sweep() {
    redis.flushDB();
  }

  /// What Redis holds in memory, in bytes.
  public long redisBytes() {
    Matcher used = USED.matcher(redis.info("memory"));
    if (!used.find()) {
      throw new IllegalStateException("Redis does not say what memory it uses");
    }
    return Long.parseLong(used.group(1));
  }

  @Override
  public void close() throws IOException {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        System.err.println("Could not be stopped: " + e);
      }
    }
  }
}
