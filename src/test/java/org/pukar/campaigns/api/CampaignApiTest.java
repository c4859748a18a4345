package org.pukar.campaigns.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Gateway;
import org.pukar.RealScript;
import org.pukar.Stored;
import org.pukar.text.Language;

/// Campaigns over HTTP, and what waits for staff.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignApiTest {
  private static final String ALL = "/api/v1/campaigns";
  private static final String DRAFT =
      """
      {"name": "News", "kind": "bulletin", "words": {"en": "The office is closed.", "hi": "नमस्ते"},
       "fallback": "en", "audience": {"who": "list"}}
      """;

  private Gateway gateway;

  @BeforeAll
  void start() throws SQLException {
    gateway = Gateway.start(RealScript.CONFIG, Map.of("PUKAR_ADMIN_KEY", "a key of this test"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @BeforeEach
  void begin() {
    gateway.forget();
  }

  @Test
  void aCampaignIsDrawnUpListedLookedAtStartedAndCounted() {
    gateway.know("+917000000001", Language.ENGLISH);
    gateway.know("+917000000002", Language.HINDI);
    String one = ALL + "/" + drawn(DRAFT);

    assertThat(
            json(csv(one, "phone\n7000000001\n7000000002\n7000000003\nx\n7000000001\n")).getMap())
        .containsEntry("lines", 5)
        .containsEntry("unreadable", 1)
        .containsEntry("repeated", 1)
        .containsEntry("strangers", 1)
        .containsEntry("callers", 2);
    JsonObject preview = json(get(one + "/preview"));
    assertThat(preview.getInteger("phones")).isEqualTo(2);
    assertThat(preview.getInteger("texts")).isEqualTo(2);
    assertThat(preview.getString("rupees")).isEqualTo("0.00");
    assertThat(json(post(one + "/start", "")).getString("state")).isEqualTo("running");
    while (!json(get(one)).getString("state").equals("ended")) {
      Thread.onSpinWait();
    }

    JsonObject figures = json(get(one));
    assertThat(figures.getInteger("phones")).isEqualTo(2);
    assertThat(figures.getJsonObject("became").getInteger("taken")).isEqualTo(2);
    assertThat(json(get(ALL)).getJsonArray("campaigns")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"home,d358,1", "home,d459,0", "work,d459,1", "work,d358,0"})
  void anAudienceIsFoundByWhereItsWorkersComeFromAndWhereTheyWork(
      String who, String district, int phones) throws SQLException {
    gateway.know("+917000000001", Language.ENGLISH);
    gateway.know("+917000000002", Language.ENGLISH);
    new Stored(gateway.servers())
        .run(
            """
            INSERT INTO workers (id, caller_id, name, trade, home, work, language, once_key)
            SELECT gen_random_uuid(), id, '', 'mason', 'd358', 'd459', 'en', 'once'
            FROM callers ORDER BY id LIMIT 1
            """);
    String audience = "{\"who\": \"%s\", \"among\": [\"%s\"]}".formatted(who, district);

    String one = ALL + "/" + drawn(DRAFT.replace("{\"who\": \"list\"}", audience));

    assertThat(json(get(one + "/preview")).getInteger("phones")).isEqualTo(phones);
    assertThat(json(get(one + "/preview")).getInteger("texts")).isEqualTo(phones);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kind\": \"bulletin\" | \"kind\": \"urgent\" | kind",
        "\"name\": \"News\" | \"name\": \"\" | name",
        "\"name\": \"News\" | \"name\": 7 | name",
        "\"en\": \"The | \"xx\": \"The | words",
        "\"The office is closed.\" | \" \" | en",
        "\"fallback\": \"en\" | \"fallback\": \"or\" | fallback",
        "\"who\": \"list\" | \"who\": \"some\" | audience.who",
        "\"who\": \"list\" | \"who\": \"home\" | audience.among",
        "\"who\": \"list\" | \"who\": \"all\", \"among\": [\"hi\"] | audience.among",
        "\"who\": \"list\" | \"who\": \"languages\", \"among\": [\"xx\"] | audience.among",
        "\"who\": \"list\" | \"who\": \"work\", \"among\": [\"d999999\"] | audience.among",
        "{\"name\" | [\"name\" | body",
      })
  void aDraftThatIsWrongIsAProblemNamingTheField(String from, String to, String field) {
    assertThat(DRAFT).contains(from);

    HttpResponse<String> answer = draw(DRAFT.replace(from, to), UUID.randomUUID().toString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(json(answer).getString("field")).isEqualTo(field);
  }

  @Test
  void theSameKeyIsTheSameDraftAndAnotherIsRefused() {
    HttpResponse<String> first = draw(DRAFT, "a deed");

    assertThat(draw(DRAFT, "a deed").body()).isEqualTo(first.body());
    assertThat(draw(DRAFT.replace("News", "Others"), "a deed").statusCode()).isEqualTo(422);
    assertThat(draw(DRAFT, "").statusCode()).isEqualTo(400);
  }

  @Test
  void whatCannotBeDoneIsAProblem() {
    String one = ALL + "/" + drawn(DRAFT);

    assertThat(post(one + "/start", "").statusCode()).as("without a list").isEqualTo(409);
    assertThat(post(one + "/audience", "7000000001").statusCode()).isEqualTo(415);
    for (String step : List.of("/start", "/pause", "/go-on", "/stop")) {
      assertThat(post(ALL + "/" + UUID.randomUUID() + step, "").statusCode()).isEqualTo(404);
      assertThat(post(ALL + "/7" + step, "").statusCode()).isEqualTo(404);
    }
    assertThat(get(ALL + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get(ALL + "/" + UUID.randomUUID() + "/preview").statusCode()).isEqualTo(404);
    assertThat(csv(ALL + "/" + UUID.randomUUID(), "x").statusCode()).isEqualTo(404);
    assertThat(gateway.get(one).statusCode()).as("without the key").isEqualTo(401);
  }

  @Test
  void aListOfManyPacketsIsReadToItsEnd() {
    String one = ALL + "/" + drawn(DRAFT);

    HttpResponse<String> answer =
        csv(one, "7000000009,some cells that nobody needs\n".repeat(30_000));

    assertThat(json(answer).getInteger("lines")).isEqualTo(30_000);
    assertThat(json(answer).getInteger("strangers") + json(answer).getInteger("repeated"))
        .isEqualTo(30_000);
  }

  @Test
  void whatWaitsForStaffIsToldAndTriedAgain() throws SQLException {
    gateway.know("+917000000001", Language.ENGLISH);
    Stored stored = new Stored(gateway.servers());
    UUID id = UUID.randomUUID();
    stored.run(
        "INSERT INTO outbox (id, caller_id, words, priority, once_key, state, why) SELECT '"
            + id
            + "', id, '\\x00', 2, 'once', 'aside', 'no template' FROM callers");
    stored.run(
        "INSERT INTO arrivals (provider, once_hash, phone_index, sealed, state, why)"
            + " VALUES ('demo', '\\x00', '\\x00', '\\x00', 'aside', 'unreadable')");
    String arrival = stored.cells("SELECT id FROM arrivals").getFirst();

    assertThat(get("/api/v1/messages/aside").body()).contains(id.toString(), "no template");
    assertThat(get("/api/v1/arrivals/aside").body()).contains("\"" + arrival + "\"", "unreadable");
    assertThat(post("/api/v1/messages/" + id + "/retry", "").statusCode()).isEqualTo(204);
    assertThat(post("/api/v1/messages/" + id + "/retry", "").statusCode()).isEqualTo(404);
    assertThat(post("/api/v1/arrivals/" + arrival + "/retry", "").statusCode()).isEqualTo(204);
    assertThat(post("/api/v1/arrivals/x/retry", "").statusCode()).isEqualTo(404);
  }

  private String drawn(String draft) {
    HttpResponse<String> answer = draw(draft, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).isEqualTo(201);
    return json(answer).getString("id");
  }

  private HttpResponse<String> draw(String draft, String key) {
    return send(ALL, draft, "application/json", key);
  }

  private HttpResponse<String> csv(String one, String list) {
    return send(one + "/audience", list, "text/csv", "");
  }

  private HttpResponse<String> post(String path, String body) {
    return send(path, body, "application/json", "");
  }

  private HttpResponse<String> send(String path, String body, String type, String key) {
    return gateway.post(
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        "Bearer a key of this test",
        "Content-Type",
        type,
        "Idempotency-Key",
        key);
  }

  private HttpResponse<String> get(String path) {
    return gateway.get(path, "Authorization", "Bearer a key of this test");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
