package org.pukar.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A check of schemes on the phone, and what is kept of it.
class SchemesTest extends HouseTest {
  private static final String PHONE = "+917000000231";
  private static final Language ENGLISH = Language.ENGLISH;

  /// Dialling is the first hop, the screen with the list the answer to the last.
  @ParameterizedTest
  @EnumSource
  void aKnownCallerHearsAFirstVerdictInSixHops(Language language) {
    Notice notice = new Notice(language, "agreed");
    house.callers().agree(PhoneNumber.caller(PHONE).orElseThrow(), Purpose.SERVICE, notice, "s");

    Call call = house.dial(PHONE).type("2", "30", "1", "1", "1");

    assertThat(hops(call)).isLessThanOrEqualTo(6);
    assertThat(call.screen()).startsWith(house.say(language, "schemes.fitting"));
    assertThat(call.screen()).contains(house.say(language, "scheme.PMSBY.name"));
  }

  private static int hops(Call call) {
    return 1 + call.text().split("\\*").length;
  }

  @Test
  void anAgeThatIsNoneIsAskedAgainWithAHint() {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes"));

    for (String typed : List.of("300", "thirty", "३००", "😀", "-4", "3O")) {
      assertThat(call.type(typed).screen())
          .startsWith("Type a number from 1 to 110.")
          .contains(say("schemes.age"));
    }
    assertThat(call.type("३४").screen()).startsWith(say("schemes.bank-account"));
  }

  @Test
  void whatAnAnswerHasSettledIsNotAskedFor() {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("75");

    for (int i = 0; i < 20 && !isAtTheEnd(call); i++) {
      assertThat(call.screen())
          .doesNotContain(say("schemes.pf-esi"), say("schemes.income-tax"))
          .doesNotContain(say("schemes.monthly-pay"), say("schemes.building-days"));
      if (call.screen().contains(say("schemes.more"))) {
        call.choose(say("schemes.more"));
      } else {
        call.type("1");
      }
    }
    assertThat(call.screen()).contains(say("scheme.PMJAY_70.name"), say("scheme.ONORC.name"));
  }

  private static boolean isAtTheEnd(Call call) {
    return call.screen().contains(say("schemes.person"))
        && !call.screen().contains(say("schemes.more"));
  }

  @Test
  void whoKnowsNothingIsSentToAPersonAndRefusedNothing() {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("30");
    call.choose(say("answer.unsure"), say("answer.unsure"), say("answer.unsure"));

    assertThat(call.screen())
        .startsWith(say("schemes.none-yet"))
        .contains(say("scheme.PMSBY.name") + "?", say("scheme.PMJJBY.name") + "?");
    assertThat(call.choose(say("schemes.person"), say("arranged.good")).screen())
        .isEqualTo(say("talk.noted"));
  }

  @Test
  void aSecondCheckBeginsAnew() {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("30", "1");

    call.type("00").choose(say("main.schemes"));

    assertThat(call.screen()).startsWith(say("schemes.age"));
  }

  @Test
  void anAnswerCanBeCorrectedByGoingBack() {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("30", "1", "1", "1");

    call.type("0", "0", "0", "0", "20");

    assertThat(call.screen()).startsWith(say("schemes.fitting"));
  }

  @Test
  void ofOneWhoAgreedToNothingNothingIsKept() throws SQLException {
    Call call =
        house
            .dial(PHONE)
            .choose(ENGLISH.label())
            .choose(say("welcome.refuse"), say("welcome.go-on"));
    call.choose(say("main.schemes")).type("30", "1", "1", "1");

    assertThat(call.screen()).startsWith(say("schemes.fitting"));
    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void aCheckIsKeptSealedUnderItsCallersKey() throws SQLException {
    house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("34", "1", "1", "1");

    assertThat(house.stored().rows()).containsEntry("scheme_checks", 1);
    assertThat(kept()).contains("age 34-34", "work building", "PMSBY 2022-06-01 yes");
    assertThat(house.stored().found("age 34", "work building", "PMSBY 2", PHONE)).isEmpty();
  }

  @Test
  void moreAnswersMakeTheSameCheckAnotherCheckAnother() throws SQLException {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes"));
    call.type("34", "1", "1", "1").choose(say("schemes.more")).type("1", "1", "1", "1");

    assertThat(house.stored().rows()).containsEntry("scheme_checks", 1);
    assertThat(kept()).contains("pf-esi");

    call.type("00").choose(say("main.schemes")).type("34", "1", "1", "1");
    assertThat(house.stored().rows()).containsEntry("scheme_checks", 2);
  }

  @Test
  void aRepeatedHopKeepsNothingAgain() throws SQLException {
    Call call = house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("34", "1", "1", "1");

    assertThat(call.repeat().screen()).startsWith(say("schemes.fitting"));
    assertThat(house.stored().rows()).containsEntry("scheme_checks", 1);
  }

  @Test
  void rowsOfDifferentAnswersAreAsLong() throws SQLException {
    house.entered(PHONE, ENGLISH).choose(say("main.schemes")).type("34", "1", "1", "1");
    house.entered("+917000000232", ENGLISH).choose(say("main.schemes")).type("75", "1", "2", "2");

    assertThat(house.stored().cells("SELECT DISTINCT length(answers) FROM scheme_checks"))
        .hasSize(1);
  }

  private static String kept() throws SQLException {
    List<String> row = house.stored().cells("SELECT id, answers FROM scheme_checks");
    byte[] plain =
        house
            .callers()
            .find(PhoneNumber.caller(PHONE).orElseThrow())
            .orElseThrow()
            .key()
            .open(
                row.get(1).getBytes(StandardCharsets.ISO_8859_1),
                SchemeChecks.context(UUID.fromString(row.getFirst())));
    return new String(plain, StandardCharsets.UTF_8);
  }

  private static String say(String key) {
    return house.say(ENGLISH, key, Map.of());
  }
}
