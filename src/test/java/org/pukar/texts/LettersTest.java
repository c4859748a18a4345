package org.pukar.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.text.Language;

/// A language told by its letters.
class LettersTest {
  @ParameterizedTest
  @CsvSource({
    "काम चाहिए, hi",
    "କାମ, or",
    "কাজ, bn",
    "ജോലി, ml",
    "JOB 12 काम, hi",
    "१२, hi",
    "কাজ काम, bn",
  })
  void theFirstLetterOfAScriptOfOneLanguageDecides(String words, String code) {
    assertThat(Letters.language(words)).isEqualTo(Language.find(code));
  }

  @Test
  void otherLettersTellNothing() {
    for (String words : new String[] {"", "kaam", "JOB 12", "வேலை", "😀", "‍"}) {
      assertThat(Letters.language(words)).isEmpty();
    }
  }
}
