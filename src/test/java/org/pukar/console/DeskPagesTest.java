package org.pukar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.GatewayTest;
import org.pukar.Stored;

/// What comes of bad forms, other people's pages, and sessions that end in mid-sentence.
class DeskPagesTest extends GatewayTest {
  private static final String SCRIPT = "<script>alert(1)</script> \" onfocus=x '";

  private final Visitor visitor = new Visitor(gateway::address);

  /// The number of a case of that worker, as the demo made it.
  private static String number() throws SQLException {
    return new Stored(gateway.servers())
        .cells("SELECT number FROM grievances ORDER BY filed_at LIMIT 1")
        .getFirst()
        .toString();
  }

  /// The notes that were written by that deed.
  private static List<?> notes(String once) throws SQLException {
    return new Stored(gateway.servers())
        .cells(
            "SELECT act FROM case_acts WHERE act = 'note' AND once_key LIKE 'desk:%s:%%'"
                .formatted(once));
  }

  @Test
  void nobodyComesInWithoutAPasswordOrWithAForgedCookie() {
    for (String path : List.of("/console", "/console/cases", "/console/cases/104466727")) {
      assertThat(visitor.get(path).uri().getPath()).isEqualTo("/console/signin");
    }
    HttpResponse<String> page =
        visitor.post(
            "/console/signin", Map.of("name", "officer", "password", "demo-agent", "to", "/"));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("do not go together").doesNotContain("demo-agent");
    assertThat(
            visitor
                .post("/console/signin", Map.of("name", "nobody", "password", "x", "to", "/"))
                .statusCode())
        .as("a name that nobody has looks the same")
        .isEqualTo(422);
  }

  @Test
  void fiveWrongPasswordsLockAlsoTheRightOne() {
    visitor.get("/console/signin");
    for (int i = 0; i < 5; i++) {
      visitor.post("/console/signin", Map.of("name", "champion", "password", "x" + i));
    }
    visitor.signedIn("champion");
    assertThat(visitor.get("/console").uri().getPath()).isEqualTo("/console/signin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/simulator"})
  void nobodyIsSentElsewhereAfterSigningIn(String to) {
    visitor.get("/console/signin");
    HttpResponse<String> page =
        visitor.post(
            "/console/signin", Map.of("name", "agent", "password", "demo-agent", "to", to));
    assertThat(page.uri().getPath()).isEqualTo("/console/cases");
  }

  @Test
  void aFormOfAnotherPageDoesNothing() throws SQLException {
    visitor.signedIn("agent");
    String notes = "/console/cases/" + number() + "/notes";

    HttpResponse<String> without = visitor.post(notes, Map.of("note", "x", "once", "1"));
    HttpResponse<String> forged =
        visitor.post(notes, Map.of("note", "x", "once", "1", "token", "forged"));

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(notes("1")).isEmpty();
  }

  @Test
  void whatWasTypedWhenTheSessionEndedIsThereAgainAndIsSentIfSheSaysSo() throws SQLException {
    visitor.signedIn("agent");
    String page = "/console/cases/" + number();
    String old = visitor.token(page);
    visitor.forget();

    HttpResponse<String> asked =
        visitor.post(
            page + "/notes", Map.of("note", "She rang & said: ₹500", "once", "2", "token", old));
    assertThat(asked.statusCode()).isEqualTo(401);
    HttpResponse<String> kept =
        visitor.post(
            "/console/signin",
            Map.of(
                "name",
                "agent",
                "password",
                "demo-agent",
                "to",
                Visitor.hidden(asked, "to"),
                "kept",
                Visitor.hidden(asked, "kept").replace("&amp;", "&")));
    assertThat(kept.body()).contains("She rang &amp; said: ₹500").contains("Send it now?");
    assertThat(notes("2")).as("not before she says so").isEmpty();

    HttpResponse<String> sent =
        visitor.post(
            Visitor.hidden(asked, "to"),
            Map.of(
                "note", "She rang & said: ₹500",
                "once", "2",
                "token", Visitor.hidden(kept, "token")));
    assertThat(sent.body()).contains("She rang &amp; said: ₹500");
  }

  @Test
  void aScriptInWordsIsWordsAndTheSameFormTwiceIsOneDeed() throws SQLException {
    visitor.signedIn("officer");
    String page = "/console/cases/" + number();
    Map<String, String> form = Map.of("note", SCRIPT, "once", "3", "token", visitor.token(page));

    HttpResponse<String> first = visitor.post(page + "/notes", form);
    HttpResponse<String> again = visitor.post(page + "/notes", form);

    assertThat(first.body()).contains("&lt;script").doesNotContain("<script>alert");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(notes("3")).hasSize(1);
  }

  @Test
  void whoWasLateIsToldAndHerWordsStandInTheForm() throws SQLException {
    visitor.signedIn("officer");
    String page = "/console/cases/" + number();
    String token = visitor.token(page);
    Map<String, String> late =
        Map.of(
            "act", "triage",
            "version", "999",
            "note", "My long note",
            "once", "4",
            "token", token);

    HttpResponse<String> told = visitor.post(page + "/acts", late);

    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(told.body()).contains("Somebody acted before you").contains("My long note");
  }

  @Test
  void whatIsTooLongIsRefusedAndABrokenFormToo() throws SQLException {
    visitor.signedIn("agent");
    String page = "/console/cases/" + number();
    String token = visitor.token(page);

    assertThat(
            visitor
                .post(
                    page + "/notes",
                    Map.of("note", "x".repeat(10_000_000), "token", token, "once", "5"))
                .statusCode())
        .isEqualTo(413);
    assertThat(visitor.get("/console/cases/1%27%3B--").statusCode()).isEqualTo(404);
    assertThat(
            visitor
                .post("/console/cases/find", Map.of("sought", "' OR 1=1 --", "token", token))
                .body())
        .contains("No case and no caller");
  }

