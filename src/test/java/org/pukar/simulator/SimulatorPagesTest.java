package org.pukar.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pukar.http.Static;
import org.pukar.look.Look;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorPagesTest {

  private static final int FIRST_VISIT_BYTES = 36 * 1024;
  private static final Pattern FILE = Pattern.compile("/static/[\\w.-]+");

  private final FakeGateway gateway = new FakeGateway();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpResponse<byte[]> page;

  @BeforeAll
  void openThePage() throws Exception {
    page = get("/simulator");
  }

  @AfterAll
  void close() {
    http.close();
    gateway.close();
  }

  @Test
  void thePageCarriesItsSettingsAndNoInlineScriptOrStyle() {
    assertThat(text(page))
        .contains(
            "data-code=\"*384*26#\"",
            "data-webhook=\"/ussd/africastalking/demo\"",
            "data-number=\"26384\"",
            "data-texts=\"/sms/africastalking/demo\"")
        .doesNotContain("{{", "<style", "style=", "onclick")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  @Test
  void everyFileHasItsHashInItsNameAndIsKeptForEver() throws Exception {
    for (String file : files()) {
      HttpResponse<byte[]> response = get(file);
      assertThat(response.statusCode()).as(file).isEqualTo(200);
      assertThat(file).matches(".*\\.[0-9a-f]{12}\\.(js|css|svg)");
      assertThat(response.headers().firstValue("cache-control").orElseThrow())
          .isEqualTo("public, max-age=31536000, immutable");
    }
    assertThat(get("/static/desk.000000000000.css").statusCode()).isEqualTo(404);
  }

  @Test
  void scriptsImportOneAnotherByTheHashedName() throws Exception {
    String script = files().stream().filter(f -> f.contains("/line.")).findFirst().orElseThrow();

    assertThat(text(get(script)))
        .containsPattern("from \"\\./letters\\.[0-9a-f]{12}\\.js\"")
        .doesNotContainPattern("(?m)^ *//")
        .doesNotContain("/**");
  }

  @Test
  void theFirstVisitIsLightWithoutTheFonts() throws Exception {
    int bytes = zipped(page.body());
    for (String file : files()) {
      bytes += zipped(get(file).body());
    }

    assertThat(bytes).isLessThan(FIRST_VISIT_BYTES);
  }

  @Test
  void theFontsAreTheOnesWhoseSourceIsNamed() throws Exception {
    String sources =
        new String(Static.read(Look.class, "fonts/SOURCES.csv"), StandardCharsets.UTF_8);
    for (String source : sources.lines().skip(1).toList()) {
      List<String> cells = List.of(source.split(",", -1));
      byte[] font = Static.read(Look.class, "fonts/" + cells.getFirst());
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(font);
      assertThat(HexFormat.of().formatHex(digest)).as(cells.getFirst()).isEqualTo(cells.get(4));
    }
  }

  private List<String> files() {
    return FILE.matcher(text(page)).results().map(found -> found.group()).distinct().toList();
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI address = gateway.address().resolve(path);
    return http.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.size();
  }
}
