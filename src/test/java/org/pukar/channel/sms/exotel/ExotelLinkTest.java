package org.pukar.channel.sms.exotel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.wire.Calls;
import org.pukar.http.Form;
import org.pukar.outbox.link.Carrier;

class ExotelLinkTest {
  private static final String NEWS = "https://pukar.example.org/sms/exotel/x/status";

  private static Carrier link(String url, Calls calls) {
    return link(url, calls, NEWS);
  }

  private static Carrier link(String url, Calls calls, String news) {
    return new ExotelLink(
        Carried.account(
            "exotel", url, "sid", "pukar1", "key", "k", "token", "made-up", "from", "08000000017"),
        news,
        calls);
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = Carried.asked(Carried.registered("Your case is noted."), ExotelLinkTest::link);
    Form form = Carried.fields(asked);

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/v1/Accounts/pukar1/Sms/send.json");
    assertThat(asked.headers().get("authorization"))
        .isEqualTo(
            "Basic "
                + Base64.getEncoder().encodeToString("k:made-up".getBytes(StandardCharsets.UTF_8)));
    assertThat(form.get("From")).isEqualTo("PUKARS");
    assertThat(form.get("To")).isEqualTo("+919812345670");
    assertThat(form.get("Body")).isEqualTo("Your case is noted.");
    assertThat(form.get("DltEntityId")).isEqualTo("1101000000000000017");
    assertThat(form.get("DltTemplateId")).isEqualTo("1107000000000000029");
    assertThat(form.get("SmsType")).isEqualTo("transactional");
    assertThat(form.get("EncodingType")).isEqualTo("plain");
    assertThat(form.get("CustomField")).isEqualTo(Carried.ID.toString());
    assertThat(form.get("StatusCallback")).isEqualTo(NEWS);
  }

  @Test
  void whatAdvertisesAndOtherScriptsAreMarked() throws Exception {
    Form form = Carried.fields(Carried.asked(Carried.advertising("काम"), ExotelLinkTest::link));
    assertThat(form.get("SmsType")).isEqualTo("promotional");
    assertThat(form.get("EncodingType")).isEqualTo("unicode");

    form =
        Carried.fields(Carried.asked(Carried.text("Hello"), (url, calls) -> link(url, calls, "")));
    assertThat(form.get("From")).isEqualTo("08000000017");
    assertThat(form.find("DltEntityId")).isEmpty();
    assertThat(form.find("StatusCallback")).as("no door for news").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "queued, '', Taken[reference=e17]",
    "sending, '', Taken[reference=e17]",
    "submitted, 20006, Taken[reference=e17]",
    "sent, 20005, Taken[reference=e17]",
    "failed_dnd, '', Refused[why=CONTENT]",
    "failed, '', Refused[why=OTHER]",
    "failed, 23005, Refused[why=CONTENT]",
    "failed, 23020, Refused[why=OPTED_OUT]",
    "failed, 23070, Refused[why=CONTENT]",
    "failed, 23072, Refused[why=SENDER]",
    "failed, 23080, Refused[why=SENDER]",
    "failed, 23081, Refused[why=SENDER]",
    "failed, 23082, Refused[why=CONTENT]",
    "failed, 23083, Refused[why=CONTENT]",
    "failed, 23084, Refused[why=OPTED_OUT]",
    "failed, 23181, Refused[why=CONTENT]",
    "failed, 23186, Refused[why=CONTENT]",
    "failed, 23281, Refused[why=SENDER]",
    "failed, 24001, Refused[why=OTHER]",
    "teleported, '', Unsure[]"
  })
  void everyAnswerHasAMeaning(String status, String code, String meaning) throws Exception {
    String body =
        "{\"SMSMessage\":{\"Sid\":\"e17\",\"Status\":\"%s\",\"DetailedStatusCode\":\"%s\"}}"
            .formatted(status, code);
    assertThat(Carried.answered(200, body, ExotelLinkTest::link)).hasToString(meaning);
  }

  @ParameterizedTest
  @CsvSource({
    "200, <html>, Unsure[]",
    "400, {\"RestException\":{\"Status\":400}}, Refused[why=SENDER]",
    "401, x, Refused[why=ACCOUNT]",
    "402, x, Refused[why=CREDIT]",
    "403, x, Refused[why=ACCOUNT]",
    "404, x, Refused[why=ACCOUNT]",
    "429, x, Busy[after=PT10S]",
    "500, x, Unsure[]",
    "503, x, Busy[after=PT1M]"
  })
  void answersWithoutATextHaveAMeaningToo(int status, String body, String meaning)
      throws Exception {
    assertThat(Carried.answered(status, body, ExotelLinkTest::link)).hasToString(meaning);
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Carried.assertTroubleIsTold(ExotelLinkTest::link);
  }
}
