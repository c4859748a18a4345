package org.pukar.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.pukar.arrivals.Arrivals;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.keys.Keys;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlReader;

/// The description is held against the routes it describes, as far as they go without a database.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final String KEY = "a key of this test's own";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tasks tasks = new Tasks(8, Duration.ofSeconds(3));
  private final Database nowhere =
      Database.open(
          "jdbc:postgresql://127.0.0.1:1/none", 1, Database.A_HOP, new SimpleMeterRegistry());
  private final Arrivals arrivals =
      Arrivals.start(nowhere, _ -> new byte[0], Keys.passing().sessions(), new Bell());
  private URI address = URI.create("http://127.0.0.1");

  @BeforeAll
  void listens() {
    Router router = Router.router(vertx);
    new ApiRoutes(nowhere, tasks, arrivals, KEY).all().forEach(add -> add.accept(router));
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await();
    address = URI.create("http://127.0.0.1:" + server.actualPort());
  }

  @AfterAll
  void stops() {
    http.close();
    vertx.close().await();
    tasks.close();
    arrivals.close();
    nowhere.close();
  }

  @Test
  void theDescriptionIsServedAsItIsPacked() throws Exception {
    HttpResponse<String> answer = send("GET", "/api/v1/openapi.yaml", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).contains("application/yaml");
    assertThat(answer.body()).isEqualTo(text());
    assertThat(description().get("openapi").text()).startsWith("3.1.");
  }

  @Test
  void everyDescribedAddressIsThereAndAnswersWithADescribedStatus() throws Exception {
    int asked = 0;
    for (var path : description().get("paths").map().entrySet()) {
      for (var method : methods(path.getValue()).entrySet()) {
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        Set<String> described = method.getValue().get("responses").map().keySet();
        for (String key : List.of("", KEY)) {
          int status = send(verb, path.getKey(), key).statusCode();
          assertThat(described).as("%s %s", verb, path.getKey()).contains(Integer.toString(status));
          asked++;
        }
      }
    }
    assertThat(asked).isEqualTo(102);
  }

  /// What stands beside the methods of an address holds for all of them.
  private static Map<String, Yaml> methods(Yaml path) {
    Map<String, Yaml> methods = new HashMap<>(path.map());
    methods.remove("parameters");
    return methods;
  }

  @Test
  void everyReferenceOfTheDescriptionLeadsSomewhere() {
    List<String> references = new ArrayList<>();
    collect(description(), references);

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(reference -> {
          Yaml here = description();
          for (String name : reference.substring("#/".length()).split("/", -1)) {
            here = here.get(name);
          }
        });
  }

  @Test
  void aReloadWithoutTheKeyIsAProblem() throws Exception {
    HttpResponse<String> answer = send("POST", "/api/v1/admin/reload", "not the key");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":401");
  }

  @Test
  void aReloadOfFilesThatCannotBeReadTellsItsFindings() throws Exception {
    HttpResponse<String> answer = send("POST", "/api/v1/admin/reload", KEY);

    assertThat(answer.statusCode()).isEqualTo(422);
    for (String member :
        description()
            .get("components")
            .get("schemas")
            .get("Finding")
            .get("required")
            .list()
            .stream()
            .map(Yaml::text)
            .toList()) {
      assertThat(answer.body()).contains("\"" + member + "\":");
    }
  }

  private HttpResponse<String> send(String method, String path, String key)
      throws IOException, InterruptedException {
    String there =
        path.replace("{id}", "00000000-0000-0000-0000-000000000001")
            .replace("{number}", "123456782");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(there)).method(method, BodyPublishers.noBody());
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static void collect(Yaml yaml, List<String> references) {
    switch (yaml) {
      case Yaml.Mapping mapping -> {
        mapping.find("$ref").map(Yaml::text).ifPresent(references::add);
        mapping.entries().values().forEach(inner -> collect(inner, references));
      }
      case Yaml.Items items -> items.items().forEach(inner -> collect(inner, references));
      case Yaml.Scalar _ -> {}
    }
  }

  private static Yaml description() {
    return YamlReader.read("openapi.yaml", text());
  }

  private static String text() {
    return new String(Static.read(OpenApi.class, "openapi.yaml"), StandardCharsets.UTF_8);
  }
}
