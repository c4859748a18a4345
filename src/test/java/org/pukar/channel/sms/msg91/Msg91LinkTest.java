package org.pukar.channel.sms.msg91;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;

class Msg91LinkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUCCESS = "{\"message\":\"5f00a1\",\"type\":\"success\"}";

  private static Carrier link(String url, Calls calls) {
    return new Msg91Link(
        Carried.account("msg91", url, "authkey", "k1", "flow_id", "f1", "variable", "VAR1"), calls);
  }

  private static Handed answered(int status, String body) throws IOException {
    return Carried.answered(status, body, Msg91LinkTest::link);
  }

  @Test
  void theWholeTextIsTheFlowsOneVariable() throws Exception {
    try (FakeProvider msg91 = FakeProvider.saying(200, "application/json", SUCCESS);
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(msg91.url(), calls).carry(Carried.registered("नमस्ते")))
          .isEqualTo(new Handed.Taken("5f00a1"));
      FakeProvider.Asked asked = msg91.next();

      assertThat(asked.address().getPath()).isEqualTo("/api/v5/flow");
      assertThat(asked.headers()).containsEntry("authkey", "k1");
      assertThat(JSON.readTree(asked.body()))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"template_id":"f1","short_url":"0",
                  "recipients":[{"mobiles":"919812345670","VAR1":"नमस्ते"}]}\
                  """));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, Invalid authkey, ACCOUNT", "418, IP not allowed, ACCOUNT",
    "200, IP is not whitelisted, ACCOUNT", "200, Insufficient balance, CREDIT",
    "400, Template ID missing or invalid, CONTENT", "400, Flow not found, CONTENT",
    "400, Invalid sender, SENDER", "400, Please provide valid mobile no., NUMBER",
    "400, Something else, OTHER", "200, Something else, OTHER",
  })
  void whatMsg91RefusesIsRefused(int status, String said, Handed.Why why) throws IOException {
    assertThat(answered(status, "{\"type\":\"error\",\"message\":\"" + said + "\"}"))
        .isEqualTo(new Handed.Refused(why));
  }

  @Test
  void anAnswerOfAnotherShapeLeavesItOpen() throws IOException {
    assertThat(answered(200, "<html>")).isEqualTo(new Handed.Unsure());
    assertThat(answered(200, "{}")).isEqualTo(new Handed.Unsure());
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(Msg91LinkTest::link);
  }
}
