package org.pukar.channel.voice.kookoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.Line;
import org.pukar.channel.sms.Carried;
import org.pukar.channel.sms.FakeProvider;
import org.pukar.channel.voice.Rung;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.outbox.link.Handed;

class KooKooLineTest {
  private static Line line(String url, Calls calls) {
    Account account = Carried.account("kookoo", url, "key", "K1", "caller_id", "914460000001");
    return new KooKooLine(account, new Secret("s1"), "https://pukar.example.org", calls);
  }

  private static Handed answered(int status, String answer) throws IOException {
    return Rung.answered(status, answer, KooKooLineTest::line);
  }

  private static String saying(String status, String message) {
    return "<response><status>%s</status><message>%s</message></response>"
        .formatted(status, message);
  }

  @Test
  void aCallIsAskedForWithOurNameInBothAddresses() throws Exception {
    FakeProvider.Asked asked = Rung.asked(Rung.call(""), KooKooLineTest::line);
    assertThat(asked.method()).isEqualTo("GET");
    assertThat(asked.address().toString())
        .startsWith("/outbound/outbound.php?phone_no=09000000001&api_key=K1&outbound_version=2")
        .contains("caller_id=914460000001")
        .contains("voice%2Fkookoo%2Fs1%3Fours%3D" + Rung.ID)
        .contains("voice%2Fkookoo%2Fs1%2Fstatus%3Fours%3D" + Rung.ID);
  }

  @Test
  void itIsQueued() throws IOException {
    assertThat(answered(200, saying("queued", "413477837012464")))
        .isEqualTo(new Handed.Taken("413477837012464"));
  }

  @ParameterizedTest
  @CsvSource({
    "Phone number in DND list, OPTED_OUT",
    "Invalid phone number, NUMBER",
    "Insufficient balance, CREDIT",
    "Authentication error, ACCOUNT",
    "who knows, OTHER"
  })
  void itIsRefused(String message, Handed.Why why) throws IOException {
    assertThat(answered(200, saying("error", message))).isEqualTo(new Handed.Refused(why));
  }

  @Test
  void atNightItWantsToBeAskedLater() throws IOException {
    assertThat(answered(200, saying("error", "Calls will not be made between 9PM to 9AM.")))
        .isEqualTo(new Handed.Busy(Duration.ofHours(1)));
    assertThat(answered(429, "")).isInstanceOf(Handed.Busy.class);
    assertThat(answered(500, "")).isInstanceOf(Handed.Unsure.class);
  }

  @Test
  void troubleIsTold() throws IOException {
    Rung.assertTroubleIsTold(KooKooLineTest::line);
  }
}
