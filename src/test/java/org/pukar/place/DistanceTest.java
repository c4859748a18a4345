package org.pukar.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final long SEED = 20261122;

  @Test
  void vowelsCountAHalfAndConsonantsAWhole() {
    assertThat(Distance.halves("puri", "puri")).isZero();
    assertThat(Distance.halves("puri", "pure")).isEqualTo(1);
    assertThat(Distance.halves("puri", "pur")).isEqualTo(1);
    assertThat(Distance.halves("puri", "puti")).isEqualTo(2);
    assertThat(Distance.halves("puri", "pui")).isEqualTo(2);
    assertThat(Distance.halves("puri", "prui")).isEqualTo(2);
    assertThat(Distance.halves("baran", "varan")).isEqualTo(1);
    assertThat(Distance.halves("", "puri")).isEqualTo(6);
  }

  @Test
  void theQuickBoundIsNeverAboveTheDistance() {
    Random random = new Random(SEED);
    for (int n = 0; n < 20_000; n++) {
      String one = name(random);
      String other = name(random);
      int bound = Distance.leastHalves(Distance.firm(one), Distance.firm(other));
      assertThat(Distance.halves(one, other))
          .as("%s and %s, seed %s", one, other, SEED)
          .isGreaterThanOrEqualTo(bound)
          .isEqualTo(Distance.halves(other, one));
    }
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      name.append("abvhikrst".charAt(random.nextInt(9)));
    }
    return name.toString();
  }
}
