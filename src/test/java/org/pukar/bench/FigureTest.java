package org.pukar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void aFigureIsALineOfJson() {
    assertThat(new Figure("ussd.ratio", 0.5204, "1").json())
        .isEqualTo("{\"figure\": \"ussd.ratio\", \"value\": 0.52, \"unit\": \"1\"}");
  }

  @Test
  void aLargeFigureHasAllItsDigits() {
    assertThat(new Figure("ussd.checked_hops", 1_200_000, "1").json())
        .contains("\"value\": 1200000,");
  }
}
