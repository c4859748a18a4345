package org.pukar.bench;

import static org.pukar.bench.Traffic.say;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.pukar.bench.load.Judge;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Pace;
import org.pukar.bench.load.Tally;
import org.pukar.bench.load.Target;
import org.pukar.bench.load.Verdict;
import org.pukar.bench.load.Wire;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.text.Text;
import org.pukar.bench.text.TextStore;
import org.pukar.bench.text.Texts;

/// Texts in: how many are taken down, each committed before it is acknowledged, alone and while
/// others are answered; how fast; and how many are answered. One thread.
final class Inbound {
  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 256;
  private static final int BARE_AT_ONCE = 64;
  private static final int PHONES = 50_000;

  /// So many texts until the gateway's code is compiled, but no longer than that.
  private static final int WARM = 100_000;

  private static final int MOST_WARMING = 60;

  /// Texts a second of the open load, and connections: each has ten texts a second.
  private static final int OPEN_RATE = 3_000;

  private static final int OPEN_AT_ONCE = 300;

  /// Seconds, as all times multiplied by the size: no longer are answers waited for.
  private static final int MOST_ANSWERING = 60;

  private final Stage stage;
  private final TextStore store;
  private final Sheet sheet;
  private final Texts texts;
  private final List<Double> answering = new ArrayList<>();
  private long refused;

  Inbound(Stage stage, TextStore store, Sheet sheet) {
    this.stage = stage;
    this.store = store;
    this.sheet = sheet;
    String run = UUID.randomUUID().toString().substring(0, 8);
    this.texts = new Texts(run, PHONES * sheet.size(), new Random(1));
  }

  /// Everything.
  void inOrder() throws IOException, SQLException, InterruptedException {
    try (Wire wire = new Wire()) {
      throughput(wire);
      latency(wire);
    }
    answerAll();
    int distinct = texts.distinct();
    long lost = store.lost(texts);
    say(
        "%d texts and %d repeats were acknowledged, %d were not; %d rows, %d answers"
            .formatted(distinct, texts.repeats(), refused, store.there(), store.answers()));
    sheet.figure("sms.accepted_texts", distinct, "1");
    sheet.figure("sms.lost", (double) lost, "1");
    sheet.figure("sms.refused", (double) refused, "1");
    sheet.figure("sms.unanswered", (double) (store.open() + store.failed()), "1");
    // A repeat is one row; a text that was not acknowledged may be there all the same.
    sheet.figure("sms.rows_too_many", (double) (store.there() - distinct - refused), "1");
  }

