package org.pukar.channel.sms.netcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.channel.sms.Visitor.assertTaken;
import static org.pukar.channel.sms.Visitor.assertWrong;

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
import org.pukar.phone.PhoneNumber;

class NetcoreSmsTest {
  private static final String TEXTS = "/sms/netcore/" + Visitor.SECRET;
  private static final String WHO = "to_addr=10010&from_addr=9812345670&source=sms&circle=x&";

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Noted noted = new Noted();
  private final Visitor netcore =
      new Visitor(new NetcoreSms(noted, new Secret(Visitor.SECRET), now::get)::mount);

  @AfterEach
  void close() {
    netcore.close();
  }

  @ParameterizedTest
  @CsvSource({"JOB+MASON, JOB MASON", "None, ''", "'', ''", "none, none", "%E0%A4%95, क"})
  void aTextIsTakenDown(String content, String words) {
    assertTaken(netcore.form(TEXTS, WHO + "content=" + content), "");

    Arrival arrival = noted.arrivals().getFirst();
    assertThat(arrival.words()).isEqualTo(words);
    assertThat(arrival.to()).isEqualTo("10010");
    assertThat(arrival.from()).hasValue(new PhoneNumber("+919812345670"));
  }

  @Test
  void theSameWordsLaterAreAnotherText() {
    netcore.form(TEXTS, WHO + "content=1");
    netcore.form(TEXTS, WHO + "content=1");
    now.set(Instant.EPOCH.plusSeconds(20));
    netcore.form(TEXTS, WHO + "content=1");

    assertThat(noted.arrivals())
        .extracting(Arrival::reference)
        .first()
        .isEqualTo(noted.arrivals().get(1).reference())
        .isNotEqualTo(noted.arrivals().get(2).reference());
  }

  @Test
  void whatCannotBeReadIsNamed() {
    assertWrong(netcore.form(TEXTS, "to_addr=1&from_addr=1"), "content");
    assertWrong(netcore.form(TEXTS, "to_addr=1&content=a"), "from_addr");
    assertThat(netcore.json(TEXTS, "{}").statusCode()).isEqualTo(400);
    assertThat(netcore.form("/sms/netcore/wrong", WHO + "content=1").statusCode()).isEqualTo(404);
    assertThat(netcore.form(TEXTS + "/status", "id=1").statusCode()).isEqualTo(404);
  }

  @Test
  void whatCannotBeTakenDownIsToBeBroughtAgain() {
    noted.away();

    assertThat(netcore.form(TEXTS, WHO + "content=1").statusCode()).isEqualTo(503);
  }
}
