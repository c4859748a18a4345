package org.pukar.channel.sms.infobip;

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

class InfobipSmsTest {
  private static final String TEXTS = "/sms/infobip/" + Visitor.SECRET;
  private static final String NEWS = TEXTS + "/status";
  private static final String OURS = "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95";
  private static final String JOB =
      """
      {"messageId":"811","from":"919812345670","to":"56161","text":"JOB मज़दूर","cleanText":"x",\
      "keyword":"JOB","receivedAt":"2026-11-22T10:00:00.000+0000","smsCount":1,\
      "price":{"pricePerMessage":0,"currency":"INR"},"callbackData":null}\
      """;

  private final Noted noted = new Noted();
  private final Visitor infobip =
      new Visitor(new InfobipSms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    infobip.close();
  }

  private static String results(String... each) {
    return "{\"results\":[" + String.join(",", each) + "],\"messageCount\":1}";
  }

  @Test
  void allTextsOfARequestAreTaken() {
    String other = "{\"messageId\":812,\"from\":\"VK-BANK\",\"text\":\"\"}";
    assertTaken(infobip.json(TEXTS, results(JOB, other)), "");

    assertThat(noted.arrivals())
        .containsExactly(
            Arrival.whole(
                "infobip",
                "811",
                Optional.of(new PhoneNumber("+919812345670")),
                "56161",
                "JOB मज़दूर"),
            Arrival.whole("infobip", "812", Optional.empty(), "", ""));
  }

  @Test
  void noneIsTakenIfOneCannotBeRead() {
    assertWrong(
        infobip.json(TEXTS, results(JOB, "{\"messageId\":\"1\",\"from\":\"1\"}")),
        "results[1].text");
    assertThat(noted.arrivals()).isEmpty();
  }

  @Test
  void aRequestWithoutResultsHoldsNothing() {
    assertTaken(infobip.json(TEXTS, results()), "");
    assertTaken(infobip.json(NEWS, results()), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | body",
        "nonsense | body",
        "[] | body",
        "{} trailing | body",
        "{} | results",
        "{\"results\":{}} | results",
        "{\"results\":[1]} | results[0]",
        "{\"results\":[null]} | results[0]",
        "{\"results\":[{\"messageId\":{}}]} | results[0].messageId",
        "{\"results\":[{\"messageId\":\"a\\nb\"}]} | results[0].messageId",
        "{\"results\":[{\"messageId\":\"1\",\"from\":[]}]} | results[0].from",
        "{\"results\":[{\"messageId\":\"1\",\"from\":\"1\",\"text\":null}]} | results[0].text",
      })
  void whatCannotBeReadIsNamed(String body, String field) {
    assertWrong(infobip.json(TEXTS, body), field);
  }

  @Test
  void aBodyThatIsNestedTooDeepIsRefused() {
    assertWrong(infobip.json(TEXTS, "[".repeat(30_000)), "body");
    assertWrong(infobip.json(TEXTS, "{\"results\":".repeat(1000)), "body");
    assertThat(infobip.json(TEXTS, "x".repeat(70_000)).statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, UNDER_WAY", "DELIVERED, DELIVERED", "UNDELIVERABLE, NOT_DELIVERED",
    "EXPIRED, NOT_DELIVERED", "REJECTED, NOT_DELIVERED", "LOST, UNCLEAR",
  })
  void newsComeUnderOurIdOrTheirs(String group, Receipt.Came came) {
    String status = "\"status\":{\"groupId\":3,\"groupName\":\"" + group + "\",\"id\":5";
    String named = "{\"messageId\":\"9\"," + status + "},\"callbackData\":\"" + OURS + "\"}";
    String theirs = "{\"messageId\":\"9\"," + status + ",\"name\":\"N_1\"}}";
    assertTaken(infobip.json(NEWS, results(named, theirs)), "");

    assertThat(noted.receipts())
        .containsExactly(
            new Receipt(OURS, true, came, group), new Receipt("9", false, came, "N_1"));
    assertThat(noted.newsOf()).isEqualTo("infobip");
  }

  @Test
  void newsThatCannotBeReadAreNamed() {
    assertWrong(infobip.json(NEWS, results("{\"messageId\":\"9\"}")), "results[0].status");
    assertWrong(
        infobip.json(NEWS, results("{\"messageId\":\"9\",\"status\":{}}")),
        "results[0].status.groupName");
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(infobip.json(TEXTS, results(JOB)).statusCode()).isEqualTo(503);
    assertThat(infobip.json("/sms/infobip/wrong", results(JOB)).statusCode()).isEqualTo(404);
  }
}