  @Test
  void whoMayNotSeeCasesSeesNone() throws SQLException {
    for (String name : List.of("sealed", "official", "employer")) {
      Visitor other = new Visitor(gateway::address).signedIn(name);
      assertThat(other.get("/console/cases").statusCode()).as(name).isEqualTo(403);
      assertThat(other.get("/console/cases/" + number()).statusCode()).as(name).isEqualTo(403);
      assertThat(other.get("/console/live").statusCode()).as(name).isEqualTo(403);
      assertThat(other.get("/console").statusCode()).as(name).isEqualTo(200);
    }
  }

  @Test
  void aCaseIsFoundByItsNumberAndByItsPhone() throws SQLException {
    visitor.signedIn("agent");
    String token = visitor.token("/console/cases");
    String number = number();

    HttpResponse<String> one =
        visitor.post("/console/cases/find", Map.of("sought", number, "token", token));
    HttpResponse<String> all =
        visitor.post("/console/cases/find", Map.of("sought", "07000000801", "token", token));

    assertThat(one.uri().getPath()).isEqualTo("/console/cases/" + number);
    assertThat(all.body()).contains("/console/cases/").contains("Found");
  }

  @Test
  void theDeskSpeaksHerLanguage() {
    visitor.signedIn("supervisor");
    String token = visitor.token("/console/cases");
    HttpResponse<String> page =
        visitor.post(
            "/console/language", Map.of("language", "hi", "to", "/console/cases", "token", token));
    assertThat(page.body()).contains("<html lang=\"hi\">").contains("शिकायतें");
  }

  private Map<String, String> complaint(String place) {
    return new HashMap<>(
        Map.of(
            "token", visitor.token("/console/cases/new"),
            "once", "filed-" + place,
            "phone", "98611 00023",
            "language", "or",
            "category", "W",
            "place", place,
            "words", "Two months without pay",
            "agreed", "yes"));
  }

  @Test
  void aComplaintIsWrittenDownForAWorkerWhoRang() throws SQLException {
    visitor.signedIn("agent");
    Map<String, String> form = complaint("kalahandi");

    HttpResponse<String> filed = visitor.post("/console/cases/new", form);
    HttpResponse<String> again = visitor.post("/console/cases/new", form);

    assertThat(filed.uri().getPath()).matches("/console/cases/\\d{9}");
    assertThat(filed.body()).contains("Two months without pay").contains("Kalahandi, Odisha");
    assertThat(again.uri()).as("the same form is the same case").isEqualTo(filed.uri());
    assertThat(new Stored(gateway.servers()).cells("SELECT provider FROM grievances"))
        .containsOnlyOnce("console");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone", "category", "place", "words", "agreed"})
  void whatLacksIsSaidAndTheRestStandsInTheForm(String field) {
    visitor.signedIn("agent");
    Map<String, String> form = complaint("kalahandi");
    form.put(field, "");
    form.put("once", "lacks-" + field);

    HttpResponse<String> told = visitor.post("/console/cases/new", form);

    assertThat(told.statusCode()).isEqualTo(422);
    assertThat(told.body()).contains("id=\"trouble\"");
    if (!field.equals("words")) {
      assertThat(told.body()).contains("Two months without pay");
    }
  }

  @Test
  void aPlaceThatMayBeSeveralIsChosenAndASealedMatterIsNotTaken() {
    visitor.signedIn("agent");
    HttpResponse<String> several = visitor.post("/console/cases/new", complaint("aurangabad"));
    assertThat(several.statusCode()).isEqualTo(422);
    assertThat(several.body()).contains("Aurangabad, Bihar");

    Map<String, String> sealed = complaint("khordha");
    sealed.put("category", "S");
    assertThat(visitor.post("/console/cases/new", sealed).statusCode()).isEqualTo(422);
  }

  /// Else a stolen password were enough: its thief would set up codes of his own.
  @Test
  void whoHasOnlyThePasswordCannotReplaceTheSecondStep() throws SQLException {
    visitor.signedIn("champion");
    new Stored(gateway.servers())
        .run("UPDATE accounts SET secret = '\\\\x01' WHERE name = 'champion'");
    Visitor thief = new Visitor(gateway::address).signedIn("champion");

    assertThat(thief.get("/console/second-step").uri().getPath()).isEqualTo("/console/signin");
    assertThat(
            thief
                .post("/console/second-step", Map.of("code", "123456", "sealed", "x"))
                .uri()
                .getPath())
        .isEqualTo("/console/signin");
    assertThat(thief.get("/console").uri().getPath()).isEqualTo("/console/code");
  }

  /// On a poor line: without fonts, which come only where the machine has none.
  @Test
  void theFirstVisitIsLight() throws IOException {
    HttpResponse<String> page = visitor.signedIn("agent").get("/console/cases");
    int bytes = zipped(page.body());
    Matcher files = Pattern.compile("/static/[\\w.-]+").matcher(page.body());
    for (String file : files.results().map(MatchResult::group).distinct().toList()) {
      bytes += zipped(visitor.get(file).body());
    }
    assertThat(bytes).isLessThan(35_000);
    assertThat(zipped(page.body())).as("the next page").isLessThan(6_000);
  }

  private static int zipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
