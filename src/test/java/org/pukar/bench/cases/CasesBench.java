package org.pukar.bench.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pukar.bench.Sheet;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Pace;
import org.pukar.bench.load.Tally;
import org.pukar.bench.load.Target;
import org.pukar.bench.load.Wire;
import org.pukar.bench.many.Crowd;
import org.pukar.bench.stage.Stage;

/// `scripts/bench cases`: what staff do with cases while there are a million, beside the same rows
/// written by hand. One thread.
public final class CasesBench {
  private static final int CROWD = 4_000;
  private static final int CASES = 200_000;
  private static final int SMALL = 100_000;
  private static final int CLIENTS = 16;
  private static final int OFFICES = 40;
  private static final int LOOKS = 50;
  private static final int CONSOLES = 500;
  private static final long STRANGERS = 8_600_000_000L;

  private final Stage stage;
  private final Stock stock;
  private final Sheet sheet;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final long shift = Math.floorMod(UUID.randomUUID().hashCode(), 100) * 1_000_000L;

  private CasesBench(Stage stage, Stock stock, Sheet sheet) {
    this.stage = stage;
    this.stock = stock;
    this.sheet = sheet;
  }

  /// Measures everything.
  ///
  /// @param arguments the folder of the data, and the size: 5 is the whole, 1 a quick look
  public static void main(String... arguments)
      throws IOException, SQLException, InterruptedException {
    PrintStream figures = System.out;
    // Logs of the embedded servers do not belong between the figures.
    System.setOut(System.err);
    List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    try (Stage stage = new Stage(Path.of(arguments[0]), flags, Map.of());
        Wire wire = new Wire();
        Stock stock = new Stock(stage.ownerUrl(), stage.keys(), Path.of("config", "places"))) {
      Sheet sheet =
          new Sheet(Integer.parseInt(arguments[1]), figure -> figures.println(figure.json()));
      CasesBench bench = new CasesBench(stage, stock, sheet);
      bench.prepare();
      bench.inboxes(wire);
      bench.lives(wire);
      bench.consoles();
      bench.sweep();
    }
  }

  private static void say(String sentence) {
    System.err.println(sentence);
  }

  private int cases() {
    return sheet.size() == 1 ? SMALL : CASES * sheet.size();
  }

  private int crowd() {
    return CROWD * sheet.size();
  }

  private void prepare() throws SQLException, InterruptedException {
    say("the gateway is process %d".formatted(stage.gatewayPid()));
    say("%d callers, %d cases, if they are not there yet".formatted(crowd(), cases()));
    int _ = new Crowd(stage.ownerUrl(), stage.keys()).make(crowd());
    say("%d cases were made".formatted(stock.make(cases())));
    awaitNoneDue();
  }

  private Target requests() {
    return stage.gateway(Target.Way.WHOLE, "");
  }

  private void inboxes(Wire wire) throws IOException, SQLException {
    double block = inbox(wire, stock.office("b13"));
    double state = inbox(wire, stock.office(stock.largestState()));
    sheet.figure("cases.inbox_p99_ms_of_a_block", block, "ms");
    sheet.figure("cases.inbox_p99_ms_of_a_state", state, "ms");
    sheet.figure("cases.inbox_p99_ms_at_1m", Math.max(block, state), "ms");
  }

  private double inbox(Wire wire, Office office) throws IOException {
    say("%d looks a second into the inbox of %s".formatted(LOOKS, office.place()));
    try (Load<Look> load =
        new Load<>(
            wire, requests(), Look.into(office), Look::judge, new Pace.Open(LOOKS), CLIENTS)) {
      load.run(sheet.times(2));
      Tally tally = load.tally();
      tally.forgetLatencies();
      load.run(sheet.times(4));
      load.finish();
      refuse(tally);
      return tally.percentileMs(99);
    }
  }

  private void lives(Wire wire) throws IOException, SQLException {
    List<Office> offices = new ArrayList<>();
    for (String district : stock.districts().subList(0, OFFICES)) {
      offices.add(stock.office(district));
    }
    Lives lives = new Lives(offices, Crowd.FIRST, crowd(), STRANGERS + shift, run);
    say("Cases are filed, assigned, proposed as settled and found");
    try (Load<Life> load =
        new Load<>(wire, requests(), lives, Life::hear, new Pace.Closed(), CLIENTS)) {
      load.run(sheet.times(5));
      int before = lives.over();
      long gateway = stage.gatewayCpuUs();
      long stores = stage.storesCpuUs();
      load.tally().forgetLatencies();
      Duration time = sheet.times(8);
      load.run(time);
      int done = lives.over() - before;
      double seconds = time.toMillis() / 1e3;
      sheet.figure("cases.lifecycles_per_second_at_1m", done / seconds, "1/s");
      sheet.figure("cases.p99_ms_of_a_request", load.tally().percentileMs(99), "ms");
      sheet.figure(
          "cases.cpu_us_per_lifecycle", (double) (stage.gatewayCpuUs() - gateway) / done, "us");
      sheet.figure(
          "cases.stores_us_per_lifecycle", (double) (stage.storesCpuUs() - stores) / done, "us");
      load.finish();
      refuse(load.tally());
      sheet.figure("cases.wrong_answers", (double) load.tally().wrong(), "1");
    }
    say("The same rows by hand");
    sheet.figure(
        "cases.baseline_lifecycles_per_second",
        new Bare(stage.ownerUrl()).perSecond(CLIENTS, sheet.times(4)),
        "1/s");
  }

  private void consoles() throws IOException, SQLException, InterruptedException {
    say("%d consoles stand open".formatted(CONSOLES));
    try (Consoles consoles = new Consoles(stage.gatewayUrl(), CONSOLES)) {
      consoles.open();
      double p99 = consoles.p99Ms(stock.office(stock.largestState()));
      sheet.figure("console.live_p99_ms_at_500", p99, "ms");
    }
  }

  private static void refuse(Tally tally) {
    if (tally.wrong() > 0) {
      throw new IllegalStateException(tally.wrong() + " answers were wrong");
    }
  }

  /// The gateway looks every 20 seconds whether somebody is to be told; that wait is not counted.
  private void sweep() throws SQLException, InterruptedException {
    awaitNoneDue();
    say("All cases are overdue");
    say("%d of them".formatted(stock.overdue(cases())));
    while (!stock.hasBegun()) {
      Thread.sleep(10);
    }
    long began = System.nanoTime();
    awaitNoneDue();
    sheet.figure("cases.escalation_sweep_s_at_1m", (System.nanoTime() - began) / 1e9, "s");
  }

  private void awaitNoneDue() throws SQLException, InterruptedException {
    while (stock.isDue()) {
      Thread.sleep(50);
    }
  }
}
