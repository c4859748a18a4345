package org.pukar.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pukar.text.Budget;
import org.pukar.text.Encoding;
import org.pukar.text.Length;

/// A phone in the terminal: dials the gateway as Africa's Talking would, draws each screen with the
/// letters it takes, and reads replies line by line; `:lose`, `:repeat` and `:end` do what they
/// say. Once a session is over, a code such as `*384*26#` dials anew, and `sms HELP` sends a text.
/// For one thread.
public final class TerminalPhone {

  private static final String USAGE =
      """
      A phone in the terminal. Usage: dial [--number +917000000801] [--code '*384*26#'] [http://127.0.0.1:8080]
      Type a reply and press Enter. :lose drops the session, :repeat sends the last request again, :end hangs up.
      Outside a session: "sms HELP" texts HELP to the service and waits for its answer; another code dials anew.
      The screens go to standard error, the transcript of what was done to standard output.\
      """;

  private static final String TEXT = "sms ";

  private final DialOptions options;
  private final HttpClient http;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final PrintStream display;
  private final TerminalTexts texts;
  private final Transcript transcript = new Transcript();
  private @Nullable DialledSession session;
  private boolean isLive;

  /// @param display where the screens are drawn
  TerminalPhone(
      DialOptions options,
      HttpClient http,
      InstantSource clock,
      RandomGenerator random,
      PrintStream display) {
    this.options = options;
    this.http = http;
    this.clock = clock;
    this.random = random;
    this.display = display;
    this.texts = new TerminalTexts(http, options, clock);
  }

  /// Exit status 0, or 2 with a sentence when it was asked for something it does not know.
  public static void main(String... args) throws IOException {
    PrintStream display = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RandomGenerator random = RandomGenerator.of("SecureRandom");
    try (HttpClient http = HttpClient.newHttpClient()) {
      DialOptions options = usual(random).with(List.of(args));
      var phone = new TerminalPhone(options, http, InstantSource.system(), random, display);
      out.print(
          phone.run(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))));
    } catch (IllegalArgumentException e) {
      display.println(e.getMessage() + "\n" + USAGE);
      System.exit(2);
    }
  }

  private static DialOptions usual(RandomGenerator random) {
    String base = System.getenv().getOrDefault("PUKAR_URL", "http://127.0.0.1:8080");
    String number = "+9170000%05d".formatted(random.nextInt(100_000));
    return new DialOptions(URI.create(base), number, SimulatedNetwork.DEMO.serviceCode());
  }

  /// Dials, then follows the lines until there are no more; a session still open is hung up.
  Transcript run(BufferedReader lines) throws IOException {
    dial(options.code());
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      follow(line);
    }
    if (isLive) {
      follow(":end");
    }
    return transcript;
  }

  private void follow(String line) {
    DialledSession current = session;
    if (!isLive && line.startsWith("*")) {
      dial(line);
    } else if (!isLive && line.startsWith(TEXT)) {
      text(line);
    } else if (current != null && line.equals(":repeat")) {
      transcript.keyed(line);
      receive(current.repeat());
    } else if (current == null || !isLive) {
      display.println("No session: dial " + options.code() + ", or press Ctrl-D.");
    } else {
      reply(current, line);
    }
  }

  private void reply(DialledSession current, String line) {
    transcript.keyed(line);
    switch (line) {
      case ":lose" -> close("Incomplete", "the radio was gone");
      case ":end" -> close("Incomplete", "the caller hung up");
      default -> receive(current.send(List.of(line)));
    }
  }

  private void text(String line) {
    transcript.keyed(line);
    try {
      show(texts.news());
      texts.send("ATXid_" + randomHex(), line.substring(TEXT.length()));
      show(texts.awaitNews());
    } catch (IOException e) {
      String why = e instanceof ConnectException ? "the service cannot be reached" : e.getMessage();
      display.println("That failed: " + why + ".");
    }
  }

  private void show(List<Inbox.Message> messages) {
    for (Inbox.Message message : messages) {
      transcript.shown(message.words(), false);
      frame(message.words(), "a text from " + message.from());
    }
  }

  private void dial(String code) {
    transcript.keyed("dial " + code);
    DialledSession fresh =
        new DialledSession(
            http, options.base().resolve(SimulatedNetwork.DEMO.webhook()), clock, caller(code));
    session = fresh;
    isLive = true;
    receive(fresh.send(DialOptions.inputs(code)));
  }

  private Map<String, String> caller(String code) {
    return Map.of(
        "phoneNumber",
        options.number(),
        "serviceCode",
        DialOptions.serviceCode(code),
        "sessionId",
        "ATUid_" + randomHex(),
        "networkCode",
        "99999");
  }

  private String randomHex() {
    byte[] id = new byte[16];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  private void receive(Answer answer) {
    switch (answer) {
      case Answer.Screen(String text, boolean goesOn) -> show(text, goesOn);
      case Answer.Fault(String why) -> {
        transcript.shown("(" + why + ")", false);
        close("Failed", why);
      }
    }
  }

  private void show(String text, boolean goesOn) {
    Length length = Budget.USSD.measure(text);
    String seen = length.fits() ? text : cut(text, length);
    transcript.shown(seen, goesOn);
    frame(seen, describe(length));
    if (!goesOn) {
      close("Success", "");
    }
  }

  private void frame(String seen, String facts) {
    display.println("┌────────────────────────────");
    seen.lines().forEach(line -> display.println("│ " + line));
    display.println("└ " + facts);
  }

  private void close(String status, String why) {
    DialledSession over = session;
    if (isLive && over != null) {
      isLive = false;
      boolean taken = over.finish(status, why);
      String reason = why.isEmpty() ? "" : ": " + why;
      display.println("Session over" + reason + (taken ? "." : " (the service was not told)."));
    }
  }

  private static String describe(Length length) {
    String encoding = length.encoding() == Encoding.GSM7 ? "7-bit" : "Unicode";
    String cut = length.fits() ? "" : " · CUT by the network";
    return "%d of %d · %s%s".formatted(length.used(), length.allowed(), encoding, cut);
  }

  /// The part of a screen that is too long which the network carries, in the whole text's encoding.
  private static String cut(String text, Length length) {
    if (length.encoding() == Encoding.UCS2) {
      return text.substring(0, length.allowed());
    }
    String carried = text;
    while (!Budget.USSD.fits(carried)) {
      carried = carried.substring(0, carried.length() - 1);
    }
    return carried;
  }
}
