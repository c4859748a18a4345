package org.pukar.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.RealScript;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.text.catalog.Catalogs;
import org.pukar.yaml.YamlReader;

/// Words are divided into what can be recorded once, and numbers are said as each language says
/// them.
class SpeechTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 0 | 0",
        "en | 45 | 45",
        "en | 100 | one hundred",
        "en | 450 | four hundred and/50",
        "en | 18,40,451 | 18/lakh/40/thousand/four hundred and/51",
        "en | 1,000 | one thousand",
        "en | 1,00,00,000 | one crore",
        "en | 12,00,00,00,000 | one thousand/two hundred/crore",
        "hi | 450 | चार सौ/50",
        "hi | 2500 | 2/हज़ार/पाँच सौ",
        "hi | Rs 450 | चार सौ/50/रुपये",
        "or | 150 | ଶହେ/50",
        "or | ₹450 | ଚାରି ଶହ/50/ଟଙ୍କା",
        "bn | 600 | ছশো",
        "bn | Rs. 1,00,000 | এক লাখ/টাকা",
        "ml | 1450 | ആയിരത്തി/നാനൂറ്റി/50",
        "ml | 900 | തൊള്ളായിരം",
        "ml | 2,000 | 2/ആയിരം",
        "hi-Latn | 450 | चार सौ/50",
      })
  void numbersAreSaidFromParts(String language, String value, String heard) {
    assertThat(heard(language, value)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 28-12-2026 | 28/December/2/thousand/26",
        "hi | 01-03-2026 | 1/मार्च/2/हज़ार/26",
        "or | 15-08-2026 | 15/ଅଗଷ୍ଟ/2/ହଜାର/26",
        "bn | 15-08-2026 | 15/আগস্ট/2/হাজার/26",
        "ml | 15-08-2026 | ഓഗസ്റ്റ്/15/2/ആയിരത്തി/26",
      })
  void daysAreSaidInEachLanguagesOrder(String language, String value, String heard) {
    assertThat(heard(language, value)).isEqualTo(heard);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "104 466 727 | 1/0/4/ /4/6/6/ /7/2/7",
        "+917000000001 | 9/1/7/0/0/0/0/0/0/0/0/1",
        "835101 | 8/3/5/1/0/1",
        "0657 | 0/6/5/7",
        "99-99-2026 | 9/9/ /9/9/ /2/0/2/6",
        "9,99,99,99,99,99,99,999 | 9/9/9/9/9/9/9/9/9/9/9/9/9/9/9/9",
      })
  void whatIsNoAmountIsSaidDigitByDigit(String value, String heard) {
    assertThat(heard("en", value)).isEqualTo(heard);
  }

  @Test
  void wordsAndNumbersOfAValueAreHeardInTheirOrder() {
    assertThat(heard("en", "Mason, Ranchi. Rs 600 a day, 3 days!"))
        .isEqualTo("Mason, Ranchi./six hundred/rupees/a day,/3/days!");
    assertThat(heard("en", "")).isEmpty();
    assertThat(heard("en", " - ")).isEmpty();
  }

  @Test
  void whatACatalogSaysIsFoundBeforehandWhateverTheValuesAre() {
    Catalog words =
        Catalog.of(
            Language.ENGLISH,
            YamlReader.read(
                "en.yaml",
                """
                plain: "Welcome to Pukar."
                value: "Your number is {number}. Keep it."
                count: "{n, plural, one {# job} other {# jobs}} in {place}"
                choice: "Your call {when, select, soon {comes soon} other {comes on {day}}}"
                said: "Read this"
                said.voice: "Hear this"
                said.sms: "Text this"
                """));
    Speech speech = Speech.in(Language.ENGLISH);
    Set<Clip> all = speech.all(words, "voice").collect(Collectors.toSet());

    assertThat(all)
        .contains(
            new Clip(Language.ENGLISH, "Welcome to Pukar."),
            new Clip(Language.ENGLISH, "Hear this"))
        .doesNotContain(
            new Clip(Language.ENGLISH, "Read this"), new Clip(Language.ENGLISH, "Text this"));
    assertThat(all)
        .containsAll(speech.clips(words.marked("value", "voice", Map.of("number", "104 466 727"))))
        .containsAll(
            speech.clips(words.marked("choice", "voice", Map.of("when", "soon", "day", ""))))
        .containsAll(
            speech.clips(
                words.marked("choice", "voice", Map.of("when", "day", "day", "28-12-2026"))));
    assertThat(speech.clips(words.marked("count", "voice", Map.of("n", 1840, "place", "Gaya"))))
        .extracting(Clip::words)
        .containsExactly("one thousand", "eight hundred and", "40", "jobs in", "Gaya");
    assertThat(all).contains(new Clip(Language.ENGLISH, "jobs in"));
  }

  @Test
  void everySentenceOfEveryCatalogCanBeDivided() {
    Catalogs catalogs = Catalogs.read(RealScript.CONFIG.resolve("languages"));
    for (Language language : Language.values()) {
      if (language.spoken() == language) {
        assertThat(Speech.in(language).all(catalogs.in(language), "voice"))
            .hasSizeGreaterThan(500)
            .allSatisfy(clip -> assertThat(clip.words()).doesNotContain(Catalog.VALUE));
      }
    }
  }

  @Test
  void aClipIsNamedByItsWordsAndItsLanguageAndTellsNeither() {
    Clip clip = new Clip(Language.HINDI, "सुनीता");

    assertThat(clip.name()).matches("[0-9a-f]{24}").isEqualTo(clip.name());
    assertThat(clip.name()).isNotEqualTo(new Clip(Language.ENGLISH, "सुनीता").name());
    assertThat(clip).asString().doesNotContain("सुनीता");
  }

  private static String heard(String language, String value) {
    return Speech.in(Language.find(language).orElseThrow())
        .clips(Catalog.VALUE + value + Catalog.VALUE)
        .stream()
        .map(clip -> clip.isPause() ? " " : clip.words())
        .collect(Collectors.joining("/"));
  }
}
