package org.pukar.jobs.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.config.Secret;
import org.pukar.http.Served;
import org.pukar.http.Tasks;
import org.pukar.jobs.Job;
import org.pukar.jobs.JobHouseTest;
import org.pukar.jobs.alert.Answers;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Jobs over the API, with a real database.
class JobApiTest extends JobHouseTest {
  private static final String KEY = "a key of this test";
  private static final String TABLE =
      """
      trade,district,rupees,per,food,stay,from,to,seats,employer,reference
      mason,d459,850,day,true,true,2030-12-01,2031-03-01,4,Namuna Builders,b-1
      painter,d490,15000,month,false,false,2030-12-01,2031-03-01,2,Namuna Builders,b-2
      """;

  private static final Tasks TASKS = new Tasks(8, Duration.ofSeconds(10));
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served(List.of(new JobApi(house.jobDesk(), new Secret(KEY), TASKS)::mount));
  }

  @AfterAll
  static void stop() {
    served.close();
    TASKS.close();
    HTTP.close();
  }

  @Test
  void aPostedJobIsFoundAndFilled() throws Exception {
    HttpResponse<String> posted = post("", json(), "application/json", "");
    assertThat(posted.statusCode()).isEqualTo(201);
    String at = posted.headers().firstValue("location").orElseThrow();
    JsonObject job = new JsonObject(posted.body());
    assertThat(at).isEqualTo("/api/v1/jobs/" + job.getString("id"));
    assertThat(posted.body()).doesNotContain("98765");
    assertThat(house.stored().found("9876543210")).isEmpty();

    JsonObject found =
        new JsonObject(send("GET", at.substring("/api/v1/jobs".length()), "").body());
    assertThat(found.getString("state")).isEqualTo("open");
    assertThat(found.getInteger("rupees")).isEqualTo(850);
    assertThat(found.getInteger("told")).isZero();

    HttpResponse<String> filled = post("/" + job.getString("id") + "/filled", "", "", "");
    assertThat(new JsonObject(filled.body()).getString("state")).isEqualTo("filled");
    assertThat(filled.statusCode()).isEqualTo(200);
    assertThat(send("GET", "/" + new UUID(0, 9), "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/x", "").statusCode()).isEqualTo(404);
    assertThat(post("/" + new UUID(0, 9) + "/filled", "", "", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theSamePostingIsOneJob() throws Exception {
    HttpResponse<String> first = post("", json(), "application/json", "k");
    HttpResponse<String> again = post("", json(), "application/json", "k");
    String other = json().replace("850", "900");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(post("", other, "application/json", "k").statusCode()).isEqualTo(422);
    assertThat(post("", other, "application/json", "other").statusCode()).isEqualTo(201);
    assertThat(house.stored().rows()).containsEntry("jobs", 2);
  }

  @Test
  void whatCannotBeTakenIsAProblemThatNamesTheField() throws Exception {
    HttpResponse<String> wrong =
        post("", json().replace("d459", "s24"), "application/json; charset=utf-8", "");

    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(new JsonObject(wrong.body()).getString("field")).isEqualTo("district");
    for (String body : List.of("", "[]", "{", "1", "{\"trade\": {}}", "null")) {
      assertThat(post("", body, "application/json", "").statusCode()).as(body).isEqualTo(400);
    }
    assertThat(post("", json(), "text/plain", "").statusCode()).isEqualTo(415);
    assertThat(post("", json(), "application/json", "k".repeat(256)).body())
        .contains("Idempotency-Key");
    assertThat(post("", " ".repeat(20_000), "application/json", "").statusCode()).isEqualTo(413);
    assertThat(house.stored().rows()).doesNotContainKey("jobs");
  }

  @Test
  void aTableIsTakenWholeOrNotAtAll() throws Exception {
    HttpResponse<String> wrong = post("/import", TABLE.replace("15000", "lots"), "text/csv", "");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(
            new JsonObject(wrong.body()).getJsonArray("faults").getJsonObject(0).getInteger("line"))
        .isEqualTo(3);
    assertThat(house.stored().rows()).doesNotContainKey("jobs");

    JsonObject taken = new JsonObject(post("/import", TABLE, "text/csv", "").body());
    assertThat(taken.getInteger("new")).isEqualTo(2);
    assertThat(taken.getJsonArray("jobs")).hasSize(2);

    JsonObject again = new JsonObject(post("/import", TABLE, "text/csv", "").body());
    assertThat(again.getInteger("known")).isEqualTo(2);
    assertThat(again.getJsonArray("jobs")).isEqualTo(taken.getJsonArray("jobs"));

    HttpResponse<String> others = post("/import", TABLE.replace("15000", "16000"), "text/csv", "");
    assertThat(others.statusCode()).isEqualTo(422);
    assertThat(others.body()).contains("\"line\":3");
    assertThat(house.stored().rows()).containsEntry("jobs", 2);
  }

  @Test
  void withoutTheKeyNothingIsDone() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address("")).POST(BodyPublishers.ofString(json())).build();

    assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(house.stored().rows()).doesNotContainKey("jobs");
  }

  @Test
  void onlyTheEmployersPhoneFindsItsOpenJobs() throws Exception {
    post("", json(), "application/json", "");
    Offers offers = new Offers(house.database(), house.ground().keys(), house.jobs());
    Answers answers = new Answers(house.database(), house.callers(), house.jobs(), house.outbox());
    PhoneNumber employer = new PhoneNumber("+919876543210");

    List<Job> open = offers.open(employer);
    assertThat(open).hasSize(1);
    assertThat(offers.open(new PhoneNumber("+919876543211"))).isEmpty();

    answers.fill(open.getFirst().id());
    assertThat(offers.open(employer)).isEmpty();
  }

  @Test
  void anEmployerWhoIsErasedAsACallerIsNotKeptAsOne() throws Exception {
    post("", json(), "application/json", "");
    PhoneNumber employer = new PhoneNumber("+919876543210");
    agree(employer, Language.HINDI);
    UUID caller = house.callers().find(employer).orElseThrow().id();
    Offers offers = new Offers(house.database(), house.ground().keys(), house.jobs());

    house
        .database()
        .inTransaction(h -> {
          offers.forget(h, caller);
          return caller;
        });

    assertThat(offers.open(employer)).isEmpty();
  }

  private static String json() {
    return """
    {"trade": "mason", "district": "d459", "rupees": 850, "per": "day", "food": true,
     "stay": false, "from": "2030-12-01", "to": "2031-03-01", "seats": 4,
     "employer": "Namuna Builders", "phone": "9876543210", "reference": null}
    """;
  }

  private static HttpResponse<String> post(String path, String body, String type, String once)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + KEY)
            .POST(BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!once.isEmpty()) {
      request.header("Idempotency-Key", once);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + KEY)
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static URI address(String path) {
    return URI.create("http://127.0.0.1:" + served.port() + "/api/v1/jobs" + path);
  }
}
