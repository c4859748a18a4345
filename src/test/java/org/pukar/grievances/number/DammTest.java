package org.pukar.grievances.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DammTest {
  private static final long SEED = 20261122;

  @Test
  void theKnownExampleHolds() {
    assertThat(Damm.checkDigit("572")).isEqualTo(4);
    assertThat(Damm.isValid("5724")).isTrue();
    assertThat(Damm.isValid("5274")).isFalse();
    assertThat(Damm.isValid("")).isFalse();
  }

  @Test
  void everyWrongDigitAndEverySwapOfNeighboursIsFound() {
    Random random = new Random(SEED);
    for (int n = 0; n < 5_000; n++) {
      String digits = Integer.toString(random.nextInt(10_000_000, 100_000_000));
      String number = digits + Damm.checkDigit(digits);
      assertThat(Damm.isValid(number)).as(number).isTrue();
      assertWrongDigitsAreFound(number);
      assertSwapsAreFound(number);
    }
  }

  private static void assertWrongDigitsAreFound(String number) {
    for (int i = 0; i < number.length(); i++) {
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        String changed = number.substring(0, i) + wrong + number.substring(i + 1);
        assertThat(Damm.isValid(changed)).as(changed).isEqualTo(changed.equals(number));
      }
    }
  }

  private static void assertSwapsAreFound(String number) {
    for (int i = 1; i < number.length(); i++) {
      StringBuilder swapped = new StringBuilder(number);
      swapped.setCharAt(i - 1, number.charAt(i));
      swapped.setCharAt(i, number.charAt(i - 1));
      boolean isSame = swapped.toString().equals(number);
      assertThat(Damm.isValid(swapped.toString()))
          .as("%s from %s", swapped, number)
          .isEqualTo(isSame);
    }
  }
}
