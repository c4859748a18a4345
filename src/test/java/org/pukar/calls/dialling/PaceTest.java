package org.pukar.calls.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pukar.VirtualClock;

class PaceTest {
  private final VirtualClock clock = VirtualClock.at(Instant.parse("2026-11-23T03:30:00Z"));
  private final Pace pace = new Pace(5, clock);

  @Test
  void noMoreThanSoManyInASecond() {
    pace.ask(3);
    assertThat(pace.left()).isEqualTo(2);
    pace.ask(2);
    clock.pass(Duration.ofMillis(999));
    assertThat(pace.left()).isZero();
    clock.pass(Duration.ofMillis(1));
    assertThat(pace.left()).isEqualTo(5);
  }

  @Test
  void nothingIsSavedUp() {
    clock.pass(Duration.ofHours(1));
    assertThat(pace.left()).isEqualTo(5);
  }

  @Test
  void aClockThatIsSetBackStopsNobodyForLong() {
    pace.ask(5);
    clock.pass(Duration.ofHours(-1));
    assertThat(pace.left()).isEqualTo(5);
  }
}
