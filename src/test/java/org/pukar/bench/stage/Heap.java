package org.pukar.bench.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heap of another JVM on this machine, as the JDK's `jcmd` tells it. Stateless.
final class Heap {
  private static final Pattern USED = Pattern.compile("garbage-first heap.*? used (\\d+)K");
  private static final long KILO = 1024;

  private Heap() {}

  /// What is left after a collection of all of it.
  ///
  /// @throws IllegalStateException if its collector is another than G1
  static long liveBytes(long pid) throws IOException {
    ask(pid, "GC.run");
    Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd does not say how much of the heap is used");
    }
    return Long.parseLong(used.group(1)) * KILO;
  }

  private static String ask(long pid, String what) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, Long.toString(pid), what).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
