package org.pukar.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.GatewayTest;
import org.pukar.console.Visitor;
import org.pukar.text.Language;

/// Who does not hold a sealed case cannot tell whether there is one: with and without it every
/// address gives the same bytes to every role, and the next case has the same number.
class NonInterferenceTest extends GatewayTest {
  private static final String ADMIN = "demo-admin";
  private static final List<String> ROLES =
      List.of("agent", "officer", "supervisor", "partner", "admin", "sealed");
  private static final String WORKER = "+919000980001";
  private static final String SURVIVOR = "+919000980002";

  private final Map<String, String> keys = new LinkedHashMap<>();

  @BeforeEach
  void aHouseWithKeys() {
    gateway.forget();
    gateway.know(WORKER, Language.ENGLISH);
    gateway.know(SURVIVOR, Language.ENGLISH);
    keys.clear();
    keys.put("nobody", "none");
    keys.put("administrator", ADMIN);
    ROLES.forEach(role -> keys.put(role, key(role)));
  }

  private static final List<String> DESK = List.of("agent", "officer", "supervisor");
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();

  /// Of the week that begins on the fifth.
  private int asked = 5;

  @Test
  void everyAddressGivesTheSameBytesToEveryRole() {
    String number = filed();
    gateway.dial(SURVIVOR, "4", "1");
    Map<String, String> without = answers(number);
    Set<String> measured = measured();

    String sealed = sealedCase();

    assertThat(answers(number)).isEqualTo(without);
    assertThat(measured()).isEqualTo(measured);
    keys.forEach((role, key) ->
        assertThat(get("/api/v1/cases/" + sealed, key))
            .as(role)
            .isEqualTo(get("/api/v1/cases/123456782", key)));
    DESK.forEach(
        role -> assertThat(shown(role, sealed)).as(role).isEqualTo(shown(role, "123456782")));
    assertThat(get("/api/v1/sealed/" + sealed, keys.getOrDefault("sealed", "")))
        .as("another officer of the lane")
        .isEqualTo(get("/api/v1/sealed/123456782", keys.getOrDefault("sealed", "")));
  }

  @Test
  void theNextCaseHasTheSameNumber() {
    String without = filed();
    gateway.forget();
    gateway.know(WORKER, Language.ENGLISH);
    gateway.know(SURVIVOR, Language.ENGLISH);
    sealedCase();
    assertThat(filed()).isEqualTo(without);
  }

  /// Chosen by phone, taken and written by an officer whose key is ended then.
  private String sealedCase() {
    String officer = key("sealed");
    gateway.dial(SURVIVOR, "3", "1", "9", "2");
    String waiting = get("/api/v1/sealed", officer);
    String id =
        new JsonObject(waiting.substring(4))
            .getJsonArray("waiting")
            .getJsonObject(0)
            .getString("id");
    String taken = send("/api/v1/sealed/calls/" + id, officer, "{}");
    assertThat(taken).startsWith("201");
    String number = new JsonObject(taken.substring(4)).getString("number");
    assertThat(get("/api/v1/sealed/" + number, officer)).startsWith("200");
    silence(number, officer);
    return number;
  }

  /// No text goes to her phone any more.
  private void silence(String number, String officer) {
    String texts = "/api/v1/sealed/" + number + "/texts";
    assertThat(send(texts, keys.getOrDefault("sealed", ""), "{\"wanted\": false}"))
        .as("by another of the lane")
        .startsWith("404");
    assertThat(send(texts, officer, "{\"wanted\": 0}")).startsWith("400");
    assertThat(send(texts, officer, "{\"wanted\": false}")).startsWith("204");
    assertThat(get("/api/v1/sealed/" + number, officer)).contains("\"texts\":false");
  }

