package org.pukar.channel.voice.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.Line;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.voice.Rung;
import org.pukar.channel.wire.Calls;
import org.pukar.http.Form;

class TwilioLineTest {
  private static Line line(String url, Calls calls) {
    return new TwilioLine(
        Carried.account(
            "twilio",
            url,
            "account_sid",
            "AC0017",
            "auth_token",
            "made-up",
            "from",
            "+15005550006"),
        "https://pukar.example.org",
        calls);
  }

  @Test
  void aCallIsAskedForAsDocumented() throws Exception {
    Asked asked = Rung.asked(Rung.call(""), TwilioLineTest::line);
    Form form = Carried.fields(asked);
    String home = "https://pukar.example.org/voice/twilio/";

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/2010-04-01/Accounts/AC0017/Calls.json");
    assertThat(asked.headers().get("authorization")).isEqualTo(Calls.basic("AC0017", "made-up"));
    assertThat(form.all())
        .containsOnlyKeys(
            "To",
            "From",
            "Url",
            "Method",
            "StatusCallback",
            "StatusCallbackMethod",
            "StatusCallbackEvent",
            "MachineDetection",
            "Timeout");
    assertThat(form.get("To")).isEqualTo("+919000000001");
    assertThat(form.get("From")).isEqualTo("+15005550006");
    assertThat(form.get("Url")).isEqualTo(home + "answered?ours=" + Rung.ID);
    assertThat(form.get("Method")).isEqualTo("POST");
    assertThat(form.get("StatusCallback")).isEqualTo(home + "status?ours=" + Rung.ID);
    assertThat(form.get("StatusCallbackMethod")).isEqualTo("POST");
    assertThat(form.all().get("StatusCallbackEvent"))
        .isEqualTo(List.of("initiated", "ringing", "answered", "completed"));
    assertThat(form.get("MachineDetection")).isEqualTo("Enable");
    assertThat(form.get("Timeout")).isEqualTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    "+15005550009, +15005550009",
    "'', +15005550006",
    "PUKARS, +15005550006",
    "15005550009, +15005550006"
  })
  void sheSeesTheNumberThatSheRang(String from, String seen) throws Exception {
    Form form = Carried.fields(Rung.asked(Rung.call(from), TwilioLineTest::line));
    assertThat(form.get("From")).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          201 | {"sid":"CA0017","status":"queued"}          | Taken[reference=CA0017]
          201 | {"status":"queued"}                         | Unsure[]
          200 | <html>                                      | Unsure[]
          302 | {"sid":"CA0017"}                            | Refused[why=OTHER]
          400 | {"code":21211,"message":"x","status":400}   | Refused[why=NUMBER]
          400 | {"code":21214,"message":"x","status":400}   | Refused[why=NUMBER]
          400 | {"code":21217,"message":"x","status":400}   | Refused[why=NUMBER]
          400 | {"code":21219,"message":"x","status":400}   | Refused[why=NUMBER]
          400 | {"code":21210,"message":"x","status":400}   | Refused[why=SENDER]
          400 | {"code":21212,"message":"x","status":400}   | Refused[why=SENDER]
          400 | {"code":21213,"message":"x","status":400}   | Refused[why=SENDER]
          400 | {"code":21215,"message":"x","status":400}   | Refused[why=ROUTE]
          400 | {"code":21216,"message":"x","status":400}   | Refused[why=ROUTE]
          403 | {"code":13227,"message":"x","status":403}   | Refused[why=ROUTE]
          400 | {"code":99999,"message":"x","status":400}   | Refused[why=OTHER]
          401 | {"code":20003,"message":"x","status":401}   | Refused[why=ACCOUNT]
          404 | {"code":20404,"message":"x","status":404}   | Refused[why=ACCOUNT]
          403 | {"code":20005,"message":"x","status":403}   | Refused[why=ACCOUNT]
          401 | nothing                                     | Refused[why=ACCOUNT]
          429 | {"code":20429,"message":"x","status":429}   | Busy[after=PT10S]
          429 | <html>                                      | Busy[after=PT10S]
          500 | {"message":"x","status":500}                | Unsure[]
          502 | <html>                                      | Unsure[]
          503 | <html>                                      | Busy[after=PT1M]
          """)
  void everyAnswerHasAMeaningAndIsAskedForOnce(int status, String body, String meaning)
      throws Exception {
    assertThat(Rung.answered(status, body, TwilioLineTest::line)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Rung.assertTroubleIsTold(TwilioLineTest::line);
  }
}
