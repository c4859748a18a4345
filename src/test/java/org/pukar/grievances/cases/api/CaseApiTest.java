package org.pukar.grievances.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.GatewayTest;
import org.pukar.Stored;

/// Cases that staff file and look for over HTTP.
class CaseApiTest extends GatewayTest {
  private static final String ALL = "/api/v1/cases";
  private static final String ADMIN = "demo-admin";
  private static final String PHONE = "+919000990001";
  private static final String COMPLAINT =
      """
      {"phone": "+919000990001", "language": "hi", "category": "W", "words": "two months without pay",
       "place": "d358", "consent": "desk"}
      """;

  @BeforeEach
  void begin() {
    gateway.forget();
  }

  @Test
  void aComplaintAtADeskIsACaseWithItsNoticeItsClocksAndItsTrail() throws SQLException {
    JsonObject office = office("d358");
    JsonObject filed = filed(office.getString("key"), COMPLAINT);

    assertThat(filed.getString("state")).isEqualTo("received");
    assertThat(filed.getString("desk")).isEqualTo("s21");
    assertThat(filed.getString("case-due")).isNotEmpty();
    assertThat(gateway.complaints(PHONE)).containsExactly("two months without pay");
    Stored stored = new Stored(gateway.servers());
    assertThat(stored.cells("SELECT text FROM notices"))
        .singleElement()
        .asString()
        .startsWith("Told by staff: ");
    assertThat(stored.cells("SELECT actor || deed FROM audit JOIN grievances ON id = subject"))
        .containsExactly(office.getString("id") + "file");
    assertThat(stored.cells("SELECT channel || provider FROM grievances"))
        .containsExactly("deskapi");
    assertThat(stored.found("9000990001", "two months without pay")).isEmpty();
  }

  @Test
  void theSameKeyFilesOnceAndNothingElse() {
    String key = office("s21").getString("key");
    HttpResponse<String> first = post(ALL, key, COMPLAINT, "a deed");

    assertThat(post(ALL, key, COMPLAINT, "a deed").body()).isEqualTo(first.body());
    for (String other :
        List.of(
            COMPLAINT.replace("990001", "990002"),
            COMPLAINT.replace("\"W\"", "\"E\""),
            COMPLAINT.replace("d358", "d347"))) {
      assertThat(post(ALL, key, other, "a deed").statusCode()).isEqualTo(422);
    }
    assertThat(post(ALL, ADMIN, COMPLAINT, "a deed").body())
        .as("another office's deed of the same name")
        .isNotEqualTo(first.body())
        .contains("\"received\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+919000990001 | +9112 | phone",
        "\"hi\" | \"xx\" | language",
        "\"W\" | \"?\" | category",
        "two months without pay | ' ' | words",
        "d358 | d999999 | place",
        "d358 | s32 | place",
        "\"desk\" | \"none\" | consent",
      })
  void whatCannotBeFiledIsAProblemNamingTheField(String from, String to, String field) {
    String key = office("s21").getString("key");
    HttpResponse<String> answer = post(ALL, key, COMPLAINT.replace(from, to), "a deed");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(new JsonObject(answer.body()).getString("field")).isEqualTo(field);
  }

  @Test
  void whatIsNotFiledHereIsRefused() throws SQLException {
    assertThat(post(ALL, ADMIN, COMPLAINT.replace("\"W\"", "\"S\""), "a").statusCode())
        .as("a sealed matter")
        .isEqualTo(422);
    assertThat(post(ALL, ADMIN, "[]", "b").statusCode()).isEqualTo(400);
    assertThat(post(ALL, ADMIN, COMPLAINT, "").statusCode()).isEqualTo(400);
    assertThat(post(ALL, "guessed", COMPLAINT, "c").statusCode()).isEqualTo(401);
    assertThat(new Stored(gateway.servers()).cells("SELECT id FROM callers")).isEmpty();
  }

