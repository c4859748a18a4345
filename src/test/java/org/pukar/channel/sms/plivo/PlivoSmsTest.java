package org.pukar.channel.sms.plivo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.signed.Signing;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Account;
import org.pukar.outbox.news.Receipt;

class PlivoSmsTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String MAIN = "X-Plivo-Signature-MA-V3";
  private static final String OWN = "X-Plivo-Signature-V3";
  private static final String NONCE = "X-Plivo-Signature-V3-Nonce";
  private static final String STATUS = "/sms/plivo/status";
  private static final String OURS = "3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11";
  private static final String TEXT =
      "From=919000000017&To=14155550100&Text=JOB&Type=sms&MessageUUID=ab12&TotalRate=0"
          + "&TotalAmount=0&Units=1";

  private final Noted noted = new Noted();
  private final Visitor plivo = visitor(Signing.TOKEN);

  private Visitor visitor(String token) {
    Account account = Carried.account("plivo", "", "auth_token", token);
    return new Visitor(new PlivoSms(noted, account, HOME)::mount);
  }

  @AfterEach
  void close() {
    plivo.close();
  }

  @Test
  void aTextIsTakenDown() {
    HttpResponse<String> answer = post("/sms/plivo", TEXT);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(noted.arrivals())
        .singleElement()
        .satisfies(arrival -> {
          assertThat(arrival.provider()).isEqualTo("plivo");
          assertThat(arrival.reference()).isEqualTo("ab12");
          assertThat(arrival.from().orElseThrow().e164()).isEqualTo("+919000000017");
          assertThat(arrival.to()).isEqualTo("14155550100");
          assertThat(arrival.words()).isEqualTo("JOB");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "9779841000017, +9779841000017",
    "%2B919000000017, +919000000017",
    "9000000017, +919000000017",
    "56161, ''",
    "PUKARI, ''"
  })
  void theSendersPlusMayBeMissing(String from, String phone) {
    String form = "MessageUUID=ab12&Text=JOB&To=1&From=" + from;
    assertThat(post("/sms/plivo", form).statusCode()).isEqualTo(200);
    assertThat(noted.arrivals().getFirst().from().map(one -> one.e164()).orElse(""))
        .isEqualTo(phone);
  }

  @ParameterizedTest
  @CsvSource({
    "From=919000000017&To=1&MessageUUID=a, Text",
    "To=1&MessageUUID=a&Text=JOB, From",
    "From=919000000017&To=1&Text=JOB, MessageUUID"
  })
  void whatIsMissingIsNamed(String form, String field) {
    HttpResponse<String> answer = post("/sms/plivo", form);

    assertWrong(answer, field);
  }

  @Test
  void whatIsUnsignedOrForgedIsRefused() {
    String genuine = sign("/sms/plivo", TEXT, "n1");

    assertThat(plivo.form("/sms/plivo", TEXT).statusCode()).isEqualTo(403);
    assertThat(plivo.form("/sms/plivo", TEXT, MAIN, genuine).statusCode())
        .as("no nonce")
        .isEqualTo(403);
    assertThat(plivo.form("/sms/plivo", TEXT, MAIN, genuine, NONCE, "n2").statusCode())
        .isEqualTo(403);
    assertThat(plivo.form("/sms/plivo", TEXT + "x", MAIN, genuine, NONCE, "n1").statusCode())
        .isEqualTo(403);
    assertThat(plivo.get("/sms/plivo?" + TEXT).statusCode()).isEqualTo(403);
    assertThat(noted.arrivals()).isEmpty();
  }

  @Test
  void eitherHeaderMayHoldTheSignatureAndSeveral() {
    String genuine = sign("/sms/plivo", TEXT, "n1");
    assertThat(plivo.form("/sms/plivo", TEXT, OWN, genuine, NONCE, "n1").statusCode())
        .isEqualTo(200);
    assertThat(
            plivo
                .form("/sms/plivo", TEXT, OWN, "b3RoZXI=", MAIN, "x, " + genuine, NONCE, "n1")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aQueryIsReadTooAndABodyOfAnotherKindIsNotGenuine() {
    String uri = "/sms/plivo?Text=JOB";
    String genuine = Signing.sign("HmacSHA256", HOME + uri + ".n1");
    assertThat(plivo.get(uri, MAIN, genuine, NONCE, "n1").body()).contains("\"MessageUUID\"");
    assertThat(
            plivo
                .post("/sms/plivo", "application/json", "{}", MAIN, genuine, NONCE, "n1")
                .statusCode())
        .isEqualTo(403);
    assertThat(plivo.post("/sms/plivo", "text/plain", "x", MAIN, genuine, NONCE, "n1").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Status=queued                      | UNDER_WAY     | queued
          Status=sent&ErrorCode=000          | UNDER_WAY     | sent 000
          Status=delivered&ErrorCode=000     | DELIVERED     | delivered 000
          Status=undelivered&ErrorCode=50    | NOT_DELIVERED | undelivered 50
          Status=rejected&ErrorCode=30       | NOT_DELIVERED | rejected 30
          Status=failed&ErrorCode=900        | NOT_DELIVERED | failed 900
          Status=undelivered&ErrorCode=200   | OPTED_OUT     | undelivered 200
          Status=teleported                  | UNCLEAR       | teleported
          """)
  void newsAreTakenDown(String fields, String came, String code) {
    String form = "MessageUUID=part2&ParentMessageUUID=whole&PartInfo=2+of+2&" + fields;
    assertThat(post(STATUS, form).statusCode()).isEqualTo(200);
    assertThat(noted.newsOf()).isEqualTo("plivo");
    assertThat(noted.receipts())
        .containsExactly(new Receipt("whole", false, Receipt.Came.valueOf(came), code));
  }

  @Test
  void newsOfATextWithOurNameAreOfThatText() {
    String form = "MessageUUID=ab12&Status=delivered";
    String text = HOME + STATUS + "?ours=" + OURS + "." + Signing.sorted(form) + ".n1";
    String genuine = Signing.sign("HmacSHA256", text);
    assertThat(plivo.form(STATUS + "?ours=" + OURS, form, MAIN, genuine, NONCE, "n1").statusCode())
        .isEqualTo(200);
    assertThat(noted.receipts())
        .containsExactly(new Receipt(OURS, true, Receipt.Came.DELIVERED, "delivered"));
  }

  @Test
  void newsWithoutAStatusOrOfNoTextAreRefused() {
    assertWrong(post(STATUS, "MessageUUID=ab12"), "Status");
    assertWrong(post(STATUS, "Status=sent"), "MessageUUID");
    assertThat(noted.receipts()).isEmpty();
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();
    assertThat(post("/sms/plivo", TEXT).statusCode()).isEqualTo(503);
  }

  @Test
  void withoutATokenThereIsNothing() {
    try (Visitor off = visitor("")) {
      assertThat(off.form("/sms/plivo", TEXT, MAIN, "x", NONCE, "n1").statusCode()).isEqualTo(404);
      assertThat(off.form(STATUS, TEXT, MAIN, "x", NONCE, "n1").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> post(String path, String form) {
    return plivo.form(path, form, MAIN, sign(path, form, "n1"), NONCE, "n1");
  }

  private static String sign(String path, String form, String nonce) {
    return Signing.sign("HmacSHA256", HOME + path + "?" + Signing.sorted(form) + "." + nonce);
  }
}
