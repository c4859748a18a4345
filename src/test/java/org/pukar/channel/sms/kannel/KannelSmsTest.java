package org.pukar.channel.sms.kannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertTaken;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Secret;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

class KannelSmsTest {
  private static final String TEXTS = "/sms/kannel/" + Visitor.SECRET;
  private static final String WHO = TEXTS + "?smsc=airtel&from=%2B919812345670&to=56161&ts=17";
  private static final String ID = "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95";

  private final Noted noted = new Noted();
  private final Visitor kannel =
      new Visitor(new KannelSms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    kannel.close();
  }

  @Test
  void aTextIsTakenDownAndAnsweredWithNothing() {
    assertTaken(kannel.get(WHO + "&id=k-1&coding=0&charset=UTF-8&text=JOB+MASON&udh="), "");

    assertThat(noted.arrivals())
        .containsExactly(
            Arrival.whole(
                "kannel",
                "k-1",
                Optional.of(new PhoneNumber("+919812345670")),
                "56161",
                "JOB MASON"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, UTF-8, %E0%A4%95%E0%A4%BE%E0%A4%AE, काम",
    "2, UTF-16BE, %09%15%09%3E%09%2E, काम",
    "2, '', %09%15%09%3E%09%2E, काम",
    "0, '', JOB, JOB",
    "0, ISO-8859-1, caf%E9, café",
    "0, WINDOWS-1252, 5%80, 5€",
    "0, GSM, %00%1Be, @€",
    "0, UTF-8, '', ''",
  })
  void wordsAreReadByTheirCharset(String coding, String charset, String text, String words) {
    assertTaken(
        kannel.get(WHO + "&id=k&coding=" + coding + "&charset=" + charset + "&text=" + text), "");

    assertThat(noted.arrivals().getFirst().words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "%05%00%03%2A%02%01, 42, 1, 2",
    "%06%08%04%01%02%03%02, 258, 2, 3",
    "%08%24%01%06%00%03%FF%02%02, 255, 2, 2",
  })
  void aPartIsToldByItsHeader(String udh, int series, int number, int of) {
    assertTaken(kannel.get(WHO + "&id=k-2&coding=0&text=half&udh=" + udh), "");

    assertThat(noted.arrivals().getFirst().part()).hasValue(new Arrival.Part(series, number, of));
  }

  @ParameterizedTest
  @CsvSource({"%05%00%03%2A%01%01", "%05%00%03%2A%02%03", "%05%00%7F", "%00", "xx", "%05%04%00"})
  void aHeaderThatSaysNothingOfPartsIsPassedOver(String udh) {
    assertTaken(kannel.get(WHO + "&id=k-3&coding=0&text=all&udh=" + udh), "");

    assertThat(noted.arrivals().getFirst().part()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+919812345670, +919812345670",
    "%20919812345670, +919812345670",
    "00919812345670, +919812345670",
    "09812345670, +919812345670",
    "VK-BANK, ''",
    "56161, ''",
    "'', ''",
  })
  void whoWroteIsKnownOrNobody(String from, String number) {
    assertTaken(kannel.get(TEXTS + "?id=k&to=1&text=a&from=" + from), "");

    assertThat(noted.arrivals().getFirst().from().map(PhoneNumber::e164).orElse(""))
        .isEqualTo(number);
  }

  @Test
  void aTextWithoutANameGetsOneThatItsRepeatHasToo() {
    kannel.get(WHO + "&text=1");
    kannel.get(WHO + "&text=1");
    kannel.get(WHO + "&text=2");

    assertThat(noted.arrivals()).extracting(Arrival::reference).doesNotContain("");
    assertThat(noted.arrivals())
        .extracting(Arrival::reference)
        .first()
        .isEqualTo(noted.arrivals().get(1).reference())
        .isNotEqualTo(noted.arrivals().get(2).reference());
  }

  @ParameterizedTest
  @CsvSource({
    "?from=1&to=1, text",
    "?to=1&text=a, from",
    "?from=1&text=a&charset=X-NONE, charset",
    "?from=1&text=a&coding=1, coding",
    "?from=1&text=a&id=%00, id",
  })
  void whatCannotBeReadIsNamed(String query, String field) {
    assertWrong(kannel.get(TEXTS + query), field);
    assertThat(noted.arrivals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, DELIVERED",
    "2, NOT_DELIVERED",
    "4, UNDER_WAY",
    "8, UNDER_WAY",
    "16, NOT_DELIVERED",
    "32, UNDER_WAY",
    "64, UNCLEAR",
    "'', UNCLEAR",
    "soon, UNCLEAR",
  })
  void newsComeUnderOurId(String status, Receipt.Came came) {
    assertTaken(kannel.get(TEXTS + "/status?id=" + ID + "&status=" + status), "");

    assertThat(noted.receipts()).containsExactly(new Receipt(ID, true, came, status));
    assertThat(noted.newsOf()).isEqualTo("kannel");
  }

  @Test
  void newsThatNameNoTextOfOursAreRefused() {
    assertWrong(kannel.get(TEXTS + "/status?id=77&status=1"), "id");
    assertWrong(kannel.get(TEXTS + "/status?status=1"), "id");
    assertWrong(kannel.get(TEXTS + "/status?id=" + ID), "status");
  }

  @Test
  void strangersFindNothingAndBrokenQueriesAreRefused() {
    assertThat(kannel.get("/sms/kannel/wrong?text=a&from=1").statusCode()).isEqualTo(404);
    assertThat(kannel.get("/sms/kannel/wrong/status?id=" + ID).statusCode()).isEqualTo(404);
    assertThat(kannel.form(TEXTS, "text=a&from=1").statusCode()).isEqualTo(405);
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(kannel.get(WHO + "&id=k&text=a").statusCode()).isEqualTo(503);
    assertThat(kannel.get(TEXTS + "/status?id=" + ID + "&status=1").statusCode()).isEqualTo(503);
  }
}
