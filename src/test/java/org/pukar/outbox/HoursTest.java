package org.pukar.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The hours at which texts may leave, by Indian time.
class HoursTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00, PT0S",
    "2026-11-22T15:30:00, PT0S",
    "2026-11-22T20:59:59.999, PT0S",
    "2026-11-22T21:00:00, PT13H",
    "2026-11-22T23:59:59, PT10H1S",
    "2026-11-23T00:00:00, PT10H",
    "2026-11-22T09:59:59, PT1S",
    "2026-12-31T22:00:00, PT12H",
  })
  void byDayIsFromTenToNine(String there, Duration wait) {
    assertThat(Hours.DAYTIME.waitAt(Instant.parse(there + "+05:30"))).isEqualTo(wait);
  }

  @Test
  void whatMayLeaveAtAnyTimeWaitsNever() {
    for (int minute = 0; minute < 24 * 60; minute++) {
      Instant at = Instant.parse("2026-11-22T00:00:59.999999999Z").plusSeconds(60L * minute);
      assertThat(Hours.ANY.waitAt(at)).isZero();
    }
  }

  @Test
  void onlyWhatMayWakeNobodyWaitsForTheDay() {
    for (Kind kind : Kind.values()) {
      assertThat(kind.hours())
          .isEqualTo(kind == Kind.ALERT || kind == Kind.CAMPAIGN ? Hours.DAYTIME : Hours.ANY);
    }
  }
}
