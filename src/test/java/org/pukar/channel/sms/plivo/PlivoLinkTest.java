package org.pukar.channel.sms.plivo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Carrier;

class PlivoLinkTest {
  private static final String NEWS = "https://pukar.example.org/sms/plivo/status";

  private static Carrier link(String url, Calls calls) {
    return new PlivoLink(
        Carried.account(
            "plivo", url, "auth_id", "MA17", "auth_token", "made-up", "from", "+14155550100"),
        NEWS,
        calls);
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = Carried.asked(Carried.text("काम \"ghar\""), PlivoLinkTest::link);
    JsonNode body = new JsonMapper().readTree(asked.body());

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/v1/Account/MA17/Message/");
    assertThat(asked.headers().get("content-type")).isEqualTo("application/json");
    assertThat(asked.headers().get("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("MA17:made-up".getBytes(StandardCharsets.UTF_8)));
    assertThat(body.size()).isEqualTo(5);
    assertThat(body.get("src").asText()).isEqualTo("14155550100");
    assertThat(body.get("dst").asText()).isEqualTo("919812345670");
    assertThat(body.get("text").asText()).isEqualTo("काम \"ghar\"");
    assertThat(body.get("method").asText()).isEqualTo("POST");
    assertThat(body.get("url").asText()).isEqualTo(NEWS + "?ours=" + Carried.ID);
  }

  @Test
  void aRegisteredTextNamesItsRegistration() throws Exception {
    String asked = Carried.asked(Carried.advertising("Hello"), PlivoLinkTest::link).body();
    JsonNode body = new JsonMapper().readTree(asked);

    assertThat(body.get("src").asText()).isEqualTo("PUKARS");
    assertThat(body.get("dlt_entity_id").asText()).isEqualTo("1101000000000000017");
    assertThat(body.get("dlt_template_id").asText()).isEqualTo("1107000000000000029");
    assertThat(body.get("dlt_template_category").asText()).isEqualTo("promotional");
    assertThat(Carried.asked(Carried.registered("Hello"), PlivoLinkTest::link).body())
        .contains("service_implicit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          202 | {"message":"message(s) queued","message_uuid":["u-17"],"api_id":"a"} | Taken[reference=u-17]
          202 | {"message_uuid":[],"invalid_number":["919"]}                         | Refused[why=NUMBER]
          202 | {"message_uuid":[]}                                                  | Unsure[]
          200 | <html>                                                               | Unsure[]
          400 | {"api_id":"a","error":"src parameter not present"}                   | Refused[why=OTHER]
          400 | {"api_id":"a","error":"Insufficient Credit"}                         | Refused[why=CREDIT]
          401 | Could not verify your access level for that URL.                     | Refused[why=ACCOUNT]
          402 | {}                                                                   | Refused[why=CREDIT]
          403 | {}                                                                   | Refused[why=ACCOUNT]
          404 | {"error":"not found"}                                                | Refused[why=ACCOUNT]
          405 | {}                                                                   | Refused[why=ROUTE]
          429 | {"error":"throttled"}                                                | Busy[after=PT10S]
          500 | {"error":"x"}                                                        | Unsure[]
          503 | {"error":"x"}                                                        | Busy[after=PT1M]
          """)
  void everyAnswerHasAMeaning(int status, String body, String meaning) throws Exception {
    assertThat(Carried.answered(status, body, PlivoLinkTest::link)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Carried.assertTroubleIsTold(PlivoLinkTest::link);
  }
}
