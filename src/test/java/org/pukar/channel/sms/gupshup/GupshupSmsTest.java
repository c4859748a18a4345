package org.pukar.channel.sms.gupshup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertTaken;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Secret;
import org.pukar.outbox.news.Receipt;

class GupshupSmsTest {
  private static final String NEWS = "/sms/gupshup/" + Visitor.SECRET + "/status";
  private static final String ID = "4400123456789012345-210987654321098765";

  private final Noted noted = new Noted();
  private final Visitor gupshup =
      new Visitor(new GupshupSms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    gupshup.close();
  }

  private static String response(String json) {
    return "response=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static String event(String id, String type, String error) {
    return """
    {"externalId":"%s","eventType":"%s","eventTs":1763800000000,"destAddr":919812345670,\
    "srcAddr":"PUKARS",%s,"channel":"SMS","noOfFrags":1}\
    """
        .formatted(id, type, error);
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVERED, SUCCESS, DELIVERED", "SENT, SUCCESS, UNDER_WAY",
    "FAILED, ABSENT_SUBSCRIBER, NOT_DELIVERED", "FAILED, DND_FAIL, NOT_DELIVERED",
    "UNDELIVERED, UNKNOWN_SUBSCRIBER, NOT_DELIVERED", "EXPIRED, OTHER, NOT_DELIVERED",
    "READ, SUCCESS, UNCLEAR", "'', X, UNCLEAR",
  })
  void newsComeByQueryOrForm(String event, String cause, Receipt.Came came) {
    String query = "?externalId=" + ID + "&deliveredTS=1763800000000&status=" + event;
    assertTaken(gupshup.get(NEWS + query + "&cause=" + cause + "&errCode=000&mask=X"), "");
    String error = "\"cause\":\"" + cause + "\",\"errCode\":\"000\"";
    assertTaken(gupshup.form(NEWS, response("[" + event(ID, event, error) + "]")), "");

    Receipt receipt = new Receipt(ID, false, came, cause);
    assertThat(noted.receipts()).containsExactly(receipt, receipt);
    assertThat(noted.newsOf()).isEqualTo("gupshup");
  }

  @Test
  void severalNewsComeInOneForm() {
    String json =
        "["
            + event("1", "FAILED", "\"errCode\":\"003\"")
            + ","
            + event("2", "FAILED", "\"errorCode\":4")
            + ","
            + event("3", "FAILED", "\"cause\":null")
            + "]";
    assertTaken(gupshup.form(NEWS, response(json)), "");

    assertThat(noted.receipts()).extracting(Receipt::reference).containsExactly("1", "2", "3");
    assertThat(noted.receipts()).extracting(Receipt::code).containsExactly("003", "4", "FAILED");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertWrong(gupshup.get(NEWS + "?status=DELIVERED"), "externalId");
    assertWrong(gupshup.get(NEWS + "?externalId=1"), "status");
    assertWrong(gupshup.form(NEWS, ""), "response");
    assertWrong(gupshup.form(NEWS, response("{}")), "response");
    assertWrong(gupshup.form(NEWS, response("[1]")), "response[0]");
    assertWrong(gupshup.form(NEWS, response("[{}]")), "response[0].eventType");
    assertWrong(gupshup.form(NEWS, "response=" + "%5B".repeat(900)), "response");
    assertThat(gupshup.get("/sms/gupshup/wrong/status?externalId=1").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(gupshup.get(NEWS + "?externalId=1&status=SENT").statusCode()).isEqualTo(503);
  }
}
