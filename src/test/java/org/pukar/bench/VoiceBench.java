package org.pukar.bench;

import static org.pukar.bench.Traffic.say;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.pukar.bench.load.Judge;
import org.pukar.bench.load.Load;
import org.pukar.bench.load.Pace;
import org.pukar.bench.load.Tally;
import org.pukar.bench.load.Target;
import org.pukar.bench.load.Verdict;
import org.pukar.bench.load.Wire;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.voice.Call;
import org.pukar.bench.voice.CalledBack;
import org.pukar.bench.voice.Ring;
import org.pukar.bench.voice.Status;
import org.pukar.bench.voice.Telephone;
import org.pukar.calls.Network;

/// `scripts/bench voice`: hops of calls at a fixed rate, missed calls as many as can be taken down,
/// and all of them called back, as KooKoo brings and makes calls, beside the bare server. One
/// thread.
public final class VoiceBench {
  private static final int HOPS = 300;
  private static final int CALLERS = 100;
  private static final int AT_ONCE = 128;
  private static final long LOOK_MS = 1_000;
  private static final int LINES = 300;
  private static final String SECRET = "demo";
  private static final long STRANGERS = 8_100_000_000L;
  private static final long RINGING = 8_300_000_000L;
  private static final long BARE = 8_500_000_000L;

  /// A crisis, at the whole size.
  private static final int MISSED = 20_000;

  private final Stage stage;
  private final Sheet sheet;
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final long shift = Math.floorMod(UUID.randomUUID().hashCode(), 100) * 1_000_000L;

  private VoiceBench(Stage stage, Sheet sheet) {
    this.stage = stage;
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
    try (Network network = new Network(SECRET, () -> {});
        Stage stage = new Stage(Path.of(arguments[0]), flags, network.settings(LINES));
        Wire wire = new Wire()) {
      network.tell(Status.of(stage.gatewayUrl())::get);
      Sheet sheet =
          new Sheet(Integer.parseInt(arguments[1]), figure -> figures.println(figure.json()));
      VoiceBench bench = new VoiceBench(stage, sheet);
      bench.sweep();
      bench.hops(wire);
      bench.missedCalls(wire, network);
    }
  }

  /// Who waited when a run was stopped is not called in the next.
  private void sweep() throws SQLException {
    try (Connection connection = DriverManager.getConnection(stage.ownerUrl());
        Statement statement = connection.createStatement()) {
      int _ = statement.executeUpdate("UPDATE rings SET state = 'done' WHERE phase = 'open'");
    }
  }

  private Target kookoo() {
    return stage.gateway(Target.Way.GET, "/voice/kookoo/" + SECRET);
  }

  private void hops(Wire wire) throws IOException {
    Telephone<Call> calls = Telephone.calls(run, STRANGERS + shift);
    say("Calls as fast as they go, to warm up");
    try (Load<Call> load =
        new Load<>(wire, kookoo(), calls, Call::judge, new Pace.Closed(), CALLERS)) {
      load.run(sheet.times(8));
      load.finish();
    }
    say("%d hops a second at fixed times".formatted(HOPS));
    try (Load<Call> load =
        new Load<>(wire, kookoo(), calls, Call::judge, new Pace.Open(HOPS), CALLERS)) {
      load.run(sheet.times(4));
      Tally tally = load.tally();
      tally.forgetLatencies();
      load.run(sheet.times(10));
      sheet.figure("voice.p50_ms_at_300", tally.percentileMs(50), "ms");
      sheet.figure("voice.p99_ms_at_300", tally.percentileMs(99), "ms");
      sheet.figure("voice.p999_ms_at_300", tally.percentileMs(99.9), "ms");
      load.finish();
      sheet.figure("voice.hops", (double) tally.answered(), "1");
      sheet.figure("voice.wrong_answers", (double) tally.wrong(), "1");
    }
  }

  private void missedCalls(Wire wire, Network network)
      throws IOException, SQLException, InterruptedException {
    int most = MISSED * sheet.size();
    String since = one("SELECT now()::text");
    say("%d missed calls".formatted(most));
    network.hold();
    Telephone<Ring> rings = Telephone.rings(run + "m", RINGING + shift, most);
    long began = System.nanoTime();
    try (Load<Ring> load =
        new Load<>(wire, kookoo(), rings, VoiceBench::refused, new Pace.Closed(), AT_ONCE)) {
      load.runOut();
      double seconds = (System.nanoTime() - began) / 1e9;
      sheet.figure("voice.missed_calls_per_second", most / seconds, "1/s");
      sheet.figure("voice.missed_calls", (double) rings.over(), "1");
      sheet.figure("voice.missed_calls_refused", (double) load.tally().wrong(), "1");
    }
    say("The lines are free: all of them are called back");
    long free = System.nanoTime();
    network.letGo();
    long first = RINGING + shift;
    while (CalledBack.of(network.rung(), first, most, free).rung().size() < most) {
      Thread.sleep(LOOK_MS);
    }
    CalledBack.of(network.rung(), first, most, free).figures(sheet);
    sheet.figure("voice.missed_calls_baseline_per_second", bare(wire), "1/s");
    sheet.figure("voice.rings_lost", (double) (most - rows(since)), "1");
  }

  private static Verdict refused(Ring ring, String answer) {
    return answer.contains("<hangup") ? Verdict.RIGHT : Verdict.WRONG;
  }

  private double bare(Wire wire) throws IOException {
    int most = MISSED * sheet.size();
    Telephone<Ring> others = Telephone.rings("bare", BARE, most);
    long began = System.nanoTime();
    try (Load<Ring> load =
        new Load<>(
            wire, stage.bare(Target.Way.GET), others, Judge::echo, new Pace.Closed(), AT_ONCE)) {
      load.runOut();
    }
    return most / ((System.nanoTime() - began) / 1e9);
  }

  /// Every phone has one ring, however it stands by now.
  private long rows(String since) throws SQLException {
    return Long.parseLong(
        one("SELECT count(DISTINCT phone_index)::text FROM rings WHERE at >= '" + since + "'"));
  }

  private String one(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(stage.ownerUrl());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
