package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// How many hops a returning caller needs, in every language, to file a complaint and to register:
/// each costs her seconds of a session that the network soon cuts. What a job takes and a scheme is
/// counted beside them.
class HopsTest extends HouseTest {
  private static final String PHONE = "7000000801";

  @ParameterizedTest
  @EnumSource
  void aComplaintTakesAtMostSeven(Language language) {
    Call call =
        dial(language)
            .choose(
                house.say(language, "main.complaint"),
                house.say(language, "complaint.new"),
                house.say(language, "grievance.W"));

    call.type("not paid for two months", "kalahandi");

    assertThat(call.ended()).isTrue();
    assertThat(hops(call)).isLessThanOrEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void registeringTakesAtMostNine(Language language) {
    Call call =
        dial(language)
            .choose(house.say(language, "main.record"), house.say(language, "record.register"));

    // A name, building, masonry, mason, and two districts.
    call.type("Sunita Devi", "1", "1", "1", "kalahandi", "surat");

    assertThat(call.screen()).contains(house.say(language, "record.set-pin"));
    assertThat(hops(call)).isLessThanOrEqualTo(9);
  }

  /// One who agreed earlier, in that language, dials.
  private static Call dial(Language language) {
    PhoneNumber phone = PhoneNumber.caller(PHONE).orElseThrow();
    house.callers().agree(phone, Purpose.SERVICE, new Notice(language, "agreed"), "earlier");
    return house.dial(PHONE);
  }

  private static int hops(Call call) {
    return call.text().split("\\*").length + 1;
  }
}
