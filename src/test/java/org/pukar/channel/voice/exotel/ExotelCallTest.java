package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Gateway;
import org.pukar.RealScript;
import org.pukar.Stored;
import org.pukar.calls.SealedCall;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.wire.Calls;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.http.Form;
import org.pukar.keys.Keys;
import org.pukar.phone.PhoneNumber;

/// Whole calls by Exotel's applets, at the whole of Pukar.
class ExotelCallTest {
  private static final String WEBHOOK = "/voice/exotel/demo";
  private static final Keys KEYS = Keys.read(Path.of("src/test/resources/keys.json"));

  @TempDir private static Path data;

  private static FakeProvider exotel;
  private static Gateway gateway;

  @BeforeAll
  static void open() throws Exception {
    exotel =
        FakeProvider.saying(asked ->
            asked.method().equals("POST")
                ? new FakeProvider.Says.Answer(
                    200, "application/json", "{\"Call\":{\"Sid\":\"out1\"}}")
                : new FakeProvider.Says.Answer(200, "audio/mpeg", "She says it."));
    gateway =
        Gateway.start(
            RealScript.CONFIG,
            Map.of(
                "PUKAR_DATA", data.toString(),
                "PUKAR_PUBLIC_URL", "https://pukar.example.org",
                "PUKAR_EXOTEL_URL", exotel.url(),
                "PUKAR_EXOTEL_SID", "pukar1",
                "PUKAR_EXOTEL_KEY", "k",
                "PUKAR_EXOTEL_TOKEN", "made-up",
                "PUKAR_EXOTEL_CALLER_ID", "08060000009",
                "PUKAR_EXOTEL_APP", "4711"));
    stored().run("INSERT INTO pins VALUES ('766001', 'd358') ON CONFLICT DO NOTHING");
  }

  @AfterAll
  static void close() {
    gateway.close();
    exotel.close();
  }

  private static Stored stored() {
    return new Stored(gateway.servers());
  }

  private static Applets incoming(String call, String phone) {
    return new Applets(
        gateway::get,
        WEBHOOK,
        "CallSid=%s&CallFrom=0%s&CallTo=1800000028&Direction=incoming".formatted(call, phone));
  }

  /// What is heard, a clip a line: nothing of it lies in a file.
  private static String words(Applets call) {
    return Stream.of(call.played().split("\\.", -1))
        .map(part ->
            KEYS.sessions()
                .open(
                    Base64.getUrlDecoder().decode(part.substring(1)),
                    "prompts".getBytes(StandardCharsets.UTF_8)))
        .map(clip -> new String(clip, StandardCharsets.UTF_8).substring(3))
        .collect(Collectors.joining("\n"));
  }

  private static String one(String query) throws SQLException {
    return stored().cells(query).getFirst();
  }

  /// A stranger chooses English and agrees.
  private static Applets entered(String call, String phone) {
    return incoming(call, phone).begin("").press("1", "1");
  }

  @Test
  void aComplaintIsSpokenAndKept() throws Exception {
    Applets call = entered("in1", "9000650001").press("3", "1", "1");
    assertThat(words(call)).startsWith("What happened? Tell us after the tone");
    assertThat(call.again()).as("though no key is waited for by now").isEqualTo(200);
    assertThat(call.press("").at()).isEqualTo(Applets.At.VOICEMAIL);
    assertThat(words(call.say(exotel.url() + "/first.mp3"))).startsWith("You said:");
    assertThat(call.press("2", "").at()).isEqualTo(Applets.At.VOICEMAIL);
    assertThat(words(call.say(""))).doesNotContain("You said:");
    assertThat(call.press("").at()).isEqualTo(Applets.At.VOICEMAIL);
    call.say(exotel.url() + "/second.mp3").press("1");
    assertThat(call.set().getInteger("max_input_digits")).isEqualTo(40);
    assertThat(words(call.press("766001"))).contains("Kalahandi");
    assertThat(call.again()).isEqualTo(200);
    assertThat(words(call)).as("the same twice is one hop").contains("Kalahandi");

    String kept = one("SELECT count(*)::text FROM grievances");
    assertThat(words(call.press("1"))).contains("We have your complaint. Its number is");
    assertThat(call.again()).isEqualTo(200);
    assertThat(Integer.parseInt(one("SELECT count(*)::text FROM grievances")))
        .isEqualTo(Integer.parseInt(kept) + 1);
    assertThat(call.press("").at()).isEqualTo(Applets.At.OVER);
    assertThat(call.again()).as("nothing begins after the end").isEqualTo(302);

    FakeProvider.Asked fetched = exotel.next();
    assertThat(fetched.address().getPath()).endsWith(".mp3");
    assertThat(fetched.headers().get("authorization")).isEqualTo(Calls.basic("k", "made-up"));
  }

