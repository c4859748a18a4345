package org.pukar.grievances.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// How long things last of which some are not over.
class KaplanMeierTest {
  private final KaplanMeier lasting = new KaplanMeier();

  @Test
  void withoutOpenOnesItIsThePlainMedian() {
    for (int day : new int[] {9, 1, 5, 3, 7}) {
      lasting.over(day, 1);
    }
    assertThat(lasting.within(.5)).hasValue(6);
    assertThat(lasting.within(.9)).hasValue(10);
  }

  /// The remission times of leukaemia patients under 6-MP of Freireich and others (1963), by which
  /// the method is commonly shown: the median is 23 weeks, and 22 were not enough.
  @Test
  void theKnownExampleComesOut() {
    for (int week : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
      lasting.over(week - 1, 1);
    }
    for (int week : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      lasting.unseen(week - 1, 1);
    }
    assertThat(lasting.within(.46)).hasValue(22);
    assertThat(lasting.within(.5)).hasValue(23);
    assertThat(lasting.within(.9)).isEqualTo(OptionalInt.empty());
  }

  @Test
  void whatIsOpenMakesItLongerAndNeverShorter() {
    lasting.over(2, 10);
    assertThat(lasting.within(.5)).hasValue(3);
    lasting.unseen(40, 11);
    assertThat(lasting.within(.5)).as("more than half wait").isEmpty();
    assertThat(lasting.within(.4)).hasValue(3);
  }

  @Test
  void ofNothingNothingIsSaid() {
    assertThat(lasting.within(.5)).isEmpty();
  }
}
