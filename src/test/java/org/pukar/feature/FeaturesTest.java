package org.pukar.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.dialogue.written.Vocabulary.SourceShape;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalog;
import org.pukar.yaml.YamlReader;

class FeaturesTest {
  private static final Catalog WORDS =
      Catalog.of(Language.ENGLISH, YamlReader.read("en.yaml", "a.hello: Hello"));
  private static final Asked ASKED =
      new Asked(
          PhoneNumber.caller("9876543210").orElseThrow(),
          "ussd",
          "test",
          Session.fresh("s", "v", Language.ENGLISH).with(Map.of("x", "7")),
          WORDS,
          List.of(Language.ENGLISH),
          "",
          "once");
  private static final Features FEATURES =
      Features.of(
          new Features.Part(
              List.of(
                  new Action(
                      "a.look",
                      ActionShape.looks("seen").giving("long", "xxxx"),
                      asked -> Outcome.of("seen", Map.of("long", asked.value("x")))),
                  new Action(
                      "a.write",
                      ActionShape.writes("done")
                          .giving("long", words -> words.say("a.hello", Map.of())),
                      _ -> Outcome.of("done"))),
              List.of(),
              Set.of("a.hello")),
          new Features.Part(
              List.of(),
              List.of(
                  Source.atOnce(
                      "b.list",
                      new SourceShape(false, _ -> List.of()),
                      asked -> List.of(new Option(asked.value("x"), asked.say("a.hello"))))),
              Set.of()));

  @Test
  void deedsAndListsAreFoundByName() {
    assertThat(FEATURES.run("a.look", ASKED)).isEqualTo(Outcome.of("seen", Map.of("long", "7")));
    assertThat(FEATURES.list("b.list", ASKED)).containsExactly(new Option("7", "Hello"));
    assertThat(FEATURES.writes("a.write")).isTrue();
    assertThat(FEATURES.writes("a.look")).isFalse();
  }

  @Test
  void whatNoFeatureOffersIsAMistakeOfOurs() {
    assertThatThrownBy(() -> FEATURES.run("a.other", ASKED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.other");
    assertThatThrownBy(() -> FEATURES.list("a.look", ASKED))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ASKED.value("y")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theVocabularyIsThatOfAllParts() {
    Vocabulary vocabulary = FEATURES.vocabulary();

    assertThat(vocabulary.actions()).containsOnlyKeys("a.look", "a.write");
    assertThat(vocabulary.sources()).containsOnlyKeys("b.list");
    assertThat(vocabulary.spoken()).containsExactly("a.hello");
    assertThat(vocabulary.samples(WORDS)).as("the longest of each").containsEntry("long", "Hello");
  }

  @Test
  void twoFeaturesMayNotOfferTheSame() {
    Features.Part part =
        new Features.Part(
            List.of(new Action("a.look", ActionShape.looks("x"), _ -> Outcome.of("x"))),
            List.of(),
            Set.of());

    assertThatThrownBy(() -> Features.of(part, part))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.look");
  }

  @Test
  void whoAskedIsNotPrinted() {
    assertThat(ASKED.toString()).doesNotContain("98765", "7}");
  }
}
