package org.pukar.channel.sms.rapidpro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertTaken;
import static org.pukar.channel.sms.Visitor.assertWrong;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.Noted;
import org.pukar.channel.sms.Visitor;
import org.pukar.config.Secret;
import org.pukar.outbox.news.Receipt;
import org.pukar.phone.PhoneNumber;

class RapidProSmsTest {
  private static final String TEXTS = "/sms/rapidpro/" + Visitor.SECRET;
  private static final String ID = "7b0c1d2e-3f40-4a51-8b62-9c73ad84be95";

  private final Noted noted = new Noted();
  private final Visitor gateway =
      new Visitor(
          new RapidProSms(noted, new Secret(Visitor.SECRET), InstantSource.fixed(Instant.EPOCH))
              ::mount);

  @AfterEach
  void close() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=%2B919812345670&text=JOB&date=2026-11-22T10:00:00Z",
        "sender=919812345670&text=JOB&time=2026-11-22T10:00:00.5%2B05:30",
        "from=9812345670&text=JOB",
      })
  void aTextComesByGetOrPost(String fields) {
    assertTaken(gateway.form(TEXTS, fields), "");
    assertTaken(gateway.get(TEXTS + "?" + fields), "");
    assertTaken(gateway.get(TEXTS + "/receive?" + fields), "");

    Arrival first = noted.arrivals().getFirst();
    assertThat(first.from()).hasValue(new PhoneNumber("+919812345670"));
    assertThat(first.words()).isEqualTo("JOB");
    assertThat(noted.arrivals()).containsExactly(first, first, first);
  }

  @Test
  void theTimeTellsTheSameWordsApart() {
    gateway.form(TEXTS, "from=9812345670&text=1&date=2026-11-22T10:00:00Z");
    gateway.form(TEXTS, "from=9812345670&text=1&date=2026-11-22T10:01:00Z");

    assertThat(noted.arrivals()).extracting(Arrival::reference).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"sent, UNDER_WAY", "delivered, DELIVERED", "failed, NOT_DELIVERED"})
  void newsComeUnderOurId(String said, Receipt.Came came) {
    assertTaken(gateway.get(TEXTS + "/" + said + "?id=" + ID), "");
    assertTaken(gateway.form(TEXTS + "/" + said, "uuid=" + ID), "");
    assertTaken(gateway.form(TEXTS + "/" + said, "id=4711"), "");

    Receipt ours = new Receipt(ID, true, came, said);
    assertThat(noted.receipts())
        .containsExactly(ours, ours, new Receipt("4711", false, came, said));
    assertThat(noted.newsOf()).isEqualTo("rapidpro");
  }

  @Test
  void whoStopsIsAsGoodAsWhoWritesStop() {
    assertTaken(gateway.form(TEXTS + "/stopped", "from=%2B919812345670"), "");

    assertThat(noted.arrivals().getFirst().words()).isEqualTo("STOP");
    assertThat(noted.arrivals().getFirst().from()).hasValue(new PhoneNumber("+919812345670"));
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertWrong(gateway.form(TEXTS, "text=a"), "from");
    assertWrong(gateway.form(TEXTS, "from=1"), "text");
    assertWrong(gateway.form(TEXTS + "/sent", ""), "id");
    assertWrong(gateway.form(TEXTS + "/stopped", ""), "from");
    assertThat(gateway.get("/sms/rapidpro/wrong/sent?id=1").statusCode()).isEqualTo(404);
    assertThat(gateway.get("/sms/rapidpro/wrong?from=1&text=a").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(gateway.get(TEXTS + "?from=1&text=a").statusCode()).isEqualTo(503);
    assertThat(gateway.get(TEXTS + "/sent?id=1").statusCode()).isEqualTo(503);
  }
}
