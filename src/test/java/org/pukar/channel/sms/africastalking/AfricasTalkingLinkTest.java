package org.pukar.channel.sms.africastalking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.sms.Handing;
import org.pukar.http.Form;
import org.pukar.outbox.Handed;

class AfricasTalkingLinkTest {
  private static final Handing HANDING = handing("");

  private static Handing handing(String from) {
    return new Handing((url, calls) ->
        new AfricasTalkingLink(
            Handing.account(
                "africastalking", url, Map.of("username", "pukar", "key", "made-up", "from", from)),
            calls));
  }

  @Test
  void aTextIsAskedForAsDocumented() throws Exception {
    Asked asked = HANDING.asked(Handing.text("काम & ghar"));
    Form form = Form.ofQuery(asked.body()).orElseThrow();

    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.address()).hasToString("/version1/messaging");
    assertThat(asked.headers())
        .containsEntry("apikey", "made-up")
        .containsEntry("accept", "application/json")
        .containsEntry("content-type", "application/x-www-form-urlencoded");
    assertThat(form.all()).containsOnlyKeys("username", "to", "message");
    assertThat(form.get("username")).isEqualTo("pukar");
    assertThat(form.get("to")).isEqualTo("+919000000017");
    assertThat(form.get("message")).isEqualTo("काम & ghar");
    assertThat(handing("PUKAR").form(Handing.text("Hello")).get("from")).isEqualTo("PUKAR");
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
    "409, DoNotDisturbRejection, Refused[why=OPTED_OUT]",
    "500, InternalServerError, Busy[after=PT30S]",
    "501, GatewayError, Busy[after=PT30S]",
    "502, RejectedByGateway, Refused[why=OTHER]"
  })
  void everyAnswerHasAMeaning(int code, String name, String meaning) throws Exception {
    String body =
        """
        {"SMSMessageData":{"Message":"Sent to 1/1","Recipients":[{"statusCode":%d,
        "number":"+919000000017","status":"%s","cost":"KES 0.8","messageId":"ATXid_17"}]}}\
        """
            .formatted(code, name);
    assertThat(HANDING.answered(201, body)).hasToString(meaning);
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
          429 | x                                                                                      | Busy[after=PT5S]
          500 | x                                                                                      | Unsure[]
          503 | x                                                                                      | Busy[after=PT30S]
          """)
  void answersWithoutACodeHaveAMeaningToo(int status, String body, String meaning)
      throws Exception {
    assertThat(HANDING.answered(status, body)).hasToString(meaning);
  }

  @Test
  void nestedTooDeepIsNoAnswer() throws Exception {
    assertThat(HANDING.answered(201, "[".repeat(5000))).isEqualTo(new Handed.Unsure());
  }

  @Test
  void aBadLineIsToldApartFromNone() throws Exception {
    HANDING.isHonestOnABadLine();
  }
}
