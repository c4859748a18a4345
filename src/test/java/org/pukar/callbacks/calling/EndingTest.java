package org.pukar.callbacks.calling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When somebody who was not reached is tried again: never at night, in India.
class EndingTest {

  @ParameterizedTest
  @CsvSource({
    "NO_ANSWER, 1, 2026-11-23T06:00:00Z, 2026-11-23T06:15:00Z",
    "NO_ANSWER, 2, 2026-11-23T06:00:00Z, 2026-11-23T08:00:00Z",
    "NO_ANSWER, 3, 2026-11-23T06:00:00Z, 2026-11-24T06:00:00Z",
    "NO_ANSWER, 9, 2026-11-23T06:00:00Z, 2026-11-24T06:00:00Z",
    "NO_ANSWER, 2, 2026-11-23T13:00:00Z, 2026-11-24T03:30:00Z",
    "BUSY, 0, 2026-11-23T14:14:00Z, 2026-11-23T14:29:00Z",
    "BUSY, 0, 2026-11-23T14:15:00Z, 2026-11-24T03:30:00Z",
    "BUSY, 0, 2026-11-23T20:00:00Z, 2026-11-24T03:30:00Z",
    "NOT_SAFE, 0, 2026-11-23T06:00:00Z, 2026-11-24T06:00:00Z"
  })
  void whenSheIsTriedAgain(Ending ending, int tries, Instant now, Instant next) {
    assertThat(ending.next(tries, now)).hasValue(next);
  }

  @Test
  void whoTalkedIsNotCalledAgain() {
    assertThat(Ending.TALKED.next(1, Instant.EPOCH)).isEmpty();
    assertThat(Ending.of("not-safe")).hasValue(Ending.NOT_SAFE);
    assertThat(Ending.of("'; DROP")).isEmpty();
  }
}
