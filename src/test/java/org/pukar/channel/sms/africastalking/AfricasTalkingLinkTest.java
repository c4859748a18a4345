package org.pukar.channel.sms.africastalking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.wire.Calls;
import org.pukar.http.Form;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;

class AfricasTalkingLinkTest {
  private static Carrier link(String url, Calls calls) {
    return link(url, calls, "");
  }

  private static Carrier link(String url, Calls calls, String from) {
    return new AfricasTalkingLink(
        Carried.account("africastalking", url, "username", "pukar", "key", "made-up", "from", from),
        calls);
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = Carried.asked(Carried.text("काम & ghar"), AfricasTalkingLinkTest::link);
    Form form = Carried.fields(asked);

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/version1/messaging");
    assertThat(asked.headers())
        .containsEntry("apikey", "made-up")
        .containsEntry("accept", "application/json")
        .containsEntry("content-type", "application/x-www-form-urlencoded");
    assertThat(form.all()).containsOnlyKeys("username", "to", "message");
    assertThat(form.get("username")).isEqualTo("pukar");
    assertThat(form.get("to")).isEqualTo("+919812345670");
    assertThat(form.get("message")).isEqualTo("काम & ghar");

    asked = Carried.asked(Carried.text("Hello"), (url, calls) -> link(url, calls, "PUKAR"));
    assertThat(Carried.fields(asked).get("from")).isEqualTo("PUKAR");
  }

  @ParameterizedTest
  @CsvSource({
    "100, Processed, Taken[reference=ATXid_17]",
    "101, Sent, Taken[reference=ATXid_17]",
    "102, Queued, Taken[reference=ATXid_17]",
    "401, RiskHold, Refused[why=OTHER]",
    "402, InvalidSenderId, Refused[why=SENDER]",
    "403, InvalidPhoneNumber, Refused[why=NUMBER]",
    "404, UnsupportedNumberType, Refused[why=NUMBER]",
    "405, InsufficientBalance, Refused[why=CREDIT]",
    "406, UserInBlacklist, Refused[why=OPTED_OUT]",
    "407, CouldNotRoute, Refused[why=ROUTE]",
    "409, DoNotDisturbRejection, Refused[why=CONTENT]",
    "500, InternalServerError, Busy[after=PT1M]",
    "501, GatewayError, Busy[after=PT1M]",
    "502, RejectedByGateway, Refused[why=OTHER]"
  })
  void everyAnswerHasAMeaning(int code, String name, String meaning) throws Exception {
    String body =
        """
        {"SMSMessageData":{"Message":"Sent to 1/1","Recipients":[{"statusCode":%d,
        "number":"+919812345670","status":"%s","cost":"KES 0.8","messageId":"ATXid_17"}]}}\
        """
            .formatted(code, name);
    assertThat(Carried.answered(201, body, AfricasTalkingLinkTest::link)).hasToString(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          201 | {"SMSMessageData":{"Recipients":[{"status":"Success","messageId":"m-17"}]}}           | Taken[reference=m-17]
          201 | {"SMSMessageData":{"Recipients":[{"status":"InvalidPhoneNumber","messageId":"None"}]}} | Refused[why=NUMBER]
          201 | {"SMSMessageData":{"Recipients":[{"statusCode":101,"messageId":"None"}]}}             | Taken[reference=]
          201 | {"SMSMessageData":{"Message":"InvalidSenderId","Recipients":[]}}                       | Refused[why=SENDER]
          201 | {"SMSMessageData":{"Recipients":[{"statusCode":999,"status":"New"}]}}                  | Unsure[]
          201 | <html>                                                                                 | Unsure[]
          400 | Request is missing required form field 'to'                                            | Refused[why=OTHER]
          401 | The supplied authentication is invalid                                                 | Refused[why=ACCOUNT]
          402 | x                                                                                      | Refused[why=CREDIT]
          429 | x                                                                                      | Busy[after=PT10S]
          500 | x                                                                                      | Unsure[]
          503 | x                                                                                      | Busy[after=PT1M]
          """)
  void answersWithoutACodeHaveAMeaningToo(int status, String body, String meaning)
      throws Exception {
    assertThat(Carried.answered(status, body, AfricasTalkingLinkTest::link)).hasToString(meaning);
  }

  @Test
  void nestedTooDeepIsNoAnswer() throws Exception {
    assertThat(Carried.answered(201, "[".repeat(5000), AfricasTalkingLinkTest::link))
        .isEqualTo(new Handed.Unsure());
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    Carried.assertTroubleIsTold(AfricasTalkingLinkTest::link);
  }
}
