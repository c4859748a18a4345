package org.pukar.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final long SEED = 20261122;

  @Test
  void vowelsCountAHalfAndConsonantsAWhole() {
    assertThat(halves("puri", "puri")).isZero();
    assertThat(halves("puri", "pure")).isEqualTo(1);
    assertThat(halves("puri", "pur")).isEqualTo(1);
    assertThat(halves("puri", "puti")).isEqualTo(2);
    assertThat(halves("puri", "pui")).isEqualTo(2);
    assertThat(halves("puri", "prui")).isEqualTo(2);
    assertThat(halves("baran", "varan")).isEqualTo(1);
    assertThat(halves("nuapara", "nuapada")).isEqualTo(1);
    assertThat(halves("samba", "sanba")).isEqualTo(1);
    assertThat(halves("", "puri")).isEqualTo(6);
  }

  @Test
  void theQuickBoundIsNeverAboveTheDistance() {
    Random random = new Random(SEED);
    for (int n = 0; n < 20_000; n++) {
      String one = name(random);
      String other = name(random);
      int bound = Distance.leastHalves(Distance.firm(one), Distance.firm(other));
      assertThat(halves(one, other))
          .as("%s and %s, seed %s", one, other, SEED)
          .isGreaterThanOrEqualTo(bound)
          .isEqualTo(halves(other, one));
    }
  }

  @Test
  void aBeginningIsAsFarAsItsNearestEnd() {
    assertThat(Distance.between("samblp", "sambalpur", 9).halvesOfBeginning()).isEqualTo(1);
    assertThat(Distance.between("puri", "purnia", 9).halvesOfBeginning()).isEqualTo(1);
  }

  @Test
  void beyondTheMostNothingIsTold() {
    assertThat(Distance.between("kalahandi", "kottayam", 4).halves()).isGreaterThan(4);
    assertThat(Distance.between("kalahandi", "kalahndi", 1).halves()).isEqualTo(1);
  }

  private static int halves(String one, String other) {
    return Distance.between(one, other, 100).halves();
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int length = random.nextInt(8); length > 0; length--) {
      name.append("abvhikrst".charAt(random.nextInt(9)));
    }
    return name.toString();
  }
}
