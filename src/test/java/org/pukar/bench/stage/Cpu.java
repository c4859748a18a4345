package org.pukar.bench.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What processes used of the processor, as Linux counts it in `/proc/<pid>/stat` (proc(5)), in
/// hundredths of a second. Stateless.
final class Cpu {
  private static final long TICK_US = 10_000;

  /// Fields 14 to 17, counted behind the name: own time, and that of children who have ended.
  private static final int FIRST = 11;

  private static final int LAST = 14;

  private Cpu() {}

  /// Microseconds of all of them since each began. Those that are gone count nothing.
  static long usedUs(Stream<ProcessHandle> processes) {
    return processes.mapToLong(Cpu::ticks).sum() * TICK_US;
  }

  private static long ticks(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST; i <= LAST; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return ticks;
    } catch (IOException _) {
      return 0;
    }
  }
}
