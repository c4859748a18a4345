package org.pukar.channel.voice.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.Line;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.voice.Rung;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Secret;

class ExotelLineTest {
  private static Line line(String url, Calls calls) {
    return new ExotelLine(
        Carried.account(
            "exotel",
            url,
            "sid",
            "pukar1",
            "key",
            "k",
            "token",
            "made-up",
            "caller_id",
            "08060000009",
            "app",
            "4711"),
        new Secret("s 1"),
        "https://pukar.example.org",
        calls);
  }

  @Test
  void aCallIsAskedForAsDocumented() throws Exception {
    Asked asked = Rung.asked(Rung.call("1800000026"), ExotelLineTest::line);

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/v1/Accounts/pukar1/Calls/connect.json");
    assertThat(asked.headers().get("authorization")).isEqualTo(Calls.basic("k", "made-up"));
    Map<String, String> form =
        Carried.fields(asked).all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().getFirst()));
    assertThat(form)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "From", "+919000000001",
                "CallerId", "08060000009",
                "Url", "http://my.exotel.com/pukar1/exoml/start_voice/4711",
                "CallType", "trans",
                "TimeLimit", "3600",
                "TimeOut", "30",
                "StatusCallback",
                    "https://pukar.example.org/voice/exotel/s%201/status?ours=" + Rung.ID,
                "StatusCallbackEvents[0]", "terminal",
                "CustomField", Rung.ID.toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"Call":{"Sid":"e17","Status":"in-progress"}}          | Taken[reference=e17]
          200 | {"Call":{"Status":"in-progress"}}                      | Unsure[]
          200 | {"Calls":[]}                                           | Unsure[]
          200 | <html>                                                 | Unsure[]
          302 | {"Call":{"Sid":"e17"}}                                 | Refused[why=OTHER]
          400 | {"RestException":{"Message":"Invalid CallerId"}}       | Refused[why=SENDER]
          400 | {"RestException":{"Message":"x"}}                      | Refused[why=OTHER]
          401 | {"RestException":{"Message":"x"}}                      | Refused[why=ACCOUNT]
          402 | {"RestException":{"Message":"x"}}                      | Refused[why=CREDIT]
          403 | {"RestException":{"Message":"x"}}                      | Refused[why=ACCOUNT]
          404 | {"RestException":{"Message":"x"}}                      | Refused[why=ACCOUNT]
          429 | {"RestException":{"Message":"x"}}                      | Busy[after=PT10S]
          500 | {"RestException":{"Message":"x"}}                      | Unsure[]
          502 | <html>                                                 | Unsure[]
          503 | <html>                                                 | Busy[after=PT1M]
          """)
  void everyAnswerHasAMeaningAndIsAskedForOnce(int status, String body, String meaning)
      throws Exception {
    assertThat(Rung.answered(status, body, ExotelLineTest::line)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Rung.assertTroubleIsTold(ExotelLineTest::line);
  }
}
