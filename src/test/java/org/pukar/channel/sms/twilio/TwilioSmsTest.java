package org.pukar.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.channel.signed.Signing;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Account;
import org.pukar.outbox.news.Receipt;

class TwilioSmsTest {
  private static final String HOME = "https://pukar.example.org";
  private static final String HEADER = "X-Twilio-Signature";
  private static final String STATUS = "/sms/twilio/status";
  private static final String OURS = "3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11";

  private final Noted noted = new Noted();
  private final Visitor twilio = visitor(Signing.TOKEN);

  private Visitor visitor(String token) {
    Account account = Carried.account("twilio", "", "auth_token", token);
    return new Visitor(new TwilioSms(noted, account, HOME)::mount);
  }

  @AfterEach
  void close() {
    twilio.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as documented  | MessageSid=SM7&SmsSid=SM7&SmsMessageSid=SM7&AccountSid=AC1&From=%2B919000000017&To=%2B15005550006&Body=JOB&NumMedia=0&NumSegments=1&SmsStatus=received&ApiVersion=2010-04-01&FromCountry=IN&ToCountry=US
          another order  | Body=JOB&To=%2B15005550006&From=%2B919000000017&MessageSid=SM7
          unknown fields | MessageSid=SM7&From=%2B919000000017&To=%2B15005550006&Body=JOB&ButtonText=x&MessagingServiceSid=MG1
          a bare plus    | MessageSid=SM7&From=+919000000017&To=%2B15005550006&Body=JOB
          """)
  void aTextIsTakenDownHoweverItIsWritten(String label, String form) {
    HttpResponse<String> answer = post("/sms/twilio", form);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<Response/>");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(noted.arrivals())
        .singleElement()
        .satisfies(arrival -> {
          assertThat(arrival.provider()).isEqualTo("twilio");
          assertThat(arrival.reference()).isEqualTo("SM7");
          assertThat(arrival.from().orElseThrow().e164()).isEqualTo("+919000000017");
          assertThat(arrival.to()).isEqualTo("+15005550006");
          assertThat(arrival.words()).isEqualTo("JOB");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2B266696687", "VM-BANKIN", "56161", "anonymous"})
  void aTextOfNobodyWhoCouldBeAnsweredIsTakenToo(String from) {
    assertThat(post("/sms/twilio", "MessageSid=SM7&Body=JOB&To=1&From=" + from).statusCode())
        .isEqualTo(200);
    assertThat(noted.arrivals())
        .singleElement()
        .satisfies(arrival -> assertThat(arrival.from()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "MessageSid=SM7&From=%2B919000000017&To=1, Body",
    "MessageSid=SM7&To=1&Body=JOB, From",
    "From=%2B919000000017&To=1&Body=JOB, MessageSid"
  })
  void whatIsMissingIsNamed(String form, String field) {
    HttpResponse<String> answer = post("/sms/twilio", form);

    assertWrong(answer, field);
    assertThat(noted.arrivals()).isEmpty();
  }

  @Test
  void anEmptyTextAndAWithheldNumberAreTakenAndWhatIsTooLongIsNot() {
    String form = "MessageSid=SM7&From=&To=1&Body=";
    assertThat(post("/sms/twilio", form).statusCode()).isEqualTo(200);
    assertThat(noted.arrivals()).extracting("words").containsExactly("");

    assertThat(post("/sms/twilio", form + "a".repeat(70_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void whatIsUnsignedOrForgedIsRefused() {
    String form = "MessageSid=SM7&From=%2B919000000017&To=1&Body=JOB";
    String genuine = sign("/sms/twilio", form);

    assertThat(twilio.form("/sms/twilio", form).statusCode()).as("unsigned").isEqualTo(403);
    assertThat(twilio.form("/sms/twilio", form, HEADER, "").statusCode()).isEqualTo(403);
    assertThat(twilio.form("/sms/twilio", form + "+X", HEADER, genuine).statusCode())
        .as("other words")
        .isEqualTo(403);
    assertThat(twilio.form(STATUS, form, HEADER, genuine).statusCode())
        .as("another address")
        .isEqualTo(403);
    assertThat(twilio.get("/sms/twilio?" + form).statusCode()).isEqualTo(403);
    assertThat(twilio.post("/sms/twilio", "application/json", "{}", HEADER, genuine).statusCode())
        .as("JSON without a hash")
        .isEqualTo(403);
    assertThat(noted.arrivals()).isEmpty();
  }

  @Test
  void aQueryAndSignedJsonAreReadToo() {
    String uri = "/sms/twilio?MessageSid=SM8&From=%2B919000000017&To=1&Body=JOB";
    assertThat(twilio.get(uri, HEADER, sign(uri, "")).statusCode()).isEqualTo(200);

    String json =
        "{\"MessageSid\":\"SM03\",\"From\":\"+919000000017\",\"To\":\"+15005550006\",\"Body\":\"काम\"}";
    uri = "/sms/twilio?bodySHA256=7914816f227ddcfe1ed35f9e2ee1b047015bbbd7659bcd9a9aeafb393e21dd3c";
    String signature = "ZZMLO9c2RaTUEZC/lOf/tCyPLfs=";
    assertThat(twilio.post(uri, "application/json", json, HEADER, signature).statusCode())
        .isEqualTo(200);

    assertThat(noted.arrivals()).extracting("words").containsExactly("JOB", "काम");
  }

  @Test
  void aBodyOfAnotherKindIsRefused() {
    String uri =
        "/sms/twilio?bodySHA256=83b83e2c8a20c7e6b82050687a18c10a7a316278d585d36138d82b81b7a655c2";
    String signature = "pljmMmBjPcim5YVMVKn7giuDes8=";
    assertThat(
            twilio
                .post(uri, "application/json", "{\"MessageSid\":", HEADER, signature)
                .statusCode())
        .as("broken JSON")
        .isEqualTo(400);
    assertThat(twilio.post("/sms/twilio", "text/plain", "JOB", HEADER, "x").statusCode())
        .isEqualTo(400);
    assertThat(post("/sms/twilio", "Body=%zz", "x").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MessageStatus=queued                            | UNDER_WAY     | queued
          MessageStatus=accepted                          | UNDER_WAY     | accepted
          MessageStatus=scheduled                         | UNDER_WAY     | scheduled
          MessageStatus=sending                           | UNDER_WAY     | sending
          MessageStatus=sent                              | UNDER_WAY     | sent
          MessageStatus=partially_delivered               | UNDER_WAY     | partially_delivered
          MessageStatus=delivered                         | DELIVERED     | delivered
          MessageStatus=read                              | DELIVERED     | read
          MessageStatus=failed&ErrorCode=30008            | NOT_DELIVERED | failed 30008
          MessageStatus=undelivered&ErrorCode=30003       | NOT_DELIVERED | undelivered 30003
          MessageStatus=canceled                          | NOT_DELIVERED | canceled
          MessageStatus=failed&ErrorCode=21610            | OPTED_OUT     | failed 21610
          MessageStatus=receiving                         | UNCLEAR       | receiving
          MessageStatus=reads%0Athis+text                 | UNCLEAR       | reads?this text
          """)
  void newsAreTakenDown(String fields, String came, String code) {
    String form = "MessageSid=SM9&To=%2B919000000017&From=1&AccountSid=AC1&" + fields;
    assertThat(post(STATUS, form).statusCode()).isEqualTo(200);

    assertThat(noted.newsOf()).isEqualTo("twilio");
    assertThat(noted.receipts())
        .containsExactly(new Receipt("SM9", false, Receipt.Came.valueOf(came), code));
  }

