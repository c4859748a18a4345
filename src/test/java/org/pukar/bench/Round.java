package org.pukar.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Tally;
import org.pukar.bench.stage.Stage;

/// A stretch of load that was measured. Immutable.
///
/// @param gatewayCpuUs processor time of the gateway meanwhile
/// @param storesCpuUs that of PostgreSQL and Redis
record Round(long hops, Duration took, long gatewayCpuUs, long storesCpuUs) {

  /// Lets the load run for a while before, measures, and lets those who still call come to an end.
  static Round of(Stage stage, Load<?> load, Duration before, Duration measured)
      throws IOException {
    try (load) {
      load.run(before);
      Tally tally = load.tally();
      long hops = tally.answered();
      long gateway = stage.gatewayCpuUs();
      long stores = stage.storesCpuUs();
      long began = System.nanoTime();
      load.run(measured);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      Round round =
          new Round(
              tally.answered() - hops,
              took,
              stage.gatewayCpuUs() - gateway,
              stage.storesCpuUs() - stores);
      load.finish();
      return round;
    }
  }

  double perSecond() {
    return hops * 1e9 / took.toNanos();
  }

  double cpuUs() {
    return (double) gatewayCpuUs / hops;
  }

  double cpuWithStoresUs() {
    return (double) (gatewayCpuUs + storesCpuUs) / hops;
  }

  /// The value in the middle: the machine has other things to do now and then.
  static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
