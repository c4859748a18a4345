package org.pukar.channel.sms.rapidpro;

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

class RapidProLinkTest {
  private static Carrier link(String url, Calls calls) {
    return link(url, "form", calls);
  }

  private static Carrier link(String url, String format, Calls calls) {
    return new RapidProLink(
        Carried.account(
            "rapidpro",
            url + "/out?key=1",
            "token",
            "Token abc",
            "from",
            "+9156161",
            "channel",
            "pukar",
            "format",
            format,
            "template_field",
            "dlt_template"),
        calls);
  }

  private static FakeProvider.Asked sent(String format) throws Exception {
    try (FakeProvider gateway = FakeProvider.saying(201, "text/plain", "whatever");
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(gateway.url(), format, calls).carry(Carried.text("नमस्ते & 1")))
          .isEqualTo(new Handed.Taken(""));
      return gateway.next();
    }
  }

  @Test
  void aTextGoesAsTheFormThatCourierSends() throws Exception {
    FakeProvider.Asked asked = sent("form");
    Form fields = Carried.fields(asked);

    assertThat(asked.address().toString()).isEqualTo("/out?key=1");
    assertThat(asked.headers()).containsEntry("authorization", "Token abc");
    assertThat(fields.get("id")).isEqualTo(Carried.ID.toString());
    assertThat(fields.get("text")).isEqualTo("नमस्ते & 1");
    assertThat(fields.get("to")).isEqualTo("+919812345670");
    assertThat(fields.get("to_no_plus")).isEqualTo("919812345670");
    assertThat(fields.get("from")).isEqualTo("+9156161");
    assertThat(fields.get("from_no_plus")).isEqualTo("9156161");
    assertThat(fields.get("channel")).isEqualTo("pukar");
  }

  @Test
  void orAsJson() throws Exception {
    FakeProvider.Asked asked = sent("json");

    assertThat(asked.headers()).containsEntry("content-type", "application/json");
    assertThat(asked.body()).startsWith("{\"id\":\"" + Carried.ID + "\",\"text\":\"नमस्ते & 1\"");
  }

  @ParameterizedTest
  @CsvSource({"400, OTHER", "401, ACCOUNT", "403, ACCOUNT", "402, CREDIT", "404, ROUTE"})
  void whatTheGatewayRefusesIsRefused(int status, Handed.Why why) throws IOException {
    assertThat(Carried.answered(status, "no", RapidProLinkTest::link))
        .isEqualTo(new Handed.Refused(why));
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(RapidProLinkTest::link);
  }
}
