package org.pukar.grievances.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.RealScript;
import org.pukar.config.Secret;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.referral.ConsentWords;
import org.pukar.http.Bearer;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;

/// Staff see which agencies take a case, write down what its worker said, and add evidence.
class ConsentApiTest extends HouseTest {
  private static final Doer OFFICER =
      new Doer(Optional.of(new UUID(0, 0)), Set.of("officer"), Set.of("s21"));

  private final Vertx vertx = Vertx.vertx();
  private final Tasks tasks = new Tasks(4, Duration.ofSeconds(20));
  private final HttpClient http = HttpClient.newHttpClient();
  private URI address = URI.create("http://127.0.0.1");
  private String number = "";
  private int deeds;

  @BeforeEach
  void listens() {
    Call call =
        house
            .entered("9000990001", Language.ENGLISH)
            .choose("Complaint", "New complaint", house.say(Language.ENGLISH, "grievance.W"));
    call.type("not paid", "kalahandi");
    number = call.screen().replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
    Staff desk = new Staff(new Bearer(new Secret("key")), tasks);
    Catalogs said = house.scripts().current().script().words();
    Router router = Router.router(vertx);
    new CaseApi(house.cases(), _ -> OFFICER, house.evidence()::of, desk).mount(router);
    new ConsentApi(
            house.cases(),
            house.consents(),
            new ConsentWords(RealScript.partners()),
            _ -> OFFICER,
            code -> Language.find(code).map(said::in),
            desk)
        .mount(router);
    new EvidenceApi(house.evidence(), _ -> OFFICER, desk).mount(router);
    HttpServer server =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await();
    address = URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/cases/" + number);
  }

  @AfterEach
  void ends() {
    vertx.close().await();
    tasks.close();
  }

  private JsonObject get(String path) throws IOException, InterruptedException {
    return new JsonObject(send(HttpRequest.newBuilder(URI.create(address + path))).body());
  }

  private int post(String path, JsonObject body) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k" + deeds++)
            .POST(BodyPublishers.ofString(body.encode())))
        .statusCode();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.header("Authorization", "Bearer key").build(), BodyHandlers.ofString());
  }

  private JsonObject labour() throws IOException, InterruptedException {
    return get("/consents?language=en").getJsonArray("agencies").getJsonObject(0);
  }

  @Test
  void theWordsAreToldThatAreReadToHerAndWhatSheSaidIsWrittenDown() throws Exception {
    assertThat(labour().getString("partner")).isEqualTo("labour-line");
    assertThat(labour().getString("notice")).startsWith("May we tell Labour helpline of complaint");
    assertThat(labour().getBoolean("asked")).isFalse();
    JsonObject phone = JsonObject.of("partner", "labour-line", "how", "phone");
    assertThat(post("/consents", phone)).isEqualTo(200);
    assertThat(labour().getBoolean("asked")).isTrue();
    assertThat(labour().getString("until")).isNull();
    JsonObject desk = JsonObject.of("partner", "labour-line", "how", "desk");
    assertThat(post("/consents", desk)).as("in which language").isEqualTo(400);
    assertThat(post("/consents", desk.put("language", "hi"))).isEqualTo(200);
    assertThat(labour().getString("until")).isNotNull();
    assertThat(post("/consents", JsonObject.of("partner", "nobody", "how", "phone")))
        .isEqualTo(400);
    assertThat(
            house
                .stored()
                .cells("SELECT language FROM notices JOIN case_consents ON hash = notice_hash"))
        .containsExactly("hi");
  }

  @Test
  void whatProvesItIsAddedAndListed() throws Exception {
    assertThat(post("/evidence", JsonObject.of("statement", "a witness saw it"))).isEqualTo(200);
    assertThat(post("/evidence", JsonObject.of())).isEqualTo(400);
    assertThat(post("/evidence", JsonObject.of("recording", "no id"))).isEqualTo(400);
    assertThat(post("/evidence", JsonObject.of("recording", new UUID(1, 2).toString())))
        .isEqualTo(400);
    JsonObject dossier = get("");
    assertThat(dossier.getJsonArray("evidence")).hasSize(2);
    JsonObject statement = dossier.getJsonArray("evidence").getJsonObject(1);
    assertThat(statement.getString("kind")).isEqualTo("statement");
    assertThat(statement.getString("sha256")).hasSize(64);
    assertThat(statement.getString("actor")).isEqualTo(new UUID(0, 0).toString());
    assertThat(dossier.getJsonObject("money").isEmpty()).isTrue();
  }
}