  @Test
  void newsOfATextWithOurNameAreOfThatText() {
    String uri = STATUS + "?ours=" + OURS;
    assertThat(post(uri, "MessageSid=SM9&MessageStatus=delivered").statusCode()).isEqualTo(200);
    post(STATUS + "?ours=nobody", "MessageSid=SM9&MessageStatus=delivered");

    assertThat(noted.receipts())
        .containsExactly(
            new Receipt(OURS, true, Receipt.Came.DELIVERED, "delivered"),
            new Receipt("SM9", false, Receipt.Came.DELIVERED, "delivered"));
  }

  @Test
  void newsWithoutAStatusOrOfNoTextAreRefusedAndAnEmptyStatusIsUnclear() {
    assertWrong(post(STATUS, "MessageSid=SM9"), "MessageStatus");
    assertWrong(post(STATUS, "MessageStatus=sent"), "MessageSid");
    assertThat(post(STATUS, "MessageSid=SM9&MessageStatus=").statusCode()).isEqualTo(200);
    assertThat(noted.receipts())
        .containsExactly(new Receipt("SM9", false, Receipt.Came.UNCLEAR, ""));
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();
    String form = "MessageSid=SM7&From=%2B919000000017&To=1&Body=JOB";
    assertThat(post("/sms/twilio", form).statusCode()).isEqualTo(503);
    assertThat(post(STATUS, "MessageSid=SM9&MessageStatus=sent").statusCode()).isEqualTo(503);
  }

  @Test
  void withoutATokenThereIsNothing() {
    try (Visitor off = visitor("")) {
      assertThat(off.form("/sms/twilio", "Body=JOB", HEADER, "x").statusCode()).isEqualTo(404);
      assertThat(off.form(STATUS, "Body=JOB", HEADER, "x").statusCode()).isEqualTo(404);
    }
  }

  private HttpResponse<String> post(String uri, String form) {
    return post(uri, form, sign(uri, form));
  }

  private HttpResponse<String> post(String uri, String form, String signature) {
    return twilio.form(uri, form, HEADER, signature);
  }

  private static String sign(String uri, String form) {
    String fields = form.isEmpty() ? "" : Signing.sorted(form);
    return Signing.sign("HmacSHA1", HOME + uri + fields);
  }
}
