package org.pukar.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.text.Language;

/// Days and hours are Indian ones.
class TimesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "00:00, 2026-11-22, EVENING",
    "12:00, 2026-11-22, EVENING",
    "17:59, 2026-11-22, EVENING",
    "18:30, 2026-11-22, EVENING",
    "18:59, 2026-11-22, EVENING",
    "19:00, 2026-11-23, TOMORROW",
    "23:59, 2026-11-23, TOMORROW"
  })
  void theEveningIsThisOneUntilSeven(String time, String evening, Times.Told told) {
    Instant now = at(DAY, time);

    Instant due = Times.evening(now);

    assertThat(due).isEqualTo(at(LocalDate.parse(evening), "18:00"));
    assertThat(Times.told(call(now.minusSeconds(60), due), now)).isEqualTo(told);
  }

  @Test
  void tomorrowsEveningIsThisOneAfterMidnightAndSoonADayLater() {
    Instant asked = at(DAY, "22:00");
    OpenCall call = call(asked, Times.evening(asked));

    assertThat(Times.told(call, at(DAY, "23:59"))).isEqualTo(Times.Told.TOMORROW);
    assertThat(Times.told(call, at(DAY.plusDays(1), "00:00"))).isEqualTo(Times.Told.EVENING);
    assertThat(Times.told(call, at(DAY.plusDays(1), "23:59"))).isEqualTo(Times.Told.EVENING);
    assertThat(Times.told(call, at(DAY.plusDays(2), "00:00"))).isEqualTo(Times.Told.SOON);
  }

  @Test
  void anotherDayIsItsMorningAndTodayWhenThatIsOverIsAtOnce() {
    Instant now = at(DAY, "09:00");
    Instant later = at(DAY, "15:00");

    assertThat(Times.on(DAY.plusDays(3), now)).isEqualTo(at(DAY.plusDays(3), "10:00"));
    assertThat(Times.on(DAY, now)).isEqualTo(at(DAY, "10:00"));
    assertThat(Times.on(DAY, later)).isEqualTo(later);
  }

  @Test
  void aDayIsToldUntilItIsThere() {
    Instant asked = at(DAY, "09:00");
    OpenCall call = call(asked, Times.on(DAY.plusDays(3), asked));

    assertThat(Times.told(call, asked)).isEqualTo(Times.Told.DAY);
    assertThat(Times.told(call, at(DAY.plusDays(3), "10:00"))).isEqualTo(Times.Told.SOON);
  }

  @Test
  void whatIsToBeSoonIsSoonWheneverItWasAsked() {
    for (String time : new String[] {"09:00", "18:00", "23:59"}) {
      Instant asked = at(DAY, time);
      OpenCall call = call(asked, asked);

      assertThat(Times.told(call, asked)).isEqualTo(Times.Told.SOON);
      assertThat(Times.told(call, asked.plus(Duration.ofDays(2)))).isEqualTo(Times.Told.SOON);
    }
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZoneId.of("Asia/Kolkata")).toInstant();
  }

  private static OpenCall call(Instant asked, Instant due) {
    return new OpenCall(new UUID(0, 1), asked, new Wish(due, Language.HINDI, Wish.Voice.ANY));
  }
}
