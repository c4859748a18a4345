package org.pukar.calls.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.calls.CallState;

/// When a phone that was not reached is called again: the rule, at the edges of the day.
class AgainTest {
  // Hours of India are UTC and five and a half.
  @ParameterizedTest
  @CsvSource({
    "BUSY,       1, 2026-11-23T06:00:00Z, 2026-11-23T06:02:00Z",
    "BUSY,       4, 2026-11-23T06:00:00Z, 2026-11-23T06:02:00Z",
    "BUSY,       5, 2026-11-23T06:00:00Z, 2026-11-23T06:15:00Z",
    "NO_ANSWER,  1, 2026-11-23T06:00:00Z, 2026-11-23T06:15:00Z",
    "FAILED,     1, 2026-11-23T06:00:00Z, 2026-11-23T06:15:00Z",
    "NO_ANSWER,  2, 2026-11-23T06:00:00Z, 2026-11-23T08:00:00Z",
    "NO_ANSWER,  3, 2026-11-23T06:00:00Z, 2026-11-24T03:30:00Z",
    // It would be 21:00: no more today.
    "NO_ANSWER,  1, 2026-11-23T15:15:00Z, 2026-11-24T03:30:00Z",
    // It would be a moment before.
    "NO_ANSWER,  1, 2026-11-23T15:14:59Z, 2026-11-23T15:29:59Z",
    // She rang at night, and was busy.
    "BUSY,       1, 2026-11-23T21:00:00Z, 2026-11-24T03:30:00Z",
    "BUSY,       1, 2026-11-24T03:27:59Z, 2026-11-24T03:30:00Z",
    "BUSY,       1, 2026-11-24T03:28:01Z, 2026-11-24T03:30:01Z",
  })
  void theRule(CallState came, int vain, Instant now, Instant next) {
    assertThat(Again.next(came, vain, now)).contains(next);
  }

  @ParameterizedTest
  @CsvSource({"NO_ANSWER,4", "FAILED,4", "ABANDONED,9", "BUSY,8"})
  void atLastItIsGivenUp(CallState came, int vain) {
    assertThat(Again.next(came, vain, Instant.parse("2026-11-23T06:00:00Z"))).isEmpty();
  }
}
