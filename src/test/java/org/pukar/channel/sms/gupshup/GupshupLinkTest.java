package org.pukar.channel.sms.gupshup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.wire.Calls;
import org.pukar.http.Form;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

class GupshupLinkTest {
  private static final String ID = "4400123456789012345-210987654321098765";
  private static final String SUCCESS = "success | 919812345670 | " + ID + "\n";

  private static Carrier link(String url, Calls calls) {
    return new GupshupLink(
        Carried.account("gupshup", url, "userid", "2000", "password", "p+w", "from", "PUKAR"),
        calls);
  }

  private static Form sent(Leaving message) throws Exception {
    try (FakeProvider gupshup = FakeProvider.saying(200, "text/plain", SUCCESS);
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(gupshup.url(), calls).carry(message)).isEqualTo(new Handed.Taken(ID));
      FakeProvider.Asked asked = gupshup.next();
      assertThat(asked.method()).isEqualTo("POST");
      assertThat(asked.address().toString()).isEqualTo("/GatewayAPI/rest");
      return Carried.fields(asked);
    }
  }

  @Test
  void aPlainTextIsSent() throws Exception {
    Form fields = sent(Carried.text("Namaste"));

    assertThat(fields.get("method")).isEqualTo("SendMessage");
    assertThat(fields.get("userid")).isEqualTo("2000");
    assertThat(fields.get("password")).isEqualTo("p+w");
    assertThat(fields.get("auth_scheme")).isEqualTo("plain");
    assertThat(fields.get("v")).isEqualTo("1.1");
    assertThat(fields.get("send_to")).isEqualTo("919812345670");
    assertThat(fields.get("msg")).isEqualTo("Namaste");
    assertThat(fields.get("msg_type")).isEqualTo("TEXT");
    assertThat(fields.get("mask")).isEqualTo("PUKAR");
    assertThat(fields.find("dltTemplateId")).isEmpty();
  }

  @Test
  void hindiGoesAsUnicodeAndARegisteredTextSaysSo() throws Exception {
    Form fields = sent(Carried.registered("नमस्ते"));

    assertThat(fields.get("msg")).isEqualTo("नमस्ते");
    assertThat(fields.get("msg_type")).isEqualTo("Unicode_text");
    assertThat(fields.get("mask")).isEqualTo("PUKARS");
    assertThat(fields.get("principalEntityId")).isEqualTo(Carried.ENTITY);
    assertThat(fields.get("dltTemplateId")).isEqualTo(Carried.TEMPLATE);
  }

  @ParameterizedTest
  @CsvSource({
    "102 | Authentication failed due to invalid userId or password, ACCOUNT",
    "105 | The phone number \"12\" is not a valid phone number, NUMBER",
    "175 | The \"INTERNATIONAL_PHONE\" service is disabled for you, ROUTE",
    "1 | The mask is not approved, SENDER",
    "1 | No template matches, CONTENT",
    "1 | Not enough credits, CREDIT",
    "100 | Unknown error, OTHER",
  })
  void whatGupshupRefusesIsRefused(String said, Handed.Why why) throws IOException {
    assertThat(Carried.answered(200, "error | " + said, GupshupLinkTest::link))
        .isEqualTo(new Handed.Refused(why));
  }

  @Test
  void anAnswerOfAnotherShapeLeavesItOpen() throws IOException {
    assertThat(Carried.answered(200, "thanks", GupshupLinkTest::link))
        .isEqualTo(new Handed.Unsure());
    assertThat(Carried.answered(200, "error | 1 | try again later", GupshupLinkTest::link))
        .isInstanceOf(Handed.Busy.class);
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(GupshupLinkTest::link);
  }
}
