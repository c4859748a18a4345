package org.pukar.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.wire.Calls;
import org.pukar.http.Form;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Leaving;

class TwilioLinkTest {
  private static final String NEWS = "https://pukar.example.org/sms/twilio/status";

  private static Carrier link(String url, Calls calls) {
    return link(url, calls, "from", "+15005550006");
  }

  private static Carrier link(String url, Calls calls, String name, String value) {
    return new TwilioLink(
        Carried.account(
            "twilio", url, "account_sid", "AC0017", "auth_token", "made-up", name, value),
        NEWS,
        calls);
  }

  private static Form byService(Leaving message) throws Exception {
    return Carried.fields(
        Carried.asked(
            message, (url, calls) -> link(url, calls, "messaging_service_sid", "MG0017")));
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = Carried.asked(Carried.text("काम & ghar"), TwilioLinkTest::link);
    Form form = Carried.fields(asked);

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/2010-04-01/Accounts/AC0017/Messages.json");
    assertThat(asked.headers().get("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("AC0017:made-up".getBytes(StandardCharsets.UTF_8)));
    assertThat(asked.headers().get("content-type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(form.all()).containsOnlyKeys("To", "From", "Body", "StatusCallback");
    assertThat(form.get("To")).isEqualTo("+919812345670");
    assertThat(form.get("From")).isEqualTo("+15005550006");
    assertThat(form.get("Body")).isEqualTo("काम & ghar");
    assertThat(form.get("StatusCallback")).isEqualTo(NEWS + "?ours=" + Carried.ID);
  }

  @Test
  void aMessagingServiceChoosesTheSenderUnlessTheTextHasOne() throws Exception {
    Form form = byService(Carried.text("Hello"));
    assertThat(form.get("MessagingServiceSid")).isEqualTo("MG0017");
    assertThat(form.find("From")).isEmpty();

    Leaving answer = Carried.text("Hello");
    answer =
        new Leaving(
            answer.id(), answer.to(), answer.words(), "+15005550009", Optional.empty(), false);
    form = byService(answer);
    assertThat(form.find("MessagingServiceSid")).isEmpty();
    assertThat(form.get("From")).isEqualTo("+15005550009");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          201 | {"sid":"SM0017","status":"queued","error_code":null} | Taken[reference=SM0017]
          200 | {"sid":"SM0017","status":"accepted"}                 | Taken[reference=SM0017]
          201 | {"status":"queued"}                                  | Unsure[]
          200 | <html>                                               | Unsure[]
          200 | []                                                   | Unsure[]
          302 | {"sid":"SM0017"}                                     | Refused[why=OTHER]
          400 | {"code":21211,"message":"x","status":400}            | Refused[why=NUMBER]
          400 | {"code":21604,"message":"x","status":400}            | Refused[why=NUMBER]
          400 | {"code":21614,"message":"x","status":400}            | Refused[why=NUMBER]
          400 | {"code":21610,"message":"x","status":400}            | Refused[why=OPTED_OUT]
          400 | {"code":21602,"message":"x","status":400}            | Refused[why=CONTENT]
          400 | {"code":21617,"message":"x","status":400}            | Refused[why=CONTENT]
          400 | {"code":21212,"message":"x","status":400}            | Refused[why=SENDER]
          400 | {"code":21603,"message":"x","status":400}            | Refused[why=SENDER]
          400 | {"code":21606,"message":"x","status":400}            | Refused[why=SENDER]
          400 | {"code":21659,"message":"x","status":400}            | Refused[why=SENDER]
          403 | {"code":21408,"message":"x","status":403}            | Refused[why=ROUTE]
          400 | {"code":21612,"message":"x","status":400}            | Refused[why=ROUTE]
          400 | {"code":21608,"message":"x","status":400}            | Refused[why=ROUTE]
          400 | {"code":99999,"message":"x","status":400}            | Refused[why=OTHER]
          401 | {"code":20003,"message":"x","status":401}            | Refused[why=ACCOUNT]
          404 | {"code":20404,"message":"x","status":404}            | Refused[why=ACCOUNT]
          401 | nothing                                              | Refused[why=ACCOUNT]
          429 | {"code":20429,"message":"x","status":429}            | Busy[after=PT10S]
          429 | <html>                                               | Busy[after=PT10S]
          429 | {"code":21611,"message":"x","status":429}            | Busy[after=PT1M]
          500 | {"message":"x","status":500}                         | Unsure[]
          502 | <html>                                               | Unsure[]
          503 | <html>                                               | Busy[after=PT1M]
          """)
  void everyAnswerHasAMeaningAndIsAskedForOnce(int status, String body, String meaning)
      throws Exception {
    assertThat(Carried.answered(status, body, TwilioLinkTest::link)).hasToString(meaning);
  }

  /// The text was promised at 12:00:00 of that day.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"messages":[{"sid":"SM2","body":"Namaste","date_created":"Sun, 22 Nov 2026 12:00:04 +0000"}]} | Has[reference=SM2]
          200 | {"messages":[{"sid":"SM2","body":"Namaste","date_created":"Sun, 22 Nov 2026 11:59:51 +0000"}]} | Has[reference=SM2]
          200 | {"messages":[{"sid":"SM1","body":"Namaste","date_created":"Sun, 22 Nov 2026 11:59:49 +0000"}]} | HasNot[]
          200 | {"messages":[{"sid":"SM3","body":"Other","date_created":"Sun, 22 Nov 2026 12:00:09 +0000"}]}   | CannotTell[]
          200 | {"messages":[{"sid":"SM3","body":"Other","date_created":"Sun, 22 Nov 2026 12:00:09 +0000"},{"sid":"SM2","body":"Namaste","date_created":"Sun, 22 Nov 2026 12:00:04 +0000"}]} | Has[reference=SM2]
          200 | {"messages":[]}                                              | HasNot[]
          200 | {"messages":[{"sid":"SM3","body":"x","date_created":"now"}]} | CannotTell[]
          200 | {}                                                           | CannotTell[]
          401 | {}                                                           | CannotTell[]
          429 | {}                                                           | NotNow[]
          500 | {}                                                           | NotNow[]
          """)
  void itsListTellsWhetherItHasAText(int status, String list, String meaning) throws Exception {
    Asked asked = Carried.found(status, list, meaning, TwilioLinkTest::link);

    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.address().getPath()).endsWith("/Messages.json");
    assertThat(Carried.fields(asked).get("To")).isEqualTo("+919812345670");
    assertThat(asked.headers().get("authorization")).startsWith("Basic ");
  }

  @Test
  void whetherItHasATextIsAskedAgainIfItDoesNotAnswer() throws Exception {
    Carried.assertTroubleIsNotNow(TwilioLinkTest::link);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Carried.assertTroubleIsTold(TwilioLinkTest::link);
  }
}
