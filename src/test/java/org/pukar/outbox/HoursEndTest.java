package org.pukar.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// How long work lasts within hours, by Indian time, at their edges: 10:00 is 04:30 UTC, 21:00 is
/// 15:30 UTC.
class HoursEndTest {
  private static final Hours DAY = Hours.DAYTIME;

  @Test
  void theFirstMomentIsWithinAndTheLastIsNot() {
    assertThat(DAY.waitAt(at("22T04:29:59.999Z"))).isEqualTo(Duration.ofMillis(1));
    assertThat(DAY.waitAt(at("22T04:30:00Z"))).isZero();
    assertThat(DAY.waitAt(at("22T15:29:59.999Z"))).isZero();
    assertThat(DAY.waitAt(at("22T15:30:00Z"))).isEqualTo(Duration.ofHours(13));
  }

  @Test
  void whatIsNotDoneByNightGoesOnInTheMorning() {
    assertThat(DAY.end(at("22T15:29:00Z"), Duration.ofMinutes(1))).isEqualTo(at("22T15:30:00Z"));
    assertThat(DAY.end(at("22T15:29:00Z"), Duration.ofMinutes(2))).isEqualTo(at("23T04:31:00Z"));
    assertThat(DAY.end(at("22T18:00:00Z"), Duration.ofHours(23))).isEqualTo(at("25T05:30:00Z"));
    assertThat(DAY.end(at("22T18:00:00Z"), Duration.ZERO)).isEqualTo(at("23T04:30:00Z"));
  }

  @Test
  void whatMayLeaveAlwaysNeverRests() {
    assertThat(Hours.ANY.end(at("22T18:00:00Z"), Duration.ofHours(30)))
        .isEqualTo(at("24T00:00:00Z"));
  }

  private static Instant at(String day) {
    return Instant.parse("2026-11-" + day);
  }
}
