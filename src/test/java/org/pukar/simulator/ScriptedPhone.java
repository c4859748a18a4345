package org.pukar.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/// The phone in the terminal, with its keys pressed by a test. For one thread.
public final class ScriptedPhone {

  private ScriptedPhone() {}

  /// Keys these lines, the first of which is `dial` and a code, and gives the transcript. Fails if
  /// the network would have cut a screen.
  public static String play(URI base, String number, List<String> keyed) throws IOException {
    List<String> lines = keyed.stream().map(ScriptedPhone::code).toList();
    ByteArrayOutputStream display = new ByteArrayOutputStream();
    try (HttpClient http = HttpClient.newHttpClient()) {
      var phone =
          new TerminalPhone(
              new DialOptions(base, number, lines.getFirst()),
              http,
              InstantSource.system(),
              new Random(1),
              new PrintStream(display, true, StandardCharsets.UTF_8));
      String rest = String.join("\n", lines.subList(1, lines.size()));
      String transcript = phone.run(new BufferedReader(new StringReader(rest))).toString();
      assertThat(display.toString(StandardCharsets.UTF_8)).doesNotContain("CUT by the network");
      return transcript;
    }
  }

  private static String code(String keyed) {
    return keyed.startsWith("dial ") ? keyed.substring("dial ".length()) : keyed;
  }
}
