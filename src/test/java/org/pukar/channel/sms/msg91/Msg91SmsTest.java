package org.pukar.channel.sms.msg91;

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

class Msg91SmsTest {
  private static final String NEWS = "/sms/msg91/" + Visitor.SECRET + "/status";

  private final Noted noted = new Noted();
  private final Visitor msg91 = new Visitor(new Msg91Sms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    msg91.close();
  }

  private static String data(String json) {
    return "data=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static String request(String id, String... statuses) {
    StringBuilder reports = new StringBuilder();
    for (String status : statuses) {
      reports.append(reports.isEmpty() ? "" : ",");
      reports.append("{\"date\":\"2026-11-22 10:00:00\",\"number\":\"919812345670\",");
      reports.append("\"status\":\"").append(status).append("\",\"desc\":\"D\"}");
    }
    return "{\"senderId\":\"PUKARS\",\"requestId\":\"%s\",\"report\":[%s],\"userId\":\"27\"}"
        .formatted(id, reports);
  }

  @ParameterizedTest
  @CsvSource({
    "1, DELIVERED", "2, NOT_DELIVERED", "9, NOT_DELIVERED", "16, NOT_DELIVERED",
    "17, NOT_DELIVERED", "25, NOT_DELIVERED", "8, UNCLEAR", "'', UNCLEAR",
  })
  void newsComeInTheSecondVersionAndTheThird(String status, Receipt.Came came) {
    assertTaken(msg91.form(NEWS, data("[" + request("3465", status) + "]")), "");
    String third =
        "{\"number\":\"919812345670\",\"requestId\":\"3465\",\"status\":\"" + status + "\"}";
    assertTaken(msg91.json(NEWS, third), "");
    assertTaken(msg91.json(NEWS, "[" + third + "]"), "");

    Receipt receipt = new Receipt("3465", false, came, status);
    assertThat(noted.receipts()).containsExactly(receipt, receipt, receipt);
    assertThat(noted.newsOf()).isEqualTo("msg91");
  }

  @Test
  void severalNewsComeInOneForm() {
    String json = "[" + request("1", "1", "2") + "," + request("2", "9") + "]";
    assertTaken(msg91.form(NEWS, data(json)), "");

    assertThat(noted.receipts()).extracting(Receipt::reference).containsExactly("1", "1", "2");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertWrong(msg91.form(NEWS, ""), "data");
    assertWrong(msg91.form(NEWS, "data=x"), "data");
    assertWrong(msg91.form(NEWS, data("[{\"report\":[]}]")), "data[0].requestId");
    assertWrong(msg91.form(NEWS, data("[{\"requestId\":\"1\"}]")), "data[0].report");
    assertWrong(
        msg91.form(NEWS, data("[{\"requestId\":\"1\",\"report\":[{}]}]")),
        "data[0].report[0].status");
    assertWrong(msg91.json(NEWS, "{\"requestId\":\"1\"}"), "status");
    assertWrong(msg91.json(NEWS, "{\"status\":\"1\"}"), "requestId");
    assertWrong(msg91.json(NEWS, "7"), "body");
    assertThat(msg91.json("/sms/msg91/wrong/status", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(msg91.form(NEWS, data("[" + request("1", "1") + "]")).statusCode()).isEqualTo(503);
  }
}