  @Test
  void whoRangIsCalledBackAndAsksHowHerComplaintStands() throws Exception {
    Applets before = entered("in2", "9000650002").press("3", "1", "1", "");
    String number = caseNumber(before.say(exotel.url() + "/said.mp3").press("1", "766001", "1"));
    before.press("");
    assertThat(one("SELECT string_agg(state, ' ') FROM calls WHERE purpose = 'ring'"))
        .as("where the flow ends the call is over")
        .contains("completed");

    String ring = "?CallSid=in3&CallFrom=09000650002&CallTo=1800000026&Direction=incoming";
    assertThat(gateway.get(WEBHOOK + ring).statusCode()).isEqualTo(302);
    Form asked = call();
    assertThat(asked.get("From")).isEqualTo("+919000650002");
    String ours = asked.get("CustomField");

    String told = "CallSid=out1&CallFrom=08060000009&CallTo=09000650002&Direction=outbound-dial";
    Applets back = new Applets(gateway::get, WEBHOOK, told).begin("&CustomField=" + ours);
    assertThat(words(back)).as("she is known").contains("Complaint").doesNotContain("English");
    assertThat(one("SELECT (lease_until > now() + interval '1 hour')::text FROM rings"))
        .isEqualTo("true");
    back.press("3", "2");
    assertThat(back.set().getInteger("max_input_digits")).isGreaterThan(8);
    String status = words(back.press(number));
    assertThat(status).contains("working on it");
    assertThat(status.replaceAll("\\D", "")).contains(number);
    assertThat(back.again()).isEqualTo(200);
    assertThat(words(back)).isEqualTo(status);

    String news = "CallSid=out1&Status=completed&EventType=terminal&ConversationDuration=75";
    assertThat(gateway.post(WEBHOOK + "/status?ours=" + ours, news).statusCode()).isEqualTo(200);
    assertThat(one("SELECT state || ' ' || seconds FROM calls WHERE purpose = 'back'"))
        .isEqualTo("completed 75");
  }

  @Test
  void whoCannotBeCalledBackOrIsNotKnownHearsSo() {
    Applets withheld =
        new Applets(gateway::get, WEBHOOK, "CallSid=in5&CallFrom=anonymous&CallTo=1800000028");
    assertThat(words(withheld.begin(""))).isNotBlank();
    assertThat(withheld.press("").at()).isEqualTo(Applets.At.OVER);

    String unknown = "?CallSid=in6&CallFrom=09000650006&CallTo=1800000028&Direction=incoming";
    assertThat(gateway.get(WEBHOOK + "/gather" + unknown).body()).contains("/prompts/play/");
    for (String tail : new String[] {"/heard", "/record", "/person"}) {
      assertThat(gateway.get(WEBHOOK + tail + unknown).statusCode()).as(tail).isEqualTo(302);
    }
    assertThat(gateway.get(WEBHOOK + "/connect" + unknown).statusCode()).isEqualTo(404);
  }

  /// Recordings are fetched meanwhile.
  private static Form call() throws InterruptedException {
    FakeProvider.Asked asked = exotel.next();
    while (!asked.method().equals("POST")) {
      asked = exotel.next();
    }
    assertThat(asked.address()).hasPath("/v1/Accounts/pukar1/Calls/connect.json");
    return Carried.fields(asked);
  }

  private static String caseNumber(Applets call) {
    Matcher digits = Pattern.compile("(?:\\d\\s+){9}").matcher(words(call));
    assertThat(digits.find()).as(words(call)).isTrue();
    return digits.group().replaceAll("\\D", "");
  }

  @Test
  void whoIsOnDutyIsPutThroughAndRung() throws Exception {
    staffOnDuty();
    Applets call = entered("in4", "9000650004").press("4", "1", "");
    assertThat(call.at()).isEqualTo(Applets.At.CONNECT);
    assertThat(call.set().getJsonObject("destination").getJsonArray("numbers"))
        .containsExactly("+919000650099");
    assertThat(words(call.talk(true))).contains("Thank you");
    assertThat(call.press("").at()).isEqualTo(Applets.At.OVER);
  }

  @Test
  void aStaffMemberWhoIsRungIsPutThroughOnce() {
    UUID ours = toStaff(new PhoneNumber("+919000650005"));
    String told = "CallSid=out2&CallFrom=08060000009&CallTo=09000650099&Direction=outbound-dial";
    Applets staff = new Applets(gateway::get, WEBHOOK, told);
    staff.begin("&CustomField=" + ours).press("");
    assertThat(staff.set().getJsonObject("destination").getJsonArray("numbers"))
        .containsExactly("+919000650005");
    assertThat(staff.talk(true).at()).as("and not rung again").isEqualTo(Applets.At.OVER);
  }

  private static UUID toStaff(PhoneNumber worker) {
    try (Database database = gateway.servers().database(1)) {
      return new org.pukar.calls.course.Calls(
              database,
              KEYS.sessions(),
              phone -> KEYS.phoneIndex(phone.e164()),
              (_, _, _) -> {},
              new Bell(),
              UUID::randomUUID,
              Clock.systemUTC())
          .toStaff("exotel", new SealedCall.Ends(worker, ""));
    }
  }

  private static void staffOnDuty() throws Exception {
    String asha =
        "{\"name\": \"Asha\", \"phone\": \"9000650099\", \"languages\": [\"en\"], \"woman\": true}";
    String id = new JsonObject(staff("POST", "/api/v1/staff", asha)).getString("id");
    staff("PUT", "/api/v1/staff/" + id + "/duty", "{\"on\": true}");
  }

  private static String staff(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.address(path))
            .header("Authorization", "Bearer demo-admin")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
