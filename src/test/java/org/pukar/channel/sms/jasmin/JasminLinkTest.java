package org.pukar.channel.sms.jasmin;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.pukar.outbox.link.Leaving;

class JasminLinkTest {
  private static final String REFERENCE = "2f6a1c00-11aa-4bb2-9cc3-0123456789ab";
  private static final String SUCCESS = "Success \"" + REFERENCE + "\"";

  private static Carrier link(String url, Calls calls) {
    return new JasminLink(
        Carried.account(
            "jasmin",
            url,
            "username",
            "pukar",
            "password",
            "pass",
            "from",
            "56161",
            "entity_field",
            "0x1400",
            "template_field",
            "0x1401",
            "chain_field",
            "0x1402"),
        Carried.NEWS,
        calls);
  }

  private static String sent(Leaving message) throws Exception {
    try (FakeProvider jasmin = FakeProvider.saying(200, "text/plain", SUCCESS);
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(jasmin.url(), calls).carry(message)).isEqualTo(new Handed.Taken(REFERENCE));
      FakeProvider.Asked asked = jasmin.next();
      assertThat(asked.address().getPath()).isEqualTo("/send");
      assertThat(asked.headers()).containsEntry("content-type", "application/json");
      return asked.body();
    }
  }

  @Test
  void aPlainTextGoesAsSeptets() throws Exception {
    assertThat(sent(Carried.text("@ JOB {1}")))
        .isEqualTo(
            """
            {"username":"pukar","password":"pass","from":"56161","to":"919812345670","coding":"0",\
            "hex-content":"00204a4f42201b28311b29","dlr":"yes","dlr-level":"3","dlr-method":"POST",\
            "dlr-url":"%s?ours=%s"}\
            """
                .formatted(Carried.NEWS, Carried.ID));
  }

  @Test
  void hindiGoesAsUnitsAndARegisteredTextSaysSo() throws Exception {
    assertThat(sent(Carried.registered("काम")))
        .contains("\"coding\":\"8\",\"hex-content\":\"0915093e092e\"", "\"from\":\"PUKARS\"")
        .contains(
            "\"custom_tlvs\":{\"0x1400\":\"%s\",\"0x1401\":\"%s\",\"0x1402\":\"%s\"}"
                .formatted(Carried.ENTITY, Carried.TEMPLATE, Carried.CHAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "403, Authentication failure for username:pukar, ACCOUNT",
    "403, 'Cannot charge submit_sm, check RouterPB log file for details', CREDIT",
    "412, No route found, ROUTE",
    "400, Argument [to] has an invalid value: [x]., NUMBER",
    "400, Argument [from] has an invalid value: [x]., SENDER",
    "400, Authorization failed for user [u] (Can not send MT messages)., ACCOUNT",
    "400, content or hex-content not present., OTHER",
  })
  void whatJasminRefusesIsRefused(int status, String said, Handed.Why why) throws IOException {
    assertThat(Carried.answered(status, "Error \"" + said + "\"", JasminLinkTest::link))
        .isEqualTo(new Handed.Refused(why));
  }

  @ParameterizedTest
  @CsvSource({
    "403, User throughput exceeded",
    "412, Failover route has no bound connectors",
    "500, 'Cannot send submit_sm, check SMPPClientManagerPB log file for details'",
    "503, InterceptorPB not connected !",
  })
  void whatJasminCannotTakeNowIsTriedAgain(int status, String said) throws IOException {
    assertThat(Carried.answered(status, "Error \"" + said + "\"", JasminLinkTest::link))
        .isInstanceOf(Handed.Busy.class);
  }

  @Test
  void aSuccessWithoutANameAndAnUnknownErrorLeaveItOpen() throws IOException {
    assertThat(Carried.answered(200, "OK", JasminLinkTest::link)).isEqualTo(new Handed.Unsure());
    assertThat(Carried.answered(500, "Error \"Unknown error: x\"", JasminLinkTest::link))
        .isEqualTo(new Handed.Unsure());
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(JasminLinkTest::link);
  }
}
