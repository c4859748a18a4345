package org.pukar.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.pukar.bench.stage.Stage;
import org.pukar.bench.talk.Phones;

/// `scripts/bench ussd`: prints a line of JSON for each figure on standard output, and how it goes
/// on standard error.
public final class UssdBench {

  private UssdBench() {}

  /// Measures everything.
  ///
  /// @param arguments the folder of the data, and the size: 5 is the whole, 1 a quick look
  public static void main(String... arguments) throws IOException, InterruptedException {
    PrintStream figures = System.out;
    // Logs of the embedded servers do not belong between the figures.
    System.setOut(System.err);
    Path data = Path.of(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    // scripts/bench starts this JVM with the flags of scripts/run.
    List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
    try (Stage stage = new Stage(data, flags, Map.of());
        Traffic traffic = new Traffic(stage, Phones.in(data))) {
      Sheet sheet = new Sheet(size, figure -> figures.println(figure.json()));
      new Measurements(stage, traffic, sheet).inOrder();
    }
  }
}
