package org.pukar.channel.sms.kannel;

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

class KannelLinkTest {
  private static final Handed TAKEN = new Handed.Taken("");

  private static Carrier link(String url, Calls calls) {
    return new KannelLink(
        Carried.account(
            "kannel",
            url,
            "username",
            "pukar",
            "password",
            "p&ss",
            "from",
            "56161",
            "smsc",
            "airtel",
            "entity_field",
            "PE_ID",
            "template_field",
            "TEMPLATE_ID",
            "chain_field",
            ""),
        Carried.NEWS,
        calls);
  }

  private static Form sent(Leaving message) throws Exception {
    try (FakeProvider kannel = FakeProvider.saying(202, "text/html", "0: Accepted for delivery");
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(kannel.url(), calls).carry(message)).isEqualTo(TAKEN);
      FakeProvider.Asked asked = kannel.next();
      assertThat(asked.address().getPath()).isEqualTo("/cgi-bin/sendsms");
      return Carried.fields(asked);
    }
  }

  @Test
  void aPlainTextIsAskedForWithOurIdInTheAddressForNews() throws Exception {
    Form fields = sent(Carried.text("Namaste & welcome"));

    assertThat(fields.get("username")).isEqualTo("pukar");
    assertThat(fields.get("password")).isEqualTo("p&ss");
    assertThat(fields.get("from")).isEqualTo("56161");
    assertThat(fields.get("to")).isEqualTo("919812345670");
    assertThat(fields.get("text")).isEqualTo("Namaste & welcome");
    assertThat(fields.get("coding")).isEqualTo("0");
    assertThat(fields.get("smsc")).isEqualTo("airtel");
    assertThat(fields.get("dlr-mask")).isEqualTo("31");
    assertThat(fields.get("dlr-url"))
        .isEqualTo("https://pukar.example.org/sms/x/s%%20t/status?id=" + Carried.ID + "&status=%d");
    assertThat(fields.find("meta-data")).isEmpty();
  }

  @Test
  void hindiGoesAsUnicodeAndARegisteredTextSaysSo() throws Exception {
    Form fields = sent(Carried.registered("नमस्ते"));

    assertThat(fields.get("text")).isEqualTo("नमस्ते");
    assertThat(fields.get("coding")).isEqualTo("2");
    assertThat(fields.get("charset")).isEqualTo("UTF-8");
    assertThat(fields.get("from")).isEqualTo("PUKARS");
    assertThat(fields.get("meta-data"))
        .isEqualTo("?smpp?PE_ID=" + Carried.ENTITY + "&TEMPLATE_ID=" + Carried.TEMPLATE);
  }

  @ParameterizedTest
  @CsvSource({
    "202, 0: Accepted for delivery",
    "202, 3: Queued for later delivery",
    "202, Sent.",
    "202, Sent. Message splits: 2",
  })
  void whatKannelTakesIsTaken(int status, String body) throws IOException {
    assertThat(Carried.answered(status, body, KannelLinkTest::link)).isEqualTo(TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "202, Sent. Denied receivers are: 919812345670, NUMBER",
    "403, Not routable. Do not try again., ROUTE",
    "403, Authorization failed for sendsms, ACCOUNT",
    "400, 'Missing receiver number, rejected', NUMBER",
    "400, 'Empty receiver number not allowed, rejected', NUMBER",
    "400, 'Sender missing and no global set, rejected', SENDER",
    "400, 'UDH field misformed, rejected', OTHER",
    "400, 'Charset or body misformed, rejected', OTHER",
    "400, 'Validity field misformed, rejected', OTHER",
    "404, Unknown request., ROUTE",
  })
  void whatKannelRefusesIsRefused(int status, String body, Handed.Why why) throws IOException {
    assertThat(Carried.answered(status, body, KannelLinkTest::link))
        .isEqualTo(new Handed.Refused(why));
  }

  @ParameterizedTest
  @CsvSource({
    "503, 'Temporal failure, try again later.'",
    "500, Sending failed.",
    "500, Sending failed. Failed receivers are: 919812345670",
  })
  void whatKannelCannotTakeNowIsTriedAgain(int status, String body) throws IOException {
    assertThat(Carried.answered(status, body, KannelLinkTest::link))
        .isInstanceOf(Handed.Busy.class);
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(KannelLinkTest::link);
  }
}
