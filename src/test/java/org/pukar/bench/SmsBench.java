package org.pukar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.bench.many.Crowd;
import org.pukar.bench.smsc.Smsc;
import org.pukar.bench.smsc.Submits;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.text.TextStore;

/// `scripts/bench sms`: prints a line of JSON for each figure on standard output, and how it goes
/// on standard error.
public final class SmsBench {
  /// Callers, and texts of the campaign.
  private static final int CROWD = 200_000;

  /// The campaign's pace: more than is hoped for.
  private static final String PACE = "20000";

  private static final List<String> ALL = List.of("in", "out", "claims");

  private final Path data;
  private final List<String> flags;
  private final Sheet sheet;
  private final int crowd;

  private SmsBench(Path data, List<String> flags, Sheet sheet) {
    this.data = data;
    this.flags = flags;
    this.sheet = sheet;
    this.crowd = CROWD * sheet.size();
  }

  /// Measures everything.
  ///
  /// @param arguments the folder of the data, the size: 5 is the whole, 1 a quick look; and, to see
  ///   but one of the three, `in`, `out` or `claims`
  public static void main(String... arguments)
      throws IOException, SQLException, InterruptedException {
    PrintStream figures = System.out;
    // Logs of the embedded servers do not belong between the figures.
    System.setOut(System.err);
    Sheet sheet =
        new Sheet(Integer.parseInt(arguments[1]), figure -> figures.println(figure.json()));
    List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    SmsBench bench = new SmsBench(Path.of(arguments[0]), flags, sheet);
    List<String> what = arguments.length > 2 ? List.of(arguments[2]) : ALL;
    for (String one : what) {
      switch (one) {
        case "in" -> bench.in();
        case "out" -> bench.out();
        default -> bench.claims();
      }
    }
  }

  /// Answers leave at the pace that is usual for operators, behind what is measured.
  private void in() throws IOException, SQLException, InterruptedException {
    try (Smsc smsc = Smsc.open(new Submits(Crowd.FIRST, crowd));
        Stage stage = new Stage(data, flags, settings(smsc, Map.of()));
        TextStore texts = new TextStore(stage.ownerUrl())) {
      prepare(stage, texts);
      new Inbound(stage, texts, sheet).inOrder();
      texts.sweep();
    }
  }

  private void out() throws IOException, SQLException, InterruptedException {
    Map<String, String> fast =
        Map.of(
            "PUKAR_SMPP_PER_SECOND", PACE,
            "PUKAR_SMPP_SESSIONS", "4",
            "PUKAR_SMPP_WINDOW", "250");
    try (Smsc smsc = Smsc.open(new Submits(Crowd.FIRST, crowd));
        Stage stage = new Stage(data, flags, settings(smsc, fast));
        TextStore texts = new TextStore(stage.ownerUrl())) {
      prepare(stage, texts);
      new Drain(stage, smsc, crowd, sheet).inOrder();
      texts.sweep();
    }
  }

  /// The gateway has nothing to do meanwhile.
  private void claims() throws IOException, SQLException {
    try (Stage stage = new Stage(data, flags, Map.of());
        TextStore texts = new TextStore(stage.ownerUrl())) {
      prepare(stage, texts);
      new Claiming(stage, sheet).inOrder();
      texts.sweep();
    }
  }

  private static Map<String, String> settings(Smsc smsc, Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(others);
    settings.put("PUKAR_SMPP_URL", "smpp://127.0.0.1:" + smsc.port());
    settings.put("PUKAR_SMPP_SYSTEM_ID", "bench");
    settings.put("PUKAR_SMPP_PASSWORD", "bench");
    settings.put("PUKAR_SMPP_FROM", "PUKARG");
    return settings;
  }

  private void prepare(Stage stage, TextStore texts) throws SQLException {
    Traffic.say("the gateway is process %d".formatted(stage.gatewayPid()));
    texts.sweep();
    Traffic.say("%d callers, if they are not there yet".formatted(crowd));
    int made = new Crowd(stage.ownerUrl(), stage.keys()).make(crowd);
    Traffic.say("%d of them were made".formatted(made));
  }
}
