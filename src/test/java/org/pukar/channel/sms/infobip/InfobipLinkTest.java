package org.pukar.channel.sms.infobip;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.sms.FakeProvider.Asked;
import org.pukar.channel.wire.Calls;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Handed;

class InfobipLinkTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Carrier link(String url, Calls calls) {
    return new InfobipLink(
        Carried.account("infobip", url, "key", "k1", "from", "PUKAR"), Carried.NEWS, calls);
  }

  private static String status(String group, String name) {
    return """
    {"bulkId":"b","messages":[{"messageId":"m-1","status":{"groupId":1,"groupName":"%s",\
    "id":26,"name":"%s","description":"d"},"destination":"919812345670"}]}\
    """
        .formatted(group, name);
  }

  private static Handed answered(int status, String body) throws IOException {
    return Carried.answered(status, body, InfobipLinkTest::link);
  }

  @Test
  void aRegisteredTextIsSentWithAllThatIndiaWants() throws Exception {
    try (FakeProvider infobip =
            FakeProvider.saying(200, "application/json", status("PENDING", "PENDING_ACCEPTED"));
        Calls calls = new Calls(Duration.ofSeconds(20))) {
      assertThat(link(infobip.url(), calls).carry(Carried.registered("नमस्ते")))
          .isEqualTo(new Handed.Taken("m-1"));
      FakeProvider.Asked asked = infobip.next();

      assertThat(asked.address().getPath()).isEqualTo("/sms/3/messages");
      assertThat(asked.headers()).containsEntry("authorization", "App k1");
      assertThat(JSON.readTree(asked.body()))
          .isEqualTo(
              JSON.readTree(
                  """
                  {"messages":[{"sender":"PUKARS",
                  "destinations":[{"to":"919812345670","messageId":"%s"}],
                  "content":{"text":"नमस्ते"},
                  "options":{"regional":{"indiaDlt":
                    {"principalEntityId":"%s","contentTemplateId":"%s"}}},
                  "webhooks":{"delivery":{"url":"%s"},"contentType":"application/json",
                    "callbackData":"%s"}}]}\
                  """
                      .formatted(
                          Carried.ID, Carried.ENTITY, Carried.TEMPLATE, Carried.NEWS, Carried.ID)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, PENDING_ENROUTE",
    "OK, NO_ERROR",
    "DELIVERED, DELIVERED_TO_OPERATOR",
    "REJECTED, REJECTED_DUPLICATE_MESSAGE_ID",
  })
  void whatInfobipHasIsTaken(String group, String name) throws IOException {
    assertThat(answered(200, status(group, name))).isEqualTo(new Handed.Taken("m-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "REJECTED_NETWORK, ROUTE",
    "REJECTED_PREFIX_MISSING, NUMBER",
    "REJECTED_DND, CONTENT",
    "REJECTED_SOURCE, SENDER",
    "REJECTED_SENDER, SENDER",
    "REJECTED_NOT_ENOUGH_CREDITS, CREDIT",
    "REJECTED_PREPAID_PACKAGE_EXPIRED, CREDIT",
    "REJECTED_DESTINATION, NUMBER",
    "REJECTED_DESTINATION_NOT_REGISTERED, ACCOUNT",
    "REJECTED_DESTINATION_BLOCKLISTED, OPTED_OUT",
    "REJECTED_INVALID_DESTINATION, NUMBER",
    "MISSING_TO, NUMBER",
    "REJECTED_ROUTE_NOT_AVAILABLE, ROUTE",
    "REJECTED_INVALID_UDH, OTHER",
    "REJECTED_MESSAGE_TOO_LONG, CONTENT",
    "REJECTED_SOMETHING_NEW, OTHER",
  })
  void whatInfobipRefusesIsRefused(String name, Handed.Why why) throws IOException {
    assertThat(answered(200, status("REJECTED", name))).isEqualTo(new Handed.Refused(why));
  }

  @ParameterizedTest
  @CsvSource({"REJECTED_FLOODING_FILTER", "REJECTED_SYSTEM_ERROR"})
  void whatInfobipCannotTakeNowIsTriedAgain(String name) throws IOException {
    assertThat(answered(200, status("REJECTED", name))).isInstanceOf(Handed.Busy.class);
  }

  @ParameterizedTest
  @CsvSource({"400, OTHER", "401, ACCOUNT", "403, ACCOUNT", "404, ROUTE"})
  void aRequestThatIsRefusedWholeIsToldByItsStatus(int status, Handed.Why why) throws IOException {
    String body = "{\"requestError\":{\"serviceException\":{\"messageId\":\"X\",\"text\":\"x\"}}}";
    assertThat(answered(status, body)).isEqualTo(new Handed.Refused(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "<html>",
        "{}",
        "{\"messages\":[]}",
        "{\"messages\":[{}]}",
        "{\"messages\":[{\"status\":{\"groupName\":[]}}]}",
      })
  void aSuccessThatCannotBeReadLeavesItOpen(String body) throws IOException {
    assertThat(answered(200, body)).isEqualTo(new Handed.Unsure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | {"results":[{"messageId":"7b0c1d2e-3f40-4a51-8b62-9c73ad84be95","status":{}}]} | Has[reference=7b0c1d2e-3f40-4a51-8b62-9c73ad84be95]
          200 | {"results":[]}                          | HasNot[]
          200 | {"results":[{"messageId":"another"}]}   | CannotTell[]
          200 | {}                                      | CannotTell[]
          200 | <html>                                  | CannotTell[]
          401 | {}                                      | CannotTell[]
          404 | {}                                      | CannotTell[]
          429 | {}                                      | NotNow[]
          500 | {}                                      | NotNow[]
          """)
  void itsLogsTellWhetherItHasAText(int status, String logs, String meaning) throws Exception {
    Asked asked = Carried.found(status, logs, meaning, InfobipLinkTest::link);

    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.address()).hasToString("/sms/3/logs?messageId=" + Carried.ID);
    assertThat(asked.headers()).containsEntry("authorization", "App k1");
  }

  @Test
  void whetherItHasATextIsAskedAgainIfItDoesNotAnswer() throws IOException {
    Carried.assertTroubleIsNotNow(InfobipLinkTest::link);
  }

  @Test
  void troubleIsTold() throws IOException {
    Carried.assertTroubleIsTold(InfobipLinkTest::link);
  }
}
