package org.pukar.grievances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.grievances.Category.Answers;
import org.pukar.grievances.Category.Lane;
import org.pukar.yaml.YamlException;

/// The kinds of complaint, as they are shipped, and what is refused when they are read.
class CategoriesTest {
  private static final Path SHIPPED = Path.of("config", "grievances.yaml");

  @TempDir Path folder;

  @Test
  void elevenAreListedAndTheRationShopHasADoorOfItsOwn() throws IOException {
    Categories categories = Categories.read(SHIPPED);

    assertThat(categories.listed()).hasSize(11).doesNotContain(categories.ration());
    assertThat(categories.ration().lane()).isEqualTo(Lane.URGENT);
    assertThat(categories.all())
        .filteredOn(category -> category.answers() == Answers.HOME)
        .extracting(Category::code)
        .containsExactlyInAnyOrder("E", "D");
  }

  @ParameterizedTest
  @CsvSource({
    "independent: independent, independent: s21, is no name for such a desk",
    "independent: independent, other: independent, is not known here",
    "'answers: home', 'answers: both', answers for none",
    "'listed: false', 'listed: no', expected true or false",
    "'code: R', 'code: Q', the kind R is missing",
  })
  void aMistakeIsToldWithItsLine(String right, String wrong, String told) throws IOException {
    Path file = folder.resolve("grievances.yaml");
    Files.writeString(file, Files.readString(SHIPPED).replace(right, wrong));

    assertThatThrownBy(() -> Categories.read(file))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(told);
  }
}
