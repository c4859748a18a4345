package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.Gateway.WEBHOOK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.pukar.embedded.TestServers;
import org.pukar.text.Language;

/// After a busy hour nothing that we keep or tell holds a caller's number or words in a form that
/// can be read without our keys.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class LeaksTest {
  private static final String NUMBER = "7012398465";
  private static final String WORDS = "zubaan kaali thekedaar";
  private static final String HINDI = "ठेकेदार लापता घड़ियाल";
  private static final String GARBLED = "garbled-wzkx";

  /// Every way in which these could stand in a file. Keys of Redis and columns would hold raw
  /// bytes, PostgreSQL's own log hexadecimal ones.
  private static final List<String> MARKS =
      Stream.of(NUMBER, "70123 98465", "701 239 8465", WORDS, "zubaan", HINDI, "घड़ियाल", GARBLED)
          .flatMap(mark -> Stream.of(mark, hex(mark), base64("+91" + mark), base64(mark)))
          .toList();

  private Gateway gateway;
  private Logged logged;

  @BeforeAll
  void aBusyHour() throws SQLException {
    gateway = Gateway.start();
    logged = Logged.start();
    session("new", "1", "1", "3", "1", "1", WORDS.replace(' ', '+'), "Ganjm", "1");
    complaint("a", WORDS.replace(' ', '+'));
    complaint("b", HINDI);
    gateway.know("+917012398466", Language.ENGLISH);
    session("sealed", "3", "1", "9", "2");
    session("status", "3", "2", NUMBER, "104466727");
    session("not-agreed", "2", "1");
    session("cut", "3", "1", "1", "Half+of+" + WORDS.replace(' ', '+'));
    gateway.post(WEBHOOK + "/events", form("cut", "x") + "&status=Incomplete&input=" + WORDS);
    refused();
    logged.awaits("access", 7);
  }

  @AfterAll
  void stop() {
    logged.close();
    gateway.close();
  }

  private void complaint(String session, String words) {
    session(session, "3", "1", "1", words, "Kalahandy", "1");
  }

  /// Each hop carries all inputs so far, and comes twice.
  private void session(String session, String... inputs) {
    String text = "";
    gateway.post(WEBHOOK, form(session, text));
    for (String input : inputs) {
      text = text.isEmpty() ? input : text + "*" + input;
      gateway.post(WEBHOOK, form(session, text));
      gateway.post(WEBHOOK, form(session, text));
    }
  }

  /// What goes wrong is what tends to be logged.
  private void refused() {
    String form = form(GARBLED, WORDS);
    gateway.post(WEBHOOK, form.replace("text=", "txt="));
    gateway.post(WEBHOOK, form + "%");
    gateway.post(WEBHOOK + "/" + NUMBER, form);
    gateway.post("/ussd/africastalking/" + GARBLED, form);
    gateway.post(WEBHOOK, form.replace("%2B91", "%2B92"));
    gateway.post(WEBHOOK, ("{\"" + NUMBER).getBytes(StandardCharsets.UTF_8), "Content-Type", "a/b");
    gateway.get("/" + NUMBER + "?words=" + GARBLED);
    gateway.get(WEBHOOK + "?phoneNumber=" + NUMBER);
  }

  private static String form(String session, String text) {
    return "sessionId=%s&phoneNumber=%%2B91%s&text=%s".formatted(session, NUMBER, text);
  }

  @Test
  void itWasBusyIndeed() {
    assertThat(gateway.complaints("+91" + NUMBER))
        .contains(WORDS, HINDI)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void noLineOfTheLogTellsNumberOrWords() {
    assertThat(logged.text()).contains("POST /ussd/africastalking/:secret 400");
    assertThat(MARKS).noneMatch(logged.text()::contains);
  }

  @Test
  void noMetricTellsNumberOrWords() {
    String metrics = gateway.get("/metrics").body();

    assertThat(metrics).contains("pukar_hops_total{").doesNotContain("sealed");
    assertThat(MARKS).noneMatch(metrics::contains);
  }

  /// Tables, the write-ahead log, Redis' append-only file and the servers' own logs, byte by byte.
  @Test
  void noFileOfPostgresOrRedisHoldsNumberOrWords() throws IOException {
    boolean postgres = false;
    boolean redis = false;
    for (Path file : files()) {
      String bytes = content(file);
      postgres |= bytes.contains("Pukar is free.");
      redis |= bytes.contains("session:{");
      assertThat(MARKS).as(file.toString()).noneMatch(mark -> bytes.contains(latin(mark)));
    }
    assertThat(postgres).as("PostgreSQL's files were seen").isTrue();
    assertThat(redis).as("Redis' file was seen").isTrue();
  }

  private static List<Path> files() {
    return Stream.of("postgres", "redis", "logs")
        .map(TestServers.folder()::resolve)
        .flatMap(LeaksTest::below)
        .toList();
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A byte a character; the servers may have removed the file meanwhile.
  private static String content(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static String latin(String mark) {
    return new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String hex(String mark) {
    return HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8));
  }

  /// All but the last letters, which depend on what follows.
  private static String base64(String mark) {
    byte[] whole = mark.substring(0, mark.length() / 3 * 3).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().withoutPadding().encodeToString(whole);
  }
}
