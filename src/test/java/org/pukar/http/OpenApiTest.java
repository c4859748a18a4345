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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.pukar.House;
import org.pukar.RealScript;
import org.pukar.access.AccessApi;
import org.pukar.access.AccessKeys;
import org.pukar.arrivals.Arrivals;
import org.pukar.callers.Callers;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.api.CampaignApi;
import org.pukar.config.Secret;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.dlt.TemplateLists;
import org.pukar.dlt.api.TemplatesApi;
import org.pukar.grievances.Grievances;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.api.CaseApi;
import org.pukar.grievances.cases.api.ConsentApi;
import org.pukar.grievances.cases.api.EvidenceApi;
import org.pukar.grievances.cases.api.FilingApi;
import org.pukar.grievances.cases.api.SearchApi;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.evidence.Evidence;
import org.pukar.grievances.filing.Filing;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.referral.ConsentWords;
import org.pukar.jobs.Jobs;
import org.pukar.jobs.alert.Answers;
import org.pukar.jobs.offer.JobApi;
import org.pukar.jobs.offer.JobDesk;
import org.pukar.jobs.offer.Offers;
import org.pukar.keys.Keys;
import org.pukar.ops.Health;
import org.pukar.outbox.Mass;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Registry;
import org.pukar.place.Shipped;
import org.pukar.recordings.RecordingApi;
import org.pukar.recordings.Recordings;
import org.pukar.script.ScriptApi;
import org.pukar.script.Scripts;
import org.pukar.sealed.SealedApi;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.Unsealing;
import org.pukar.sealed.Waiting;
import org.pukar.staff.StaffApi;
import org.pukar.text.Language;
import org.pukar.texts.TextsApi;
import org.pukar.trade.Trades;
import org.pukar.yaml.Yaml;
import org.pukar.yaml.YamlReader;

/// The description is held against the routes it describes, as far as they go without a database.
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final String KEY = "a key of this test's own";
  private static final Doer NOBODY = new Doer(Optional.empty(), Set.of(), Set.of());

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tasks tasks = new Tasks(8, Duration.ofSeconds(3));
  private final Database nowhere =
      Database.open("jdbc:postgresql://127.0.0.1:1/none", 1, new SimpleMeterRegistry());
  private final Arrivals arrivals =
      Arrivals.start(nowhere, _ -> new byte[0], Keys.passing().sessions(), new Bell());
  private URI address = URI.create("http://127.0.0.1");

  @BeforeAll
  void listens() {
    Scripts scripts =
        new Scripts(
            Path.of("no-such-folder"),
            new Vocabulary(Map.of(), Map.of(), Set.of()),
            List.of(),
            nowhere);
    List<Consumer<Router>> routes =
        List.of(
            new Health(Map.of("postgres", nowhere::answers), tasks)::mount,
            new ScriptApi(scripts, new Secret(KEY), tasks)::mount,
            new JobApi(desk(), new Secret(KEY), tasks)::mount,
            new CampaignApi(campaigns(), _ -> true, staff())::mount,
            new TextsApi(outbox(), arrivals, staff())::mount,
            new TemplatesApi(new TemplateLists(nowhere), staff())::mount,
            new StaffApi(members(), _ -> true, (_, _) -> Optional.empty(), staff())::mount,
            new RecordingApi(recordings(), _ -> Optional.empty(), (_, _) -> false, staff())::mount,
            new FilingApi(
                    filing(),
                    _ -> NOBODY,
                    p -> new Area(p, "", "", ""),
                    RealScript.categories(),
                    _ -> "",
                    staff())
                ::mount,
            new SearchApi(
                    new Search(cases(), _ -> new byte[0]),
                    _ -> NOBODY,
                    p -> new Area(p, "", "", ""),
                    staff())
                ::mount,
            new CaseApi(cases(), _ -> NOBODY, evidence()::of, staff())::mount,
            new ConsentApi(
                    cases(),
                    RealScript.consents(nowhere),
                    new ConsentWords(RealScript.partners()),
                    _ -> NOBODY,
                    _ -> Optional.of(RealScript.script().words().in(Language.ENGLISH)),
                    staff())
                ::mount,
            new EvidenceApi(evidence(), _ -> NOBODY, staff())::mount,
            new AccessApi(
                    new AccessKeys(nowhere, UUID::randomUUID, byte[]::new), _ -> true, staff())
                ::mount,
            new SealedApi(
                    sealed(),
                    new Unsealing(nowhere, sealed(), (_, _, _, _) -> {}),
                    _ -> UUID.randomUUID(),
                    (_, _) -> Optional.empty(),
                    staff(),
                    Clock.systemUTC())
                ::mount,
            new OpenApi()::mount);
    Router router = Router.router(vertx);
    routes.forEach(add -> add.accept(router));
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .await();
    address = URI.create("http://127.0.0.1:" + server.actualPort());
  }

  private Evidence evidence() {
    return new Evidence(nowhere, cases());
  }

  private Cases cases() {
    return RealScript.cases(nowhere);
  }

  private Filing filing() {
    Callers callers = new Callers(nowhere, Keys.passing(), UUID::randomUUID);
    Grievances grievances =
        new Grievances(
            nowhere,
            callers,
            new CaseNumbers(Keys.passing()::caseNumberRound),
            (_, _) -> Optional.empty(),
            (_, _, _) -> {
              throw new IllegalStateException("nothing is filed here");
            },
            Duration.ofDays(30),
            UUID::randomUUID);
    return new Filing(cases(), callers, grievances, (_, _, _, _) -> {});
  }

  private Staff staff() {
    return new Staff(new Bearer(new Secret(KEY)), tasks);
  }

  private org.pukar.staff.Staff members() {
    return new org.pukar.staff.Staff(
        nowhere, Keys.passing().sessions(), _ -> new byte[0], UUID::randomUUID);
  }

  private SealedCases sealed() {
    return new SealedCases(
        nowhere,
        new Callers(nowhere, Keys.passing(), UUID::randomUUID),
        new SealedCases.Owed() {
          @Override
          public List<Waiting> waiting(Handle h) {
            return List.of();
          }

          @Override
          public Optional<String> take(Handle h, UUID call) {
            return Optional.empty();
          }
        },
        (_, _, _, _) -> {},
        Long::toString,
        Duration.ZERO,
        UUID::randomUUID,
        Clock.systemUTC());
  }

  private Recordings recordings() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    return new Recordings(nowhere, callers, keys.sessions(), new Bell(), UUID::randomUUID);
  }

  private Outbox outbox() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    return new Outbox(nowhere, callers, House.LINKS, keys.sessions(), UUID::randomUUID);
  }

  private Campaigns campaigns() {
    return new Campaigns(
        nowhere,
        new Callers(nowhere, Keys.passing(), UUID::randomUUID),
        new Mass(House.LINKS, UUID::randomUUID),
        _ -> new Registry.Look.Misfit("there are no templates"),
        (h, home, districts, after, limit) -> List.of(),
        UUID::randomUUID,
        Clock.systemUTC());
  }

  private JobDesk desk() {
    Keys keys = Keys.passing();
    Callers callers = new Callers(nowhere, keys, UUID::randomUUID);
    Jobs jobs = new Jobs(nowhere, callers, Clock.systemUTC());
    return new JobDesk(
        new Offers(nowhere, keys, jobs),
        jobs,
        new Answers(nowhere, callers, jobs, outbox()),
        Trades.read(Path.of("config/trades")),
        Shipped.PLACES,
        UUID::randomUUID,
        Clock.systemUTC());
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
    assertThat(asked).isEqualTo(100);
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
