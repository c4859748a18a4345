package org.pukar.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.keys.Keys;
import org.pukar.keys.SealBroken;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// Phones that agreed, each under a key of its own.
class CallersTest extends HouseTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000201");
  private static final PhoneNumber OTHER = new PhoneNumber("+9779800000001");
  private static final Notice NOTICE = new Notice(Language.HINDI, "words agreed to");

  @Test
  void nobodyIsKnownWhoDidNotAgree() {
    assertThat(house.callers().find(PHONE)).isEmpty();
    assertThat(house.callers().hasAgreed(PHONE, Purpose.SERVICE)).isFalse();
  }

  @Test
  void whoAgreedIsKnownForThatPurposeOnly() {
    agree(PHONE, Purpose.CALL_BACK);

    assertThat(house.callers().hasAgreed(PHONE, Purpose.CALL_BACK)).isTrue();
    assertThat(house.callers().hasAgreed(PHONE, Purpose.SERVICE)).isFalse();
    assertThat(house.callers().hasAgreed(OTHER, Purpose.CALL_BACK)).isFalse();
    assertThat(house.callers().find(PHONE).orElseThrow().language()).isEqualTo(Language.HINDI);
  }

  @Test
  void agreeingAgainKeepsTheFirstTime() throws SQLException {
    Caller first = agree(PHONE, Purpose.SERVICE);
    Caller again =
        house
            .callers()
            .agree(PHONE, Purpose.SERVICE, new Notice(Language.ENGLISH, "others"), "later");

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.enteredBy()).isEqualTo("session");
    assertThat(house.stored().rows()).containsEntry("callers", 1).containsEntry("consents", 1);
  }

  @Test
  void agreeingAtOnceOnManyThreadsMakesOneCaller() throws SQLException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> agree(PHONE, Purpose.SERVICE));
      }
    }

    assertThat(house.stored().rows()).isEqualTo(Map.of("callers", 1, "consents", 1, "notices", 1));
  }

  @Test
  void theSameWordsAreKeptOnceForAll() throws SQLException {
    agree(PHONE, Purpose.SERVICE);
    agree(OTHER, Purpose.SERVICE);

    assertThat(house.stored().rows()).containsEntry("notices", 1).containsEntry("consents", 2);
  }

  @Test
  void noNumberIsReadable() throws SQLException {
    agree(PHONE, Purpose.SERVICE);
    agree(OTHER, Purpose.SERVICE);

    assertThat(house.stored().found("7000000201", "9800000001")).isEmpty();
  }

  @Test
  void twoCallersHaveTwoKeysAndNeitherOpensTheOthers() {
    Caller one = agree(PHONE, Purpose.SERVICE);
    Caller two = agree(OTHER, Purpose.SERVICE);
    byte[] sealed = one.key().seal(new byte[] {1}, new byte[0]);

    assertThat(one.key().open(sealed, new byte[0])).containsExactly(1);
    assertThatThrownBy(() -> two.key().open(sealed, new byte[0])).isInstanceOf(SealBroken.class);
    assertThat(one.toString()).doesNotContain("7000000201");
  }

  @Test
  void aKeyPutOnAnotherCallersRowDoesNotOpen() throws SQLException {
    agree(PHONE, Purpose.SERVICE);
    Caller two = agree(OTHER, Purpose.SERVICE);
    house
        .stored()
        .run(
            "UPDATE callers SET data_key = (SELECT data_key FROM callers WHERE id = '%s')"
                .formatted(two.id()));

    assertThatThrownBy(() -> house.callers().find(PHONE)).isInstanceOf(SealBroken.class);
  }

  @Test
  void withOtherKeysTheCallerIsAStranger() {
    agree(PHONE, Purpose.SERVICE);

    Callers strange = new Callers(house.database(), Keys.passing(), house.ground().ids());

    assertThat(strange.find(PHONE)).isEmpty();
  }

  @Test
  void speakingToAStrangerStoresNothing() throws SQLException {
    house.callers().speak(PHONE, Language.ENGLISH);

    assertThat(house.stored().rows()).isEmpty();
  }

  private static Caller agree(PhoneNumber phone, Purpose purpose) {
    return house.callers().agree(phone, purpose, NOTICE, "session");
  }
}
