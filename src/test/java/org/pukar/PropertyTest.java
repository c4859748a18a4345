package org.pukar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PropertyTest {

  @Test
  void aFailingTextIsToldWithItsSeedAtItsSmallest() {
    assertThatThrownBy(() -> Property.forAll(7, 9, r -> "abcx" + r.nextInt(), PropertyTest::hasNoX))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("seed 7, smallest case <x>");
  }

  @Test
  void aFailingListLosesItemsAndItsItemsShrink() {
    assertThatThrownBy(() ->
            Property.forAll(
                1, 1, r -> List.of("abc", "dxf", "ghi"), l -> l.forEach(PropertyTest::hasNoX)))
        .hasMessageStartingWith("seed 1, smallest case <[x]>");
  }

  @Test
  void theSameSeedMakesTheSameCases() {
    List<Integer> once = new ArrayList<>();
    List<Integer> again = new ArrayList<>();
    Property.forAll(20, Random::nextInt, once::add);
    Property.forAll(20, Random::nextInt, again::add);

    assertThat(once).isEqualTo(again).hasSize(20).doesNotHaveDuplicates();
  }

  private static void hasNoX(String text) {
    assertThat(text).doesNotContain("x");
  }
}
