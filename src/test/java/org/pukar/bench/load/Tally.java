package org.pukar.bench.load;

import org.HdrHistogram.Histogram;

/// What came of the hops of a load. One thread.
public final class Tally {
  private static final long LONGEST_NS = 120_000_000_000L;

  private final Histogram latencies = new Histogram(LONGEST_NS, 3);
  private long answered;
  private long wrong;
  private long busy;
  private long away;
  private long passedOver;

  void addAnswered(long latencyNs) {
    answered++;
    latencies.recordValue(Math.clamp(latencyNs, 0, LONGEST_NS));
  }

  void addWrong() {
    wrong++;
  }

  void addBusy() {
    busy++;
  }

  void addAway() {
    away++;
  }

  void addPassedOver() {
    passedOver++;
  }

  /// Forgets the latencies so far: the server was warming up.
  public void forgetLatencies() {
    latencies.reset();
  }

  /// The latency that this share of hops did not exceed, in milliseconds.
  public double percentileMs(double percent) {
    return latencies.getValueAtPercentile(percent) / 1e6;
  }

  public double slowestMs() {
    return latencies.getMaxValue() / 1e6;
  }

  public long answered() {
    return answered;
  }

  /// How many answers were screens, right or wrong, and not a word of regret.
  public long screens() {
    return answered - busy - away;
  }

  public long wrong() {
    return wrong;
  }

  /// How many were told that the house is full.
  public long busy() {
    return busy;
  }

  /// How many hops of a flood were not sent, because their caller still waited.
  public long passedOver() {
    return passedOver;
  }

  /// How many were told that something is away.
  public long away() {
    return away;
  }
}
