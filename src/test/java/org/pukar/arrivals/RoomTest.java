package org.pukar.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Answering makes room for taking down, and takes it back.
class RoomTest {
  private Duration taking = Duration.ZERO;
  private long now = -5;
  private final Room room = new Room(() -> taking, () -> now);

  @Test
  void noMoreAreBegunUntilHalfOfThemAreAnswered() {
    assertThat(room.left()).isEqualTo(32);
    take(32);
    assertThat(room.left()).isZero();
    leave(15);
    assertThat(room.left()).isZero();
    leave(1);
    assertThat(room.left()).isEqualTo(16);
  }

  @Test
  void whileTakingDownIsSlowFewerAreAnsweredButNeverNone() {
    taking = Duration.ofMillis(11);
    assertThat(room.left()).as("it was looked at just now").isEqualTo(32);
    pass(60);
    assertThat(room.left()).isEqualTo(16);
    for (int i = 0; i < 10; i++) {
      pass(60);
      room.left();
    }
    assertThat(room.left()).isEqualTo(2);
  }

  @Test
  void whenItIsQuickAgainTheyBecomeMoreBitByBit() {
    taking = Duration.ofSeconds(1);
    pass(60);
    assertThat(room.left()).isEqualTo(16);
    taking = Duration.ofMillis(10);
    pass(60);
    assertThat(room.left()).isEqualTo(18);
    for (int i = 0; i < 10; i++) {
      pass(60);
      room.left();
    }
    assertThat(room.left()).isEqualTo(32);
  }

  private void pass(long ms) {
    now += Duration.ofMillis(ms).toNanos();
  }

  private void take(int count) {
    IntStream.range(0, count).forEach(_ -> room.take());
  }

  private void leave(int count) {
    IntStream.range(0, count).forEach(_ -> room.leave());
  }
}
