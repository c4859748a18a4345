package org.pukar.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// A caller says on which day, or that it be in the evening, she wants to be called.
class TalkDayTest extends HouseTest {
  private static final String PHONE = "7000000242";

  /// In India, by the houses' clock.
  private LocalDate today;

  @BeforeEach
  void today() {
    today = Times.day(house.ground().clock().instant());
  }

  @Test
  void fromSevenOnTheEveningIsTomorrows() {
    talk(Language.ENGLISH).choose(say("arranged.good"));
    Duration untilSeven = Duration.ofHours(7);
    house.ground().clock().pass(untilSeven);
    try {
      Call again = dial(Language.ENGLISH);
      again.choose(say("arranged.another-time"), say("arranged.evening"));

      assertThat(again.screen()).startsWith("We will call you back tomorrow evening, in English.");
    } finally {
      house.ground().clock().pass(untilSeven.negated());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void aDayWithinThirtyIsTaken(int days) throws SQLException {
    Call call = toDay();
    assertThat(call.screen()).contains(typed(1));

    call.type(typed(days));

    assertThat(call.screen()).startsWith("We will call you back on " + typed(days) + ", in Eng");
    assertThat(house.stored().cells("SELECT due_at AT TIME ZONE 'Asia/Kolkata' FROM callbacks"))
        .containsExactly(today.plusDays(days) + " 10:00:00");
  }

  @Test
  void todayIsSoonWhenItsMorningIsOver() {
    assertThat(toDay().type(typed(0)).screen()).startsWith("We will call you back soon, in Eng");
  }

  @Test
  void aDayThatIsOverOrTooFarOffOrNoneIsAskedForAgainWithAHint() {
    Call call = toDay().type(typed(-1));
    assertThat(call.screen()).startsWith(say("arranged.past", Map.of("call_tomorrow", typed(1))));

    call.type(typed(31));
    assertThat(call.screen()).startsWith(say("arranged.far", Map.of("call_last", typed(30))));

    for (String none : new String[] {"tomorrow", "31-02-2026", "7", "कल", "🙂"}) {
      assertThat(call.type(none).screen()).startsWith(say("hint.date"));
    }
    assertThat(call.type(typed(2).replace("-", "")).screen()).contains("on " + typed(2));
  }

  @Test
  void backLeadsFromAQuestionToHowItStands() {
    Call call = toDay().type(typed(-1), "0", "0", "0");

    assertThat(call.screen()).startsWith("We will call you back soon, in English. It is free.");
  }

  private Call toDay() {
    return talk(Language.ENGLISH).choose(say("arranged.another-time"), say("arranged.another-day"));
  }

  private String typed(int days) {
    return DateTimeFormatter.ofPattern("dd-MM-yyyy").format(today.plusDays(days));
  }

  private static Call talk(Language language) {
    return house.entered(PHONE, language).choose(house.say(language, "main.talk"));
  }

  private static Call dial(Language language) {
    return house.dial(PHONE).choose(house.say(language, "main.talk"));
  }

  private static String say(String key) {
    return say(key, Map.of());
  }

  private static String say(String key, Map<String, Object> values) {
    return house.say(Language.ENGLISH, key, values);
  }
}
