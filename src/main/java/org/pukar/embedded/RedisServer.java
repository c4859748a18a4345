package org.pukar.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pukar.embedded.folder.Access;

/// A running Redis (or Valkey) on a data folder. Threads may share it.
///
/// @param access with the port that it listens on
record RedisServer(Child child, Access access) implements Server {
  private static final Pattern VERSION = Pattern.compile("server v=(\\d+)\\.");
  private static final int OLDEST = 6;

  /// Another program was quicker to take the port.
  private static final Pattern PASSES = Pattern.compile("in use");

  /// Starts it on its folder below the data.
  static RedisServer start(Path data, Launcher launcher, Access access) throws IOException {
    Path folder = Files.createDirectories(data.resolve("redis"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Child.leftIn(folder, "redis.pid", "Redis", "TERM").ifPresent(Child::stop);
    Path program = program(data, launcher);
    return Server.up(() -> launch(program, data, launcher, access), PASSES);
  }

  private static RedisServer launch(Path program, Path data, Launcher launcher, Access kept)
      throws IOException {
    Access access = kept.withPorts(kept.postgresPort(), Access.freePort(kept.redisPort()));
    Path folder = data.resolve("redis");
    Path settings = folder.resolve("redis.conf");
    Files.deleteIfExists(settings);
    Files.createFile(
        settings,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(settings, settings(access));
    launcher.own(settings);
    launcher.own(folder);
    return new RedisServer(
        launcher.start(
            "Redis",
            folder,
            data.resolve("logs/redis.log"),
            "TERM",
            List.of(program.toString(), settings.getFileName().toString())),
        access);
  }

  private static String settings(Access access) {
    return """
    bind 127.0.0.1
    port %d
    requirepass %s
    dir ./
    pidfile redis.pid
    databases 256
    appendonly yes
    appendfsync everysec
    save ""
    rdbcompression no
    auto-aof-rewrite-min-size 512mb
    maxmemory-policy noeviction
    """
        .formatted(access.redisPort(), access.redisPassword());
  }

  /// The machine's own program if it is not too old, else the one from the class path.
  static Path program(Path data, Launcher launcher) throws IOException {
    Optional<Path> installed =
        Stream.of("valkey-server", "redis-server")
            .flatMap(RedisServer::onPath)
            .filter(program -> isNewEnough(program, launcher))
            .findFirst();
    return installed.isPresent()
        ? installed.get()
        : ServerPrograms.forThisMachine(data.resolve("servers")).redis();
  }

  private static Stream<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(":"))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable);
  }

  private static boolean isNewEnough(Path program, Launcher launcher) {
    Launcher.Ended version = launcher.run(Path.of("/"), List.of(program.toString(), "--version"));
    Matcher found = VERSION.matcher(version.output());
    return found.find() && Integer.parseInt(found.group(1)) >= OLDEST;
  }

  /// Two lines of Redis' own protocol need no client.
  @Override
  public boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), access.redisPort());
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      socket.setSoTimeout(1000);
      socket
          .getOutputStream()
          .write(
              ("AUTH " + access.redisPassword() + "\r\nPING\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
    } catch (IOException e) {
      return false;
    }
  }
}
