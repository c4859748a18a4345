package org.pukar.channel.voice.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.Line;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.voice.Rung;
import org.pukar.channel.wire.Calls;

class PlivoLineTest {
  private static Line line(String url, Calls calls) {
    return new PlivoLine(
        Carried.account(
            "plivo", url, "auth_id", "MA17", "auth_token", "made-up", "from", "+14155550100"),
        "https://pukar.example.org",
        calls);
  }

  @Test
  void aCallIsAskedForAsDocumented() throws Exception {
    Asked asked = Rung.asked(Rung.call(""), PlivoLineTest::line);
    JsonNode body = new JsonMapper().readTree(asked.body());
    String status = "https://pukar.example.org/voice/plivo/status?ours=" + Rung.ID;

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/v1/Account/MA17/Call/");
    assertThat(asked.headers().get("content-type")).isEqualTo("application/json");
    assertThat(asked.headers().get("authorization")).isEqualTo(Calls.basic("MA17", "made-up"));
    assertThat(body.size()).isEqualTo(10);
    assertThat(body.get("from").asText()).isEqualTo("14155550100");
    assertThat(body.get("to").asText()).isEqualTo("919000000001");
    assertThat(body.get("answer_url").asText())
        .isEqualTo("https://pukar.example.org/voice/plivo/answered?ours=" + Rung.ID);
    assertThat(body.get("ring_url").asText()).isEqualTo(status);
    assertThat(body.get("hangup_url").asText()).isEqualTo(status);
    for (String name : new String[] {"answer_method", "ring_method", "hangup_method"}) {
      assertThat(body.get(name).asText()).isEqualTo("POST");
    }
    assertThat(body.get("machine_detection").asText()).isEqualTo("true");
    assertThat(body.get("ring_timeout").asText()).isEqualTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    "+14155550109, 14155550109",
    "14155550109, 14155550109",
    "'', 14155550100",
    "PUKARS, 14155550100"
  })
  void sheSeesTheNumberThatSheRang(String from, String seen) throws Exception {
    String asked = Rung.asked(Rung.call(from), PlivoLineTest::line).body();
    assertThat(new JsonMapper().readTree(asked).get("from").asText()).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          201 | {"message":"call fired","request_uuid":"u-17","api_id":"a"} | Taken[reference=u-17]
          201 | {"message":"call fired","api_id":"a"}                       | Unsure[]
          201 | {"request_uuid":["u-17"]}                                   | Unsure[]
          200 | <html>                                                      | Unsure[]
          400 | {"api_id":"a","error":"to parameter not present"}           | Refused[why=OTHER]
          400 | {"api_id":"a","error":"Insufficient Credit"}                | Refused[why=CREDIT]
          401 | Could not verify.                                           | Refused[why=ACCOUNT]
          402 | {}                                                          | Refused[why=CREDIT]
          403 | {}                                                          | Refused[why=ACCOUNT]
          404 | {"error":"not found"}                                       | Refused[why=ACCOUNT]
          405 | {}                                                          | Refused[why=ROUTE]
          429 | {"error":"throttled"}                                       | Busy[after=PT10S]
          500 | {"error":"x"}                                               | Unsure[]
          503 | {"error":"x"}                                               | Busy[after=PT1M]
          """)
  void everyAnswerHasAMeaning(int status, String body, String meaning) throws Exception {
    assertThat(Rung.answered(status, body, PlivoLineTest::line)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Rung.assertTroubleIsTold(PlivoLineTest::line);
  }
}
