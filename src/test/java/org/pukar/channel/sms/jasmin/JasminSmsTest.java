package org.pukar.channel.sms.jasmin;

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

class JasminSmsTest {
  private static final String TEXTS = "/sms/jasmin/" + Visitor.SECRET;
  private static final String NEWS = TEXTS + "/status";
  private static final String ACK = "ACK/Jasmin";
  private static final String OURS = "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95";
  private static final String ID = "2f6a1c00-11aa-4bb2-9cc3-0123456789ab";
  private static final String WHO =
      "id=" + ID + "&from=919812345670&to=56161&origin-connector=airtel&priority=1";

  private final Noted noted = new Noted();
  private final Visitor jasmin =
      new Visitor(new JasminSms(noted, new Secret(Visitor.SECRET))::mount);

  @AfterEach
  void close() {
    jasmin.close();
  }

  @Test
  void aTextComesByGetOrPost() {
    String fields = WHO + "&coding=0&content=x&binary=4a4f42";
    assertTaken(jasmin.form(TEXTS, fields), ACK);
    assertTaken(jasmin.get(TEXTS + "?" + fields), ACK);

    Arrival job =
        Arrival.whole("jasmin", ID, Optional.of(new PhoneNumber("+919812345670")), "56161", "JOB");
    assertThat(noted.arrivals()).containsExactly(job, job);
  }

  @ParameterizedTest
  @CsvSource({
    "&coding=0&binary=001b65, @€",
    "&binary=4a4f42, JOB",
    "&coding=8&binary=0915093e092e, काम",
    "&coding=8&binary=d83dde4f, 🙏",
    "&coding=3&binary=636166e9, café",
    "&coding=1&binary=4A4F42, JOB",
    "&coding=0&binary=, ''",
    "&coding=0&content=JOB, JOB",
  })
  void wordsAreReadByTheirCoding(String fields, String words) {
    assertTaken(jasmin.form(TEXTS, WHO + fields), ACK);

    assertThat(noted.arrivals().getFirst().words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "id=1&from=1&coding=4&binary=00, coding",
    "id=1&from=1&binary=0g, binary",
    "id=1&from=1&binary=012, binary",
    "id=1&from=1, content",
    "from=1&binary=41, id",
    "id=1&binary=41, from",
  })
  void whatCannotBeReadIsNamed(String fields, String field) {
    assertWrong(jasmin.form(TEXTS, fields), field);
    assertThat(noted.arrivals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ESME_ROK, UNDER_WAY", "ESME_RINVDSTADR, NOT_DELIVERED", "DELIVRD, DELIVERED",
    "ACCEPTD, UNDER_WAY", "ENROUTE, UNDER_WAY", "EXPIRED, NOT_DELIVERED",
    "DELETED, NOT_DELIVERED", "UNDELIV, NOT_DELIVERED", "REJECTD, NOT_DELIVERED",
    "UNKNOWN, UNCLEAR", "WHATEVER, UNCLEAR", "'', UNCLEAR",
  })
  void newsOfAnyLevelAreRead(String status, Receipt.Came came) {
    String fields = "id=" + ID + "&level=1&connector=airtel&message_status=" + status;
    assertTaken(jasmin.get(NEWS + "?" + fields), ACK);
    assertTaken(jasmin.form(NEWS, fields + "&dlvrd=001&text=secret"), ACK);
    assertTaken(jasmin.form(NEWS + "?ours=" + OURS, fields), ACK);

    Receipt theirs = new Receipt(ID, false, came, status);
    assertThat(noted.receipts())
        .containsExactly(theirs, theirs, new Receipt(OURS, true, came, status));
    assertThat(noted.newsOf()).isEqualTo("jasmin");
  }

  @Test
  void newsWithoutANameOrAStatusAreRefused() {
    assertWrong(jasmin.form(NEWS, "message_status=DELIVRD"), "id");
    assertWrong(jasmin.form(NEWS, "id=" + ID), "message_status");
  }

  @Test
  void whatCannotBeTakenDownIsNotAcknowledged() {
    noted.away();

    assertThat(jasmin.form(TEXTS, WHO + "&binary=41").statusCode()).isEqualTo(503);
    assertThat(jasmin.form(NEWS, "id=1&message_status=DELIVRD").statusCode()).isEqualTo(503);
    assertThat(jasmin.get("/sms/jasmin/wrong?" + WHO).statusCode()).isEqualTo(404);
  }
}
