package org.pukar.channel.sms.africastalking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Secret;
import org.pukar.outbox.Receipt;

class AfricasTalkingSmsTest {
  private static final String TEXTS = "/sms/africastalking/" + Visitor.SECRET;
  private static final String STATUS = TEXTS + "/status";
  private static final String OPT_OUT = TEXTS + "/optout";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T10:59:00Z"));
  private final Noted noted = new Noted();
  private final Visitor africastalking =
      new Visitor(new AfricasTalkingSms(noted, new Secret(Visitor.SECRET), now::get)::mount);

  @AfterEach
  void close() {
    africastalking.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as documented  | date=2026-11-22T06%3A04%3A45Z&from=%2B919000000017&id=m-17&linkId=l-1&text=JOB&to=22384&cost=None&networkCode=99999
          another date   | id=m-17&text=JOB&to=22384&from=%2B919000000017&date=2026-11-22+06%3A04%3A45
          fields unknown | &=&id=m-17&text=JOB&to=22384&from=919000000017&x=y
          """)
  void aTextIsTakenDownHoweverItIsWritten(String label, String form) {
    HttpResponse<String> answer = africastalking.form(TEXTS, form);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(noted.arrivals())
        .singleElement()
        .satisfies(arrival -> {
          assertThat(arrival.provider()).isEqualTo("africastalking");
          assertThat(arrival.reference()).isEqualTo("m-17");
          assertThat(arrival.from().orElseThrow().e164()).isEqualTo("+919000000017");
          assertThat(arrival.to()).isEqualTo("22384");
          assertThat(arrival.words()).isEqualTo("JOB");
        });
  }

  @Test
  void aTextOfNobodyWhoCouldBeAnsweredIsTakenToo() {
    assertThat(africastalking.form(TEXTS, "id=m-17&text=JOB&to=22384&from=MTN").statusCode())
        .isEqualTo(200);
    assertThat(noted.arrivals().getFirst().from()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', from=%2B919000000017&id=m&to=1, text",
    "'', id=m&to=1&text=JOB, from",
    "'', from=%2B919000000017&to=1&text=JOB, id",
    "/status, status=Success&phoneNumber=%2B919000000017, id",
    "/status, id=m, status",
    "/optout, senderId=22384, phoneNumber"
  })
  void whatIsMissingIsNamed(String tail, String form, String field) {
    HttpResponse<String> answer = africastalking.form(TEXTS + tail, form);

    assertWrong(answer, field);
    assertThat(noted.arrivals()).isEmpty();
  }

  @Test
  void whatIsTooLongOrNoFormIsRefused() {
    String form = "id=m&to=1&from=%2B919000000017&text=" + "a".repeat(70_000);
    assertThat(africastalking.form(TEXTS, form).statusCode()).isEqualTo(413);
    assertThat(africastalking.post(TEXTS, "application/json", "{}").statusCode()).isEqualTo(400);
    assertThat(africastalking.form(TEXTS, "text=%").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status=Sent                                          | UNDER_WAY     | Sent
          status=Submitted                                     | UNDER_WAY     | Submitted
          status=Buffered                                      | UNDER_WAY     | Buffered
          status=Success                                       | DELIVERED     | Success
          status=Rejected&failureReason=DeliveryFailure        | NOT_DELIVERED | Rejected DeliveryFailure
          status=Failed&failureReason=UserDoesNotExist         | NOT_DELIVERED | Failed UserDoesNotExist
          status=Rejected&failureReason=DoNotDisturbRejection  | NOT_DELIVERED | Rejected DoNotDisturbRejection
          status=Rejected&failureReason=UserInBlackList        | OPTED_OUT     | Rejected UserInBlackList
          status=Failed&failureReason=UserNotSubscribedToProduct&retryCount=2 | NOT_DELIVERED | Failed UserNotSubscribedToProduct
          status=AbsentSubscriber                              | NOT_DELIVERED | AbsentSubscriber
          status=Expired                                       | NOT_DELIVERED | Expired
          status=Teleported                                    | UNCLEAR       | Teleported
          """)
  void newsAreTakenDown(String fields, String came, String code) {
    String form = "id=ATXid_17&phoneNumber=%2B919000000017&networkCode=99999&" + fields;
    assertThat(africastalking.form(STATUS, form).statusCode()).isEqualTo(200);
    assertThat(noted.newsOf()).isEqualTo("africastalking");
    assertThat(noted.receipts())
        .containsExactly(new Receipt("ATXid_17", false, Receipt.Came.valueOf(came), code));
  }

  @Test
  void whoOptsOutAtTheNetworkIsHeardAsIfSheHadWrittenSo() {
    String form = "senderId=22384&phoneNumber=%2B919000000017";
    assertThat(africastalking.form(OPT_OUT, form).statusCode()).isEqualTo(200);
    africastalking.form(OPT_OUT, form);
    now.set(Instant.parse("2026-11-22T10:59:05Z"));
    africastalking.form(OPT_OUT, form);

    assertThat(noted.arrivals()).hasSize(3).allSatisfy(AfricasTalkingSmsTest::isAStop);
    assertThat(noted.arrivals().stream().map(Arrival::reference).distinct())
        .as("a repeat within seconds is one")
        .hasSize(2);
  }

  private static void isAStop(Arrival arrival) {
    assertThat(arrival.words()).isEqualTo("STOP");
    assertThat(arrival.to()).isEqualTo("22384");
    assertThat(arrival.from().orElseThrow().e164()).isEqualTo("+919000000017");
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();
    String form = "id=m-17&text=JOB&to=22384&from=%2B919000000017";
    assertThat(africastalking.form(TEXTS, form).statusCode()).isEqualTo(503);
  }

  @Test
  void behindAnotherSecretThereIsNothing() {
    for (String tail : new String[] {"", "/status", "/optout"}) {
      assertThat(africastalking.form("/sms/africastalking/other" + tail, "text=").statusCode())
          .isEqualTo(404);
    }
  }
}
