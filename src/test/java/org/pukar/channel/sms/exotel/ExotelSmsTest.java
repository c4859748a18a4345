package org.pukar.channel.sms.exotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Secret;
import org.pukar.outbox.Receipt;

class ExotelSmsTest {
  private static final String TEXTS = "/sms/exotel/" + Visitor.SECRET;
  private static final String STATUS = TEXTS + "/status";
  private static final String OURS = "3f0b6a52-6a35-4d0c-9a51-0c6d5a1f2e11";

  private final Noted noted = new Noted();
  private final Visitor exotel =
      new Visitor(new ExotelSms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    exotel.close();
  }

  @ParameterizedTest
  @CsvSource({"9000000017", "09000000017", "%2B919000000017", "+919000000017"})
  void aTextIsTakenDownAndTheAnswerIsEmpty(String from) {
    HttpResponse<String> answer =
        exotel.get(TEXTS + "?SmsSid=e17&From=" + from + "&To=56070&Date=2026-11-22&Body=JOB+PATNA");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(noted.arrivals())
        .singleElement()
        .satisfies(arrival -> {
          assertThat(arrival.provider()).isEqualTo("exotel");
          assertThat(arrival.reference()).isEqualTo("e17");
          assertThat(arrival.from().orElseThrow().e164()).isEqualTo("+919000000017");
          assertThat(arrival.to()).isEqualTo("56070");
          assertThat(arrival.words()).isEqualTo("JOB PATNA");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "SmsSid=e17&From=9000000017&To=1, Body",
    "SmsSid=e17&To=1&Body=JOB, From",
    "From=9000000017&To=1&Body=JOB, SmsSid"
  })
  void whatIsMissingIsNamed(String query, String field) {
    HttpResponse<String> answer = exotel.get(TEXTS + "?" + query);

    assertWrong(answer, field);
  }

  @Test
  void aRequestWithoutAQueryOrAFormIsRefused() {
    assertThat(exotel.get(TEXTS).statusCode()).isEqualTo(400);
    assertThat(exotel.post(STATUS, "application/json", "{}").statusCode()).isEqualTo(400);
    assertThat(exotel.get(TEXTS + "?SmsSid=e17&From=TESTIN&Body=JOB").statusCode()).isEqualTo(200);
    assertThat(noted.arrivals().getFirst().from()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Status=queued                                | UNDER_WAY     | queued
          Status=sending                               | UNDER_WAY     | sending
          Status=submitted&DetailedStatusCode=20006    | UNDER_WAY     | submitted 20006
          Status=submitted&DetailedStatusCode=21010    | UNDER_WAY     | submitted 21010
          Status=submitted&DetailedStatusCode=21015    | UNDER_WAY     | submitted 21015
          Status=submitted&DetailedStatusCode=21020    | UNDER_WAY     | submitted 21020
          Status=sent&DetailedStatusCode=20005         | DELIVERED     | sent 20005
          Status=sent                                  | DELIVERED     | sent
          Status=failed_dnd&DetailedStatusCode=23005   | NOT_DELIVERED | failed_dnd 23005
          Status=failed&DetailedStatusCode=23020       | OPTED_OUT     | failed 23020
          Status=failed&DetailedStatusCode=23050       | NOT_DELIVERED | failed 23050
          Status=failed&DetailedStatusCode=23082&DetailedStatus=TEMPLATE_BLOCKED_BY_DLT | NOT_DELIVERED | failed 23082
          Status=failed&DetailedStatusCode=24001       | NOT_DELIVERED | failed 24001
          Status=teleported                            | UNCLEAR       | teleported
          """)
  void newsAreTakenDown(String fields, String came, String code) {
    String form = "SmsSid=e18&To=09000000017&SmsUnits=1&DateSent=2026-11-22+16%3A42%3A56&" + fields;
    assertThat(exotel.form(STATUS, form).statusCode()).isEqualTo(200);
    assertThat(exotel.form(STATUS, form + "&CustomField=" + OURS).statusCode()).isEqualTo(200);
    assertThat(noted.newsOf()).isEqualTo("exotel");
    assertThat(noted.receipts())
        .containsExactly(
            new Receipt("e18", false, Receipt.Came.valueOf(came), code),
            new Receipt(OURS, true, Receipt.Came.valueOf(came), code));
  }

  @Test
  void newsWithoutAStatusOrOfNoTextAreRefused() {
    assertWrong(exotel.form(STATUS, "SmsSid=e18"), "Status");
    assertWrong(exotel.form(STATUS, "Status=sent&CustomField=x"), "SmsSid");
    assertThat(noted.receipts()).isEmpty();
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();
    assertThat(exotel.get(TEXTS + "?SmsSid=e17&From=9000000017&Body=JOB").statusCode())
        .isEqualTo(503);
    assertThat(exotel.form(STATUS, "SmsSid=e18&Status=sent").statusCode()).isEqualTo(503);
  }

  @Test
  void behindAnotherSecretThereIsNothing() {
    assertThat(exotel.get("/sms/exotel/other?SmsSid=e17").statusCode()).isEqualTo(404);
    assertThat(exotel.form("/sms/exotel/other/status", "Status=sent").statusCode()).isEqualTo(404);
  }
}
