package org.pukar.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Another JVM with this one's class path, to be killed. One thread at a time.
///
/// @param output its standard output; its errors go where this JVM's go
record Jvm(Process process, BufferedReader output) {

  /// Starts a main class with the machine's own environment, a locale that knows every letter, and
  /// a search path.
  static Jvm start(List<String> prefix, String classPath, String path, Class<?> main, Path data)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath, main.getName(), data.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(data.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("PATH", path);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new Jvm(process, process.inputReader());
  }

  static Jvm start(Class<?> main, Path data) throws IOException {
    return start(
        List.of(), System.getProperty("java.class.path"), System.getenv("PATH"), main, data);
  }

  /// This JVM's class path for a user who may not enter our home: jars and classes are put into a
  /// folder that everybody may read.
  static String classPathIn(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      Path copy = folder.resolve(String.valueOf(entries.size()));
      copyTree(Path.of(entry), copy);
      entries.add(copy.toString());
    }
    return String.join(":", entries);
  }

  private static void copyTree(Path from, Path to) throws IOException {
    if (Files.notExists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /// What it says, which stands behind `> ` between the lines of its log, until it has said so many
  /// things or ends.
  List<String> said(int wanted) {
    return new ArrayList<>(said().limit(wanted).toList());
  }

  private Stream<String> said() {
    return output.lines().filter(line -> line.startsWith("> ")).map(line -> line.substring(2));
  }

  /// Kills it with signal 9; gives what it still had said, and the processes that it had started.
  Killed kill() {
    List<ProcessHandle> children = process.descendants().toList();
    process.toHandle().destroyForcibly();
    return new Killed(said().toList(), children);
  }

  record Killed(List<String> said, List<ProcessHandle> children) {}
}
