package org.pukar.bench.load;

/// When hops are sent.
public sealed interface Pace {

  /// Each caller's next hop at once after the answer: as fast as the server can. Latencies mean
  /// nothing then: nobody sends while everybody waits.
  record Closed() implements Pace {}

  /// At fixed times, whatever the server does; latency counts from those times. A caller whose
  /// answer is late sends late, and the lateness counts.
  ///
  /// @param perSecond hops of all callers together
  record Open(double perSecond) implements Pace {}

  /// At fixed times, but a caller who still waits lets a time pass: more than the server can
  /// answer. Latency counts from when a hop was sent. A caller who is sent away sends the same hop
  /// again when it is their turn.
  record Flood(double perSecond) implements Pace {}
}
