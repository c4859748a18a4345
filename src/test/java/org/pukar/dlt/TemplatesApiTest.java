package org.pukar.dlt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Gateway;
import org.pukar.RealScript;
import org.pukar.Stored;

class TemplatesApiTest {
  private static final String KEY = "Bearer a key of this test";
  private static final String HEADINGS = "template,entity,header,category,language,words\n";
  private static final String LINE = "%s,%s,PUKARX,S,en,Your number: {#numeric#}\n";

  private Gateway gateway;

  @BeforeEach
  void start() throws SQLException {
    gateway = Gateway.start(RealScript.CONFIG, Map.of("PUKAR_ADMIN_KEY", "a key of this test"));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aListIsTakenWhole() throws SQLException {
    HttpResponse<String> answer =
        bring("text/csv", HEADINGS + LINE.formatted(Listed.id(1), Listed.ENTITY));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"taken\":1}");
    assertThat(new Stored(gateway.servers()).cells("SELECT id FROM dlt_templates"))
        .isEqualTo(List.of(Listed.id(1)));
  }

  @Test
  void everyWrongLineIsNamed() {
    HttpResponse<String> answer =
        bring("text/csv", HEADINGS + LINE.formatted("7", Listed.ENTITY) + "x\n");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Line 2: its id has not 19 digits. Nothing was taken.")
        .contains("\"line\":2")
        .contains("\"line\":3");
  }

  @Test
  void onlyTablesAreTakenAndOnlyFromStaff() {
    assertThat(bring("application/json", "{}").statusCode()).isEqualTo(415);
    assertThat(gateway.post("/api/v1/dlt/templates", new byte[0]).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> bring(String type, String list) {
    return gateway.post(
        "/api/v1/dlt/templates",
        list.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        KEY,
        "Content-Type",
        type);
  }
}
