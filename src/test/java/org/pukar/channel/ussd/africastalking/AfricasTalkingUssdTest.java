package org.pukar.channel.ussd.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.Gateway.WEBHOOK;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.GatewayTest;
import org.pukar.text.Language;

class AfricasTalkingUssdTest extends GatewayTest {
  private static final String CALLER = "+917000000911";
  private static final String MAIN_MENU = "CON Pukar\n1 Jobs\n2 Schemes\n3 Complaint\n";
  private static final String LANGUAGES =
      "CON Pukar\n1 English\n2 हिन्दी\n3 ଓଡ଼ିଆ\n4 বাংলা\n9 More";
  private static final String FORM = "application/x-www-form-urlencoded";

  @BeforeEach
  void forget() {
    gateway.forget();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as documented              | sessionId=s&serviceCode=%2A384%2A26%23&phoneNumber=%2B917000000911&networkCode=99999&text=
          another order              | text=&networkCode=99999&phoneNumber=%2B917000000911&serviceCode=*384*26%23&sessionId=s
          no code of service or net  | sessionId=s&phoneNumber=%2B917000000911&text=
          a code nobody set          | sessionId=s&phoneNumber=%2B917000000911&serviceCode=*999%23&text=
          fields that we do not know | sessionId=s&phoneNumber=%2B917000000911&text=&imsi=404&text[]=3&a.b=c
          a field twice              | sessionId=s&phoneNumber=%2B917000000911&text=&text=3&sessionId=other
          fields without a name      | &&=&=x&sessionId=s&phoneNumber=%2B917000000911&text=&
          a field without a sign     | sessionId=s&phoneNumber=%2B917000000911&text
          an encoded name            | session%49d=s&phoneNumber=%2B917000000911&text=
          a plus that is a space     | sessionId=s&phoneNumber=+917000000911&text=
          without a plus             | sessionId=s&phoneNumber=917000000911&text=
          behind 0                   | sessionId=s&phoneNumber=07000000911&text=
          behind 0091                | sessionId=s&phoneNumber=00917000000911&text=
          ten digits                 | sessionId=s&phoneNumber=7000000911&text=
          spaces around the number   | sessionId=s&phoneNumber=%20%2B917000000911+&text=
          """)
  void aRequestIsReadHoweverItIsWritten(String label, String form) {
    gateway.know(CALLER, Language.ENGLISH);

    HttpResponse<String> answer = gateway.post(WEBHOOK, form);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith(MAIN_MENU);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          letters             | PUKAR
          a sender's header   | AD-PUKAR
          withheld            | anonymous
          a short code        | 51234
          Twilio's anonymous  | %2B266696687
          too long            | %2B917000000911917000000911
          no Indian mobile    | %2B911234567890
          Devanagari digits   | %E0%A5%AD%E0%A5%A6%E0%A5%A6
          SQL                 | %27%3B+DROP+TABLE+callers%3B--
          """)
  void whoCannotBeCalledBackIsToldSoAndNothingIsStored(String label, String phone) {
    HttpResponse<String> answer =
        gateway.post(WEBHOOK, "sessionId=s&text=1*1*3&phoneNumber=" + phone);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("END We cannot call this number back.");
    assertThat(callers()).isZero();
  }

