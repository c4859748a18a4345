package org.pukar.grievances.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.pukar.day.IndianDay;

/// When she is rung and asked.
class TriesTest {

  private static Instant at(String there) {
    return LocalDateTime.parse(there).atZone(IndianDay.ZONE).toInstant();
  }

  @Test
  void nobodyIsRungEarlyOrLate() {
    assertThat(Tries.from(at("2026-11-20T09:59"))).isEqualTo(at("2026-11-20T10:00"));
    assertThat(Tries.from(at("2026-11-20T10:00"))).isEqualTo(at("2026-11-20T10:00"));
    assertThat(Tries.from(at("2026-11-20T19:59"))).isEqualTo(at("2026-11-20T19:59"));
    assertThat(Tries.from(at("2026-11-20T20:00"))).isEqualTo(at("2026-11-21T10:00"));
    assertThat(Tries.from(at("2026-12-31T23:30"))).isEqualTo(at("2027-01-01T10:00"));
  }

  @Test
  void threeDaysEachAtAnotherHourAndThenTimeToRingBack() {
    Instant first = at("2028-02-28T11:07");
    Instant second = Tries.after(1, first);
    Instant third = Tries.after(2, second);
    assertThat(second).isEqualTo(at("2028-02-29T18:30"));
    assertThat(third).isEqualTo(at("2028-03-01T12:30"));
    assertThat(Tries.after(Tries.MOST, third)).isEqualTo(at("2028-03-02T10:00"));
    assertThat(Tries.from(second)).isEqualTo(second);
    assertThat(Tries.from(third)).isEqualTo(third);
  }
}
