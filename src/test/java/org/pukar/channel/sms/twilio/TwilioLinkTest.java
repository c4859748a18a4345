package org.pukar.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.sms.Handing;
import org.pukar.http.Form;
import org.pukar.outbox.Leaving;

class TwilioLinkTest {
  private static final Handing HANDING = handing(Map.of("from", "+15005550006"));

  private static Handing handing(Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("account_sid", "AC0017");
    values.put("auth_token", "made-up");
    return new Handing((url, calls) ->
        new TwilioLink(Handing.account("twilio", url, values), "https://pukar.example.org", calls));
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = HANDING.asked(Handing.text("काम & ghar"));
    Form form = Form.ofQuery(asked.body()).orElseThrow();

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/2010-04-01/Accounts/AC0017/Messages.json");
    assertThat(asked.headers().get("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("AC0017:made-up".getBytes(StandardCharsets.UTF_8)));
    assertThat(asked.headers().get("content-type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(form.all()).containsOnlyKeys("To", "From", "Body", "StatusCallback");
    assertThat(form.get("To")).isEqualTo("+919000000017");
    assertThat(form.get("From")).isEqualTo("+15005550006");
    assertThat(form.get("Body")).isEqualTo("काम & ghar");
    assertThat(form.get("StatusCallback"))
        .isEqualTo("https://pukar.example.org/sms/twilio/status?ours=" + Handing.ID);
  }

  @Test
  void aMessagingServiceChoosesTheSenderUnlessTheTextHasOne() throws Exception {
    Handing service = handing(Map.of("messaging_service_sid", "MG0017"));
    Form form = service.form(Handing.text("Hello"));
    assertThat(form.get("MessagingServiceSid")).isEqualTo("MG0017");
    assertThat(form.find("From")).isEmpty();

    Leaving answer = Handing.text("Hello");
    answer =
        new Leaving(
            answer.id(), answer.to(), answer.words(), "+15005550009", Optional.empty(), false);
    form = service.form(answer);
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
          429 | {"code":20429,"message":"x","status":429}            | Busy[after=PT5S]
          429 | <html>                                               | Busy[after=PT5S]
          429 | {"code":21611,"message":"x","status":429}            | Busy[after=PT1M]
          500 | {"message":"x","status":500}                         | Unsure[]
          502 | <html>                                               | Unsure[]
          503 | <html>                                               | Busy[after=PT30S]
          """)
  void everyAnswerHasAMeaningAndIsAskedForOnce(int status, String body, String meaning)
      throws Exception {
    assertThat(HANDING.answered(status, body)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    HANDING.isHonestOnABadLine();
  }
}