  @Test
  void aNepaliNumberIsNobodysIndianNumber() {
    gateway.know("+919812345678", Language.ENGLISH);

    String answer = gateway.post(WEBHOOK, "sessionId=s&text=&phoneNumber=%2B9779812345678").body();

    assertThat(answer).isEqualTo(LANGUAGES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no session      | sessionId   | phoneNumber=%2B917000000911&text=
          blank session   | sessionId   | sessionId=+&phoneNumber=%2B917000000911&text=
          no number       | phoneNumber | sessionId=s&text=
          withheld number | phoneNumber | sessionId=s&phoneNumber=&text=
          no text         | text        | sessionId=s&phoneNumber=%2B917000000911
          empty body      | text        | ''
          only signs      | text        | &=&
          other case      | text        | SessionId=s&PhoneNumber=%2B917000000911&Text=
          """)
  void aMissingFieldIsNamed(String label, String field, String form) {
    HttpResponse<String> answer = gateway.post(WEBHOOK, form);

    assertProblem(answer, 400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("7000000911");
  }

  @Test
  void fieldsOfUnlikelyLengthAreRefused() {
    assertProblem(gateway.post(WEBHOOK, form("s".repeat(201), "")), 400);
    String phone = "sessionId=s&text=&phoneNumber=" + "7".repeat(101);
    assertProblem(gateway.post(WEBHOOK, phone), 400);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JSON              | application/json                | {"sessionId":"s","phoneNumber":"+917000000911","text":""}
          multipart garbage | multipart/form-data; boundary=x | --y garbage
          text              | text/plain                      | sessionId=s&phoneNumber=%2B917000000911&text=
          broken percent    | application/x-www-form-urlencoded | sessionId=s&phoneNumber=%2&text=
          percent at end    | application/x-www-form-urlencoded | sessionId=s&phoneNumber=7000000911&text=%
          percent letters   | application/x-www-form-urlencoded | sessionId=s&phoneNumber=7000000911&text=%zz
          """)
  void aBodyThatIsNoFormIsRefused(String label, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertProblem(gateway.post(WEBHOOK, bytes, "Content-Type", type), 400);
    assertProblem(gateway.post(WEBHOOK + "/events", bytes, "Content-Type", type), 400);
  }

  @Test
  void aFormMayNameItsCharset() {
    gateway.know(CALLER, Language.ENGLISH);
    byte[] form = form("s", "").getBytes(StandardCharsets.UTF_8);

    assertThat(gateway.post(WEBHOOK, form, "Content-Type", FORM + "; charset=UTF-8").body())
        .startsWith(MAIN_MENU);
    assertThat(gateway.post(WEBHOOK, form, "Content-Type", "Application/X-WWW-Form-urlencoded"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
    assertProblem(gateway.post(WEBHOOK, form, new String[0]), 400);
  }

  @Test
  void aBodyOfTwoMegabytesIsTooLongAndTheNextRequestIsAnswered() {
    String long2M = form("s", "1".repeat(2_000_000));

    assertProblem(gateway.post(WEBHOOK, long2M), 413);
    assertThat(gateway.post(WEBHOOK, form("s", "")).body()).isEqualTo(LANGUAGES);
  }

  @Test
  void aWrongSecretIsAnAddressThatDoesNotExist() {
    for (String secret : new String[] {"Demo", "demo%20", "x", "dem", "demo2"}) {
      String path = "/ussd/africastalking/" + secret;
      assertProblem(gateway.post(path, form("s", "")), 404);
      assertProblem(gateway.post(path + "/events", form("s", "") + "&status=Success"), 404);
    }
    assertProblem(gateway.post("/ussd/africastalking/", form("s", "")), 404);
    assertThat(gateway.post("/nothing/here", "").body())
        .isEqualTo(gateway.post("/ussd/africastalking/x", "").body());
  }

  @Test
  void onlyPostsAreTaken() {
    assertProblem(gateway.get(WEBHOOK), 405);
    assertProblem(gateway.get(WEBHOOK + "/events"), 405);
  }

  @Test
  void theAnswerIsExactlyTheseBytes() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = gateway.address(WEBHOOK);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", FORM)
              .POST(HttpRequest.BodyPublishers.ofString(form("s", "")))
              .build();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());

      assertThat(answer.body()).isEqualTo(LANGUAGES.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=UTF-8");
      assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
      assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
    }
  }

  @Test
  void aSessionIsItsPhonesAlone() {
    gateway.know(CALLER, Language.ENGLISH);
    gateway.post(WEBHOOK, form("s", ""));

    String other = "sessionId=s&text=&phoneNumber=%2B917000000912";

    assertThat(gateway.post(WEBHOOK, other).body()).isEqualTo(LANGUAGES);
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
  }

  private static String form(String session, String text) {
    return "sessionId=" + session + "&phoneNumber=%2B917000000911&text=" + text;
  }

  private int callers() {
    return Jdbi.create(gateway.servers().applicationUrl())
        .withHandle(h -> h.createQuery("SELECT count(*) FROM callers").mapTo(int.class).one());
  }
}
