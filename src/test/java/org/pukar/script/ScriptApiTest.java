package org.pukar.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Gateway;
import org.pukar.RealScript;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptApiTest {
  private static final String RELOAD = "/api/v1/admin/reload";
  private static final byte[] NOTHING = {};

  @TempDir private static Path config;

  private Gateway gateway;

  @BeforeAll
  void start() throws IOException, SQLException {
    copy();
    gateway = Gateway.start(config, Map.of("PUKAR_ADMIN_KEY", "a key of this test"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @BeforeEach
  void begin() throws IOException {
    gateway.forget();
    copy();
  }

  private static void copy() throws IOException {
    try (var files = Files.walk(RealScript.CONFIG)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = config.resolve(RealScript.CONFIG.relativize(file).toString());
        Files.createDirectories(to.resolve("..").normalize());
        Files.writeString(to, Files.readString(file));
      }
    }
  }

  @Test
  void withoutTheKeyNothingIsReloaded() {
    for (String key : List.of("", "Bearer", "Bearer ", "Bearer x", "a key of this test")) {
      HttpResponse<String> answer = gateway.post(RELOAD, NOTHING, "Authorization", key);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
      assertThat(answer.body()).contains("\"status\":401").doesNotContain("version");
    }
    assertThat(gateway.post(RELOAD, NOTHING, new String[0]).statusCode()).isEqualTo(401);
    assertThat(gateway.get(RELOAD).statusCode()).isEqualTo(405);
  }

  @Test
  void aReloadTellsTheVersionThatNewSessionsSpeak() throws IOException {
    String before = reload().body();
    change("languages/en.yaml", "jobs: \"Jobs\"", "jobs: \"Work\"");

    HttpResponse<String> answer = reload();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).matches("\\{\"version\":\"[0-9a-f]{12}\"}").isNotEqualTo(before);
    assertThat(mainMenu("new-words")).contains("1 Work");
  }

  @Test
  void aSessionUnderWayKeepsTheWordsItBeganWith() throws IOException {
    reload();
    assertThat(mainMenu("under-way")).contains("1 Jobs");
    change("languages/en.yaml", "jobs: \"Jobs\"", "jobs: \"Work\"");
    assertThat(reload().statusCode()).isEqualTo(200);

    assertThat(hop("under-way", "1*2*1*00")).contains("1 Jobs");
    gateway.forget();
    assertThat(mainMenu("begun-later")).contains("1 Work");
  }

  @Test
  void filesThatAreNotFitToBeSpokenAreRefusedWithFileLineAndKey() throws IOException {
    reload();
    change("languages/hi.yaml", "describe:", "describes:");

    HttpResponse<String> answer = reload();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"file\":\"languages/hi.yaml\"", "\"key\":\"complaint.describe", "\"fault\":\"")
        .containsPattern("\"line\":[1-9]\\d*");
    assertThat(mainMenu("after-a-refusal")).contains("1 Jobs");
  }

  @Test
  void aFileThatIsNoYamlIsRefusedAtItsLine() throws IOException {
    reload();
    Files.writeString(config.resolve("dialogues/talk.yaml"), "talk:\n  steps: [\n");

    HttpResponse<String> answer = reload();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"file\":\"dialogues/talk.yaml\"", "\"line\":3");
    assertThat(mainMenu("after-no-yaml")).contains("4 Talk to a person");
  }

  private HttpResponse<String> reload() {
    return gateway.post(RELOAD, NOTHING, "Authorization", "Bearer a key of this test");
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(config.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(config.resolve(file), text.replace(from, to));
  }

  private String mainMenu(String session) {
    hop(session, "");
    hop(session, "1");
    hop(session, "1*2");
    return hop(session, "1*2*1");
  }

  private String hop(String session, String text) {
    String form = "sessionId=%s&phoneNumber=%%2B917000000931&text=%s".formatted(session, text);
    return gateway.post(Gateway.WEBHOOK, form).body();
  }
}