  @Test
  void aCaseIsFoundByNumberPhoneAndOwnerByThoseAloneWhoMaySeeIt() {
    JsonObject here = office("d358");
    String key = here.getString("key");
    String there = office("s32").getString("key");
    String number = filed(key, COMPLAINT).getString("number");
    String assign =
        "{\"act\": \"assign\", \"version\": 0, \"owner\": \"" + here.getString("id") + "\"}";
    assertThat(post(ALL + "/" + number + "/acts", key, assign, "a").statusCode()).isEqualTo(200);

    for (String sought :
        List.of(
            "{\"number\": \"" + number + "\"}",
            "{\"phone\": \"9000990001\"}",
            "{\"owner\": \"" + here.getString("id") + "\"}")) {
      assertThat(numbers(search(key, sought))).as(sought).containsExactly(number);
      assertThat(numbers(search(there, sought))).as(sought).isEmpty();
    }
    assertThat(numbers(search(key, "{\"owner\": \"me\"}"))).containsExactly(number);
    assertThat(numbers(search(ADMIN, "{\"owner\": \"me\"}"))).isEmpty();
    assertThat(numbers(search(key, "{\"phone\": \"9000990002\"}"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"number\": \"1\"} | number",
        "{\"phone\": \"1\"} | phone",
        "{\"owner\": \"she\"} | owner",
        "{} | owner",
        "{\"owner\": \"me\", \"after\": \"x_y\"} | after"
      })
  void whatCannotBeLookedForIsNamed(String sought, String field) {
    assertThat(new JsonObject(search(ADMIN, sought).body()).getString("field")).isEqualTo(field);
  }

  @Test
  void aLongListIsReadPageByPageEachCaseOnceThoseWithoutADayLast() throws SQLException {
    String key = office("s21").getString("key");
    filed(key, COMPLAINT);
    new Stored(gateway.servers())
        .run(
            """
            INSERT INTO grievances (id, number, caller_id, category, words, place, channel, provider, once_key, in_state, desk,
                case_due)
            SELECT gen_random_uuid(), 100000000 + n, caller_id, 'W', '', place, '', '', n, in_state, desk,
                CASE WHEN n % 2 = 0 THEN case_due + n / 20 * interval '1 day' END
            FROM grievances, generate_series(1, 119) AS n
            """);

    List<String> all = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    String after = "";
    while (after != null) {
      HttpResponse<String> page = gateway.get(ALL + after, "Authorization", "Bearer " + key);
      all.addAll(dues(json(page)));
      numbers.addAll(numbers(page));
      String next = json(page).getString("next");
      after = next == null ? null : "?after=" + next;
    }
    assertThat(all).hasSize(120).isSorted();
    assertThat(all.get(59)).startsWith("2");
    assertThat(all.get(60)).startsWith("none");
    assertThat(numbers).doesNotHaveDuplicates().hasSize(120);
    assertThat(gateway.get(ALL + "?after=x", "Authorization", "Bearer " + key).statusCode())
        .isEqualTo(400);
  }

  /// By when each is due.
  private static List<String> dues(JsonObject page) {
    return page.getJsonArray("cases").stream()
        .map(JsonObject.class::cast)
        .map(one -> one.getString("case-due", "none"))
        .toList();
  }

  private static List<String> numbers(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return json(answer).getJsonArray("cases").stream()
        .map(one -> ((JsonObject) one).getString("number"))
        .toList();
  }

  private static JsonObject office(String place) {
    return json(
        post(
            "/api/v1/keys",
            ADMIN,
            "{\"office\": \"o\", \"roles\": [\"officer\"], \"places\": [\"" + place + "\"]}",
            UUID.randomUUID().toString()));
  }

  private static JsonObject filed(String key, String complaint) {
    HttpResponse<String> answer = post(ALL, key, complaint, UUID.randomUUID().toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private static HttpResponse<String> search(String key, String sought) {
    return post(ALL + "/search", key, sought, "");
  }

  private static HttpResponse<String> post(String path, String key, String body, String deed) {
    return gateway.post(
        path,
        body.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        "Bearer " + key,
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        deed);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
