package org.pukar.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/// The hours at which a phone may ring.
class SafeTest {

  private static boolean isAt(String from, String until, String time) {
    return new Safe(LocalTime.parse(from), LocalTime.parse(until), "").isAt(LocalTime.parse(time));
  }

  @Test
  void betweenTwoTimesOfTheDay() {
    assertThat(isAt("10:00", "12:00", "09:59")).isFalse();
    assertThat(isAt("10:00", "12:00", "10:00")).isTrue();
    assertThat(isAt("10:00", "12:00", "12:00")).isFalse();
  }

  @Test
  void overMidnight() {
    assertThat(isAt("22:00", "05:00", "23:00")).isTrue();
    assertThat(isAt("22:00", "05:00", "04:59")).isTrue();
    assertThat(isAt("22:00", "05:00", "12:00")).isFalse();
  }

  @Test
  void atAnyHourIfNoneAreSaid() {
    assertThat(Safe.ALWAYS.isAt(LocalTime.NOON)).isTrue();
  }
}
