package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.text.Budget;
import org.pukar.text.Language;

/// A number that nobody could call back is answered politely, and nothing is stored.
class NotACallerTest extends HouseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "5656", "198", "AD-PUKAR", "anonymous", "withheld", "+266696687", "12345"})
  void isAnsweredPolitelyAndNotStored(String number) throws SQLException {
    Call call = house.dial(number);

    assertThat(call.ended()).isTrue();
    assertThat(call.screen())
        .contains(
            house.say(Language.ENGLISH, "polite.not-a-caller"),
            house.say(Language.HINDI_LATIN, "polite.not-a-caller"));
    assertThat(Budget.USSD.fits(call.screen())).isTrue();
    assertThat(house.observed().last().result()).isEqualTo(Result.FAILED);
    assertThat(house.stored().rows()).isEmpty();
    assertThat(house.stored().redis()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5656"})
  void whoDialsAheadIsNoMoreACaller(String number) throws SQLException {
    Call call = house.dialAhead(number, "1*1*4*1");

    assertThat(call.ended()).isTrue();
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).isEmpty();
    assertThat(house.stored().redis()).isEmpty();
  }
}
