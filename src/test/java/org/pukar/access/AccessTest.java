package org.pukar.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.text.Language;

/// Keys of offices over HTTP: each opens what is its role's, for its places, until it is ended.
class AccessTest extends GatewayTest {
  private static final String ADMIN = "demo-admin";
  private String number = "";

  /// A complaint about Kalahandi, in Odisha.
  @BeforeEach
  void complaint() {
    gateway.forget();
    gateway.know("+919000970001", Language.ENGLISH);
    String filed = dial("3*1*1*not paid*kalahandi");
    assertThat(filed).contains("number");
    number = filed.replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  private static String dial(String inputs) {
    String answer = "";
    String typed = "";
    for (String input : List.of(("*" + inputs).split("\\*", -1))) {
      typed = input.isEmpty() ? "" : typed.isEmpty() ? input : typed + "*" + input;
      String form =
          "sessionId=a%s&phoneNumber=%%2B919000970001&serviceCode=*384*26%%23&text=%s"
              .formatted(inputs.hashCode(), typed.replace(" ", "+"));
      answer = gateway.post("/ussd/africastalking/demo", form).body();
    }
    return answer;
  }

  private static JsonObject issue(String roles, String places) {
    HttpResponse<String> made =
        post(
            "/api/v1/keys",
            ADMIN,
            "{\"office\": \"Labour office\", \"roles\": [%s], \"places\": [%s]}"
                .formatted(roles, places));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return new JsonObject(made.body());
  }

  private static HttpResponse<String> post(String path, String key, String json) {
    return gateway.post(
        path,
        json.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + key,
        "Idempotency-Key",
        path + json + key.hashCode());
  }

  private static HttpResponse<String> get(String path, String key) {
    return gateway.get(path, "Authorization", "Bearer " + key);
  }

  @Test
  void aKeyOpensItsPlacesAlone() {
    String here = issue("\"officer\"", "\"d358\"").getString("key");
    String there = issue("\"officer\", \"supervisor\"", "\"s32\"").getString("key");

    assertThat(get("/api/v1/cases/" + number, here).statusCode()).isEqualTo(200);
    assertThat(get("/api/v1/cases/" + number, there).statusCode()).isEqualTo(404);
    assertThat(get("/api/v1/cases", here).body()).contains(number);
    assertThat(get("/api/v1/cases", there).body()).isEqualTo("{\"cases\":[]}");
    assertThat(get("/api/v1/cases?place=d358", there).statusCode()).isEqualTo(400);
    assertThat(get("/api/v1/cases?place=d358", ADMIN).body()).contains(number);
  }

  @Test
  void whoHasACaseIsAnOfficerOfItsDesk() {
    JsonObject here = issue("\"officer\"", "\"d358\"");
    JsonObject there = issue("\"officer\"", "\"s32\"");
    String acts = "/api/v1/cases/" + number + "/acts";
    String assign = "{\"act\": \"assign\", \"version\": 0, \"owner\": \"%s\"}";
    assertThat(post(acts, ADMIN, assign.formatted(there.getString("id"))).statusCode())
        .isEqualTo(422);
    assertThat(
            post(acts, ADMIN, assign.formatted("00000000-0000-4000-8000-00000000000f"))
                .statusCode())
        .isEqualTo(422);
    HttpResponse<String> assigned =
        post(acts, here.getString("key"), assign.formatted(here.getString("id")));
    assertThat(assigned.body()).contains("\"assigned\"").contains(here.getString("id"));
  }

  @Test
  void aKeyOfAnotherRoleOpensNothingHere() {
    String sealed = issue("\"sealed\"", "\"s21\"").getString("key");
    assertThat(get("/api/v1/cases", sealed).statusCode()).isEqualTo(403);
    String officer = issue("\"officer\"", "\"s21\"").getString("key");
    assertThat(get("/api/v1/keys", officer).statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/cases", "pukar_guessed").statusCode()).isEqualTo(401);
    assertThat(gateway.get("/api/v1/cases").statusCode()).isEqualTo(401);
  }

  @Test
  void anEndedKeyOpensNothingFromThenOn() {
    JsonObject made = issue("\"agent\"", "\"s21\"");
    String key = made.getString("key");
    assertThat(get("/api/v1/keys", ADMIN).body())
        .contains(made.getString("id"))
        .doesNotContain(key);
    assertThat(
            gateway
                .delete("/api/v1/keys/" + made.getString("id"), "Authorization", "Bearer " + ADMIN)
                .statusCode())
        .isEqualTo(204);
    assertThat(get("/api/v1/cases", key).statusCode()).isEqualTo(401);
    assertThat(get("/api/v1/keys", ADMIN).body()).doesNotContain(made.getString("id"));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    String good = "{\"office\": \"o\", \"roles\": [\"agent\"], \"places\": [\"s21\"]}";
    assertThat(post("/api/v1/keys", ADMIN, good.replace("\"o\"", "\" \"")).body())
        .contains("\"field\":\"office\"");
    assertThat(post("/api/v1/keys", ADMIN, good.replace("agent", "king")).body())
        .contains("\"field\":\"roles\"");
    assertThat(post("/api/v1/keys", ADMIN, good.replace("s21", "s999")).body())
        .contains("\"field\":\"places\"");
    assertThat(post("/api/v1/keys", ADMIN, "[]").statusCode()).isEqualTo(400);
  }
}
