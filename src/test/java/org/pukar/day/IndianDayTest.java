package org.pukar.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Half past six in the evening by UTC is midnight in India.
class IndianDayTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T18:30:00Z");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @Test
  void aDayBeginsAtMidnightInIndia() {
    assertThat(IndianDay.of(MIDNIGHT)).isEqualTo(SUNDAY);
    assertThat(IndianDay.of(MIDNIGHT.minusMillis(1))).isEqualTo(SUNDAY.minusDays(1));
  }

  @Test
  void todayIsTheSameWhereverTheClockHangs() {
    assertThat(IndianDay.today(Clock.fixed(MIDNIGHT, ZoneOffset.UTC))).isEqualTo(SUNDAY);
    assertThat(IndianDay.today(Clock.fixed(MIDNIGHT, ZoneOffset.ofHours(-8)))).isEqualTo(SUNDAY);
  }

  @Test
  void itIsWrittenDayFirst() {
    assertThat(IndianDay.written(LocalDate.of(2026, 2, 3))).isEqualTo("03-02-2026");
  }
}