  /// What each role is told at each address that can be read.
  private Map<String, String> answers(String number) {
    Map<String, String> answers = new LinkedHashMap<>();
    asked++;
    for (String path : readable(number)) {
      keys.forEach((role, key) -> answers.put(role + " " + path, get(path, key)));
    }
    DESK.forEach(role -> {
      answers.put(role + " list", shown(role, ""));
      answers.put(role + " her phone", shown(role, SURVIVOR));
    });
    DESK.forEach(role -> answers.put(role + " calls", waiting(role)));
    List.of("officer", "supervisor", "official", "admin")
        .forEach(role -> answers.put(role + " counts", counted(role)));
    return answers;
  }

  /// What somebody sees at the desk: her list, or what she finds.
  private String shown(String role, String sought) {
    Visitor visitor =
        visitors.computeIfAbsent(role, one -> new Visitor(gateway::address).signedIn(one));
    Map<String, String> form = Map.of("sought", sought, "token", visitor.token("/console/cases"));
    String page =
        sought.isEmpty()
            ? visitor.get("/console/cases").body()
            : visitor.post("/console/cases/find", form).body();
    assertThat(page).contains("just-in");
    // Time goes on, and each form has a name of its own.
    return page.replaceAll("(?<=</svg>) [^<]*", "")
        .replaceAll("(?<=name=\"once\" value=\")[^\"]*", "");
  }

  /// Who waits for a call, as somebody sees it.
  private String waiting(String role) {
    String page =
        visitors.getOrDefault(role, new Visitor(gateway::address)).get("/console/callbacks").body();
    assertThat(page).contains("Wants to talk");
    return page.replaceAll("(?<=</svg>) [^<]*", "");
  }

  /// What somebody is told of how many there are, of days of which nobody asked before: what was
  /// counted is remembered for a while.
  private String counted(String role) {
    Visitor visitor =
        visitors.computeIfAbsent(role, one -> new Visitor(gateway::address).signedIn(one));
    String days = "?period=own&to=2026-12-31&from=2026-01-0" + asked;
    String page = visitor.get("/console/reports" + days).body();
    assertThat(page).contains("class=\"heat\"");
    return (page + visitor.get("/console/reports/cases.csv" + days).body())
        .replaceAll("2026-01-0\\d|\\d Jan", "");
  }

  /// All that can be read, as the description has it; keys are not the lane's.
  private static List<String> readable(String number) {
    List<String> all = new ArrayList<>();
    Matcher paths =
        Pattern.compile("(?m)^ {2}(/api\\S+):\\n {4}get:")
            .matcher(gateway.get("/api/v1/openapi.yaml").body());
    while (paths.find()) {
      String path = paths.group(1).replace("{number}", number);
      if (!path.equals("/api/v1/keys") && !path.endsWith("openapi.yaml")) {
        all.add(path.replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000001"));
      }
    }
    assertThat(all).contains("/api/v1/cases", "/api/v1/cases/" + number, "/api/v1/sealed");
    return all.stream().filter(path -> !path.startsWith("/api/v1/cases/")).toList();
  }

  /// What is measured of callers, by name.
  private static Set<String> measured() {
    return gateway
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("pukar_"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String filed() {
    String last = gateway.dial(WORKER, "3", "1", "1", "not+paid", "kalahandi");
    assertThat(last).containsPattern("\\d{3} \\d{3} \\d{3}");
    return last.replaceAll("(?s).*?(\\d{3}) (\\d{3}) (\\d{3}).*", "$1$2$3");
  }

  private static String key(String role) {
    String made =
        send(
            "/api/v1/keys",
            ADMIN,
            "{\"office\": \"o\", \"roles\": [\"%s\"], \"places\": [\"s21\"]}".formatted(role));
    return new JsonObject(made.substring(4)).getString("key");
  }

  private static String send(String path, String key, String json) {
    var answer =
        gateway.post(
            path,
            json.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json",
            "Authorization",
            "Bearer " + key);
    return answer.statusCode() + " " + answer.body();
  }

  private static String get(String path, String key) {
    var answer = gateway.get(path, "Authorization", "Bearer " + key);
    return answer.statusCode() + " " + answer.body();
  }
}
