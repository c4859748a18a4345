package org.pukar.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.RealScript;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;

/// The desk speaks five languages, and says the same in each.
class DeskWordsTest {
  private final Catalogs words = Catalogs.gather(RealScript.CONFIG.resolve("desk"));

  @Test
  void allFiveSayAllThatEnglishSaysWithTheSameValues() {
    assertThat(words.languages())
        .containsExactlyElementsOf(
            List.of(
                Language.ENGLISH,
                Language.HINDI,
                Language.ODIA,
                Language.BENGALI,
                Language.MALAYALAM));
    Catalog english = words.in(Language.ENGLISH);
    for (Language language : words.languages()) {
      Catalog catalog = words.in(language);
      assertThat(catalog.keys()).as(language.code()).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(catalog.variables(key))
            .as(language.code() + " " + key)
            .isEqualTo(english.variables(key));
      }
    }
  }
}
