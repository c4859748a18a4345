package org.pukar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Property;

class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "Ranchi, rANCHI",
    "अवन\u200Dी, अवनी",
    "क\u094D\u200Dष, क\u094D\u200Cष",
    "\u0921\u093C, \u095C",
    "\u09A1\u09BC, \u09DC",
    "\u0B21\u0B3C, \u0B5C",
    "\u0928\u094D\u093C, \u0928\u093C\u094D",
    "അവന\u0D4D\u200D, അവ\u0D7B",
    "എ\u0D28\u0D4D\u0D31െ, എ\u0D7B\u0D4D\u0D31െ",
    "\u0D30\u0D4D\u200D, \u0D7C",
    "\u09A4\u09CD\u200D, \u09CE",
    "७३, 73",
    "Straße, STRASSE",
  })
  void twoSpellingsOfOneWordAreEqual(String one, String other) {
    assertThat(Folded.of(one)).isEqualTo(Folded.of(other));
  }

  @ParameterizedTest
  @CsvSource({"ड, ड़", "न, ण", "कि, की", "കല, കാല", "1, l"})
  void differentWordsStayDifferent(String one, String other) {
    assertThat(Folded.of(one)).isNotEqualTo(Folded.of(other));
  }

  @Test
  void foldingIsDoneOnce() {
    Property.forAll(
        2_000,
        random -> Written.words(random, 8),
        text -> assertThat(Folded.of(Folded.of(text))).isEqualTo(Folded.of(text)));
  }

  @Test
  void howAPhoneNormalisesMakesNoDifference() {
    Property.forAll(
        2_000,
        random -> Written.words(random, 8),
        text ->
            assertThat(Folded.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Folded.of(text)));
  }
}
