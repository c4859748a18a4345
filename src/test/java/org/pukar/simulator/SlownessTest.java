package org.pukar.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.phone.PhoneNumber;

class SlownessTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000801");
  private static final PhoneNumber OTHER = new PhoneNumber("+917000000802");

  private final List<Duration> held = new ArrayList<>();
  private final Slowness slowness = new Slowness(held::add);

  @Test
  void aPhonesNextDeedIsHeldOnceAndNobodyElses() {
    slowness.slow(PHONE, Duration.ofSeconds(4));
    slowness.hold(OTHER);
    assertThat(held).isEmpty();

    slowness.hold(PHONE);
    slowness.hold(PHONE);

    assertThat(held).containsExactly(Duration.ofSeconds(4));
  }

  @Test
  void theLastWordCounts() {
    slowness.slow(PHONE, Duration.ofSeconds(4));
    slowness.slow(PHONE, Duration.ofSeconds(10));
    slowness.slow(OTHER, Duration.ofSeconds(4));
    slowness.slow(OTHER, Duration.ZERO);

    slowness.hold(PHONE);
    slowness.hold(OTHER);

    assertThat(held).containsExactly(Duration.ofSeconds(10));
  }

  @Test
  void nobodyIsHeldLongerThanFifteenSeconds() {
    slowness.slow(PHONE, Duration.ofDays(1));

    slowness.hold(PHONE);

    assertThat(held).containsExactly(Duration.ofSeconds(15));
  }

  @Test
  void theThousandPhonesThatAskedLastAreRemembered() {
    for (int i = 0; i <= 1_000; i++) {
      slowness.slow(phone(i), Duration.ofSeconds(1));
    }
    for (int i = 0; i <= 1_000; i++) {
      slowness.hold(phone(i));
    }

    assertThat(held).hasSize(1_000);
  }

  @Test
  void aThreadThatIsToStopDoesNotWaitOn() {
    Slowness interrupted =
        new Slowness(_ -> {
          throw new InterruptedException();
        });
    interrupted.slow(PHONE, Duration.ofSeconds(4));

    interrupted.hold(PHONE);

    assertThat(Thread.interrupted()).isTrue();
  }

  private static PhoneNumber phone(int number) {
    return new PhoneNumber("+91700000%04d".formatted(number));
  }
}
