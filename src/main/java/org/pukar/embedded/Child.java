package org.pukar.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server's process: one we started, or one that a killed Pukar left behind. Threads may share
/// it.
///
/// @param name of the server, for people
/// @param lastSignal what tells it to stop in order, without `SIG`
record Child(String name, ProcessHandle handle, String lastSignal, Log log) {
  private static final Logger LOG = LoggerFactory.getLogger(Child.class);
  private static final Duration IN_ORDER = Duration.ofSeconds(8);
  private static final Duration BY_FORCE = Duration.ofSeconds(3);

  /// Where its output goes, and how many bytes were there before it.
  record Log(Path file, long before) {}

  /// The server that still runs in a data folder, found by the pid in the first line of a file
  /// there. A pid that belongs to another program by now is taken out of the file, or PostgreSQL
  /// would take that program for itself and refuse to start.
  static Optional<Child> leftIn(Path folder, String pidFile, String name, String lastSignal)
      throws IOException {
    Path file = folder.resolve(pidFile);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
      Files.delete(file); // a power cut left it without its content
      return Optional.empty();
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (process.isEmpty()) {
      return Optional.empty();
    }
    Child child = new Child(name, process.get(), lastSignal, new Log(file, 0));
    if (child.isRunning() && isAtHome(process.get(), file)) {
      return Optional.of(child);
    }
    // PostgreSQL takes its parent's pid for a stale one, and still looks for orphans by the rest.
    lines.set(0, String.valueOf(ProcessHandle.current().pid()));
    Files.write(file, lines);
    return Optional.empty();
  }

  private static boolean isAtHome(ProcessHandle process, Path file) throws IOException {
    Path cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd");
    if (Files.exists(Path.of("/proc/self/cwd"))) {
      return Files.exists(cwd) && Files.isSameFile(cwd, file.getParent());
    }
    return process
        .info()
        .startInstant()
        .map(start -> isBefore(start.minusSeconds(1), file))
        .orElse(false);
  }

  private static boolean isBefore(Instant start, Path file) {
    try {
      return start.isBefore(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it still does anything: a zombie, which only waits for its parent's glance, does not.
  boolean isRunning() {
    return handle.isAlive() && !isZombie();
  }

  private boolean isZombie() {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false;
    }
  }

  /// Stops it in order, and by force if it has not ended after eight seconds.
  void stop() {
    signal(lastSignal);
    if (!Patience.until(IN_ORDER, () -> !isRunning())) {
      LOG.warn("{} did not stop in order and is killed", name);
      handle.destroyForcibly();
      Patience.until(BY_FORCE, () -> !isRunning());
    }
  }

  /// `destroy()` knows TERM alone, on which PostgreSQL waits for its clients.
  private void signal(String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + handle.pid())
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      handle.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The line of its output that says best why it ended.
  String lastWords() {
    try (InputStream output = Files.newInputStream(log.file())) {
      output.skipNBytes(log.before());
      List<String> lines =
          new String(output.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank())
              .toList();
      return lines.stream()
          .filter(line -> line.contains("FATAL") || line.contains("rror"))
          .findFirst()
          .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast());
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }
}
