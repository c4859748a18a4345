package org.pukar.workers.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which PINs are too easy.
class EasyTest {
  @Test
  void whatIsGuessedFirstIsTooEasy() {
    assertThat(
            List.of(
                "0000", "7777", "1212", "1234", "4321", "0123", "6789", "9876", "7890", "2580",
                "1950", "1987", "2010"))
        .allMatch(Easy::isEasy);
    assertThat(List.of("4821", "1221", "1235", "0007", "1949", "2011", "1357"))
        .noneMatch(Easy::isEasy);
  }

  @Test
  void fewAreRefused() {
    assertThat(IntStream.range(0, 10_000).mapToObj("%04d"::formatted).filter(Easy::isEasy).count())
        .isLessThan(200);
  }
}