  private void throughput(Wire wire) throws IOException, SQLException, InterruptedException {
    say("warming up");
    store.answerNone();
    long end = System.nanoTime() + sheet.times(MOST_WARMING).toNanos();
    while (texts.distinct() < WARM && System.nanoTime() - end < 0) {
      gatewayRound(wire, Duration.ofSeconds(3), Duration.ZERO);
    }
    store.answerAgain();
    gatewayRound(wire, sheet.times(3), Duration.ZERO);
    bareRound(wire, sheet.times(2), Duration.ZERO);
    answerAll();
    double baseline = alone(wire);
    answering.clear();
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(gatewayRound(wire, sheet.times(0.4), sheet.times(2)));
      say("%.0f texts a second while others are answered".formatted(rounds.getLast().perSecond()));
      answerAll();
    }
    double accepted = Round.median(rounds, Round::perSecond);
    sheet.figure("sms.accepted_per_second", accepted, "1/s");
    sheet.figure("sms.baseline_per_second", baseline, "1/s");
    sheet.figure("sms.ratio", accepted / baseline, "1");
    cpu("sms.cpu_us_per_text", rounds);
    double[] answered = answering.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    sheet.figure("sms.answered_per_second", answered[answered.length / 2], "1/s");
  }

  /// Texts that are but taken down, to see what that takes, beside the bare server.
  ///
  /// @return what the bare server can do
  private double alone(Wire wire) throws IOException, SQLException {
    store.answerNone();
    List<Round> gateway = new ArrayList<>();
    List<Round> bare = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      gateway.add(gatewayRound(wire, sheet.times(0.4), sheet.times(2)));
      bare.add(bareRound(wire, sheet.times(0.4), sheet.times(2)));
      say(
          "%.0f texts a second while none is answered, the bare server %.0f"
              .formatted(gateway.getLast().perSecond(), bare.getLast().perSecond()));
    }
    store.answerAgain();
    sheet.figure("sms.accepted_alone_per_second", Round.median(gateway, Round::perSecond), "1/s");
    cpu("sms.cpu_us_per_text_alone", gateway);
    return Round.median(bare, Round::perSecond);
  }

  private void cpu(String name, List<Round> rounds) {
    sheet.figure(name, Round.median(rounds, Round::cpuUs), "us");
    sheet.figure(name + "_with_stores", Round.median(rounds, Round::cpuWithStoresUs), "us");
  }

  private Round gatewayRound(Wire wire, Duration before, Duration measured)
      throws IOException, SQLException {
    long began = System.nanoTime();
    long were = store.answers();
    Load<Text> load = load(wire, new Pace.Closed(), AT_ONCE);
    Round round = Round.of(stage, load, before, measured);
    refused += load.tally().wrong();
    double seconds = (System.nanoTime() - began) / 1e9;
    say(
        "%.0f a second were answered meanwhile, %d are still to be"
            .formatted((store.answers() - were) / seconds, store.open()));
    return round;
  }

  private Load<Text> load(Wire wire, Pace pace, int atOnce) {
    Target kannel = stage.gateway(Target.Way.GET, "/sms/kannel/demo");
    return new Load<>(wire, kannel, texts, Inbound::acknowledged, pace, atOnce);
  }

  /// Kannel would send any word of an answer on to the phone.
  private static Verdict acknowledged(Text text, String answer) {
    return answer.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
  }

  private Round bareRound(Wire wire, Duration before, Duration measured) throws IOException {
    Texts others = new Texts("bare", PHONES, new Random(1));
    Target echo = stage.bare(Target.Way.GET);
    Load<Text> load = new Load<>(wire, echo, others, Judge::echo, new Pace.Closed(), BARE_AT_ONCE);
    Round round = Round.of(stage, load, before, measured);
    if (load.tally().wrong() > 0) {
      throw new IllegalStateException("the bare server does not echo");
    }
    return round;
  }

  private void latency(Wire wire) throws IOException {
    say("%d texts a second at fixed times".formatted(OPEN_RATE));
    try (Load<Text> load = load(wire, new Pace.Open(OPEN_RATE), OPEN_AT_ONCE)) {
      load.run(sheet.times(2));
      Tally tally = load.tally();
      tally.forgetLatencies();
      load.run(sheet.times(10));
      sheet.figure("sms.p50_ms_at_3000", tally.percentileMs(50), "ms");
      sheet.figure("sms.p99_ms_at_3000", tally.percentileMs(99), "ms");
      sheet.figure("sms.p999_ms_at_3000", tally.percentileMs(99.9), "ms");
      load.finish();
      refused += tally.wrong();
    }
  }

  /// Waits until all texts are answered, while none come, and counts how many that were a second.
  private void answerAll() throws SQLException, InterruptedException {
    long began = System.nanoTime();
    long end = began + sheet.times(MOST_ANSWERING).toNanos();
    long were = store.open();
    long left = were;
    long cpu = stage.gatewayCpuUs();
    long stores = stage.storesCpuUs();
    while (left > 0 && System.nanoTime() - end < 0) {
      // Counting what is open takes some milliseconds.
      TimeUnit.MILLISECONDS.sleep(500);
      left = store.open();
    }
    double perSecond = (were - left) * 1e9 / (System.nanoTime() - began);
    double count = Math.max(1, were - left);
    say(
        "then %.0f answers a second, %.0f us of the gateway each, %.0f of the stores; %d texts are left"
            .formatted(
                perSecond,
                (stage.gatewayCpuUs() - cpu) / count,
                (stage.storesCpuUs() - stores) / count,
                left));
    answering.add(perSecond);
  }
}
