package org.pukar.bench;

import static org.pukar.bench.Traffic.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pukar.bench.load.Calls;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Pace;
import org.pukar.bench.load.Tally;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.talk.Call;

/// What is measured, one after the other. One thread.
final class Measurements {
  private static final int ROUNDS = 3;
  private static final int FEWEST_PHONES = 8_000;
  private static final int PHONES = 5_000;
  private static final int CHECKED = 200_000;
  private static final int STANDING = 4_000;

  /// Seconds, as all times multiplied by the size.
  private static final int MOST_CHECKING = 30;

  /// Hops a second of the open load, and callers at once: each types ten times a second.
  private static final int OPEN_RATE = 6_000;

  private static final int OPEN_AT_ONCE = 600;

  /// Of the flood: times what the gateway can do, and twice the callers that its house holds.
  private static final int FLOOD_TIMES = 5;

  private static final int FLOOD_AT_ONCE = 4_000;

  private final Stage stage;
  private final Traffic traffic;
  private final Sheet sheet;

  Measurements(Stage stage, Traffic traffic, Sheet sheet) {
    this.stage = stage;
    this.traffic = traffic;
    this.sheet = sheet;
  }

  /// Everything.
  void inOrder() throws IOException, InterruptedException {
    say("the gateway is process %d".formatted(stage.gatewayPid()));
    traffic.prepare(Math.max(FEWEST_PHONES, PHONES * sheet.size()));
    double capacity = throughput();
    latency();
    overload(FLOOD_TIMES * capacity);
    checkEnough();
    memory();
    sheet.figure("ussd.checked_hops", (double) traffic.checked(), "1");
    sheet.figure("ussd.wrong_answers", (double) traffic.wrong(), "1");
  }

  private double throughput() throws IOException {
    say("warming up");
    gatewayRound(sheet.times(15), Duration.ZERO);
    bareRound(sheet.times(2), Duration.ZERO);
    List<Round> gateway = new ArrayList<>();
    List<Round> bare = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      gateway.add(gatewayRound(sheet.times(0.4), sheet.times(2)));
      bare.add(bareRound(sheet.times(0.4), sheet.times(2)));
      say(
          "%.0f hops a second, the bare server %.0f"
              .formatted(gateway.getLast().perSecond(), bare.getLast().perSecond()));
    }
    double capacity = Round.median(gateway, Round::perSecond);
    double baseline = Round.median(bare, Round::perSecond);
    sheet.figure("ussd.hops_per_second", capacity, "1/s");
    sheet.figure("ussd.baseline_per_second", baseline, "1/s");
    sheet.figure("ussd.ratio", capacity / baseline, "1");
    sheet.figure("ussd.cpu_us_per_hop", Round.median(gateway, Round::cpuUs), "us");
    sheet.figure(
        "ussd.cpu_us_per_hop_with_stores", Round.median(gateway, Round::cpuWithStoresUs), "us");
    return capacity;
  }

  private Round gatewayRound(Duration before, Duration measured) throws IOException {
    Load<Call> load = traffic.gateway(traffic.callers());
    Round round = Round.of(stage, load, before, measured);
    traffic.count(load.tally());
    return round;
  }

  private Round bareRound(Duration before, Duration measured) throws IOException {
    Load<Call> load = traffic.bare();
    Round round = Round.of(stage, load, before, measured);
    if (load.tally().wrong() > 0) {
      throw new IllegalStateException("the bare server does not echo");
    }
    return round;
  }

  private void latency() throws IOException {
    say("%d hops a second at fixed times".formatted(OPEN_RATE));
    try (Load<Call> load = traffic.gateway(new Pace.Open(OPEN_RATE), OPEN_AT_ONCE)) {
      load.run(sheet.times(2));
      Tally tally = load.tally();
      tally.forgetLatencies();
      load.run(sheet.times(12));
      sheet.figure("ussd.p50_ms_at_6000", tally.percentileMs(50), "ms");
      sheet.figure("ussd.p99_ms_at_6000", tally.percentileMs(99), "ms");
      sheet.figure("ussd.p999_ms_at_6000", tally.percentileMs(99.9), "ms");
      load.finish();
      traffic.count(tally);
    }
  }

  private void overload(double perSecond) throws IOException {
    say("%.0f hops a second wanted from %d callers".formatted(perSecond, FLOOD_AT_ONCE));
    try (Load<Call> load = traffic.gateway(new Pace.Flood(perSecond), FLOOD_AT_ONCE)) {
      load.run(sheet.times(1));
      Tally tally = load.tally();
      say(
          "%.0f a second sent and answered, %d passed over by callers who still waited"
              .formatted(tally.answered() * 1e9 / sheet.times(1).toNanos(), tally.passedOver()));
      load.finish();
      say(
          "of %d: %d told to dial again, %d sorry"
              .formatted(tally.answered(), tally.busy(), tally.away()));
      sheet.figure("ussd.overload_slowest_ms", tally.slowestMs(), "ms");
      sheet.figure("ussd.overload_busy_share", (double) tally.busy() / tally.answered(), "1");
      traffic.count(tally);
    }
  }

  /// More of the same, until as many answers were looked at as the figure promises; on a machine
  /// that is too slow for it, fewer.
  private void checkEnough() throws IOException {
    long end = System.nanoTime() + sheet.times(MOST_CHECKING).toNanos();
    while (traffic.checked() < (long) CHECKED * sheet.size() && System.nanoTime() - end < 0) {
      say("%d answers were looked at".formatted(traffic.checked()));
      gatewayRound(sheet.times(2), Duration.ZERO);
    }
  }

  private void memory() throws IOException, InterruptedException {
    stage.sweep();
    long before = settledBytes();
    int standing = STANDING * sheet.size();
    Calls<Call> calls = traffic.callers().standing(standing);
    try (Load<Call> load = traffic.gateway(calls)) {
      load.runOut();
      traffic.count(load.tally());
    }
    sheet.figure(
        "ussd.redis_bytes_per_session", (double) (settledBytes() - before) / standing, "B");
  }

  /// After what Redis still has to do with what it was given.
  private long settledBytes() throws InterruptedException {
    TimeUnit.SECONDS.sleep(2);
    return stage.redisBytes();
  }
}
