package org.pukar.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pukar.csv.Csv;

/// What is no command, or another one than the words in it seem to say.
class SentencesTest {

  /// @param meant what may be heard: words, ASK, FREE
  private record Sentence(String text, List<String> meant, Heard heard) {
    boolean isFalseHit() {
      return heard instanceof Heard.Command && !isRight();
    }

    boolean isRight() {
      return meant.contains(Ear.told(heard));
    }
  }

  private static final List<Sentence> SENTENCES =
      Ear.rows("sentences.csv").stream().map(SentencesTest::sentence).toList();

  private static Sentence sentence(Csv.Row row) {
    Expecting expecting =
        switch (row.text("expecting")) {
          case "yes" -> Expecting.YES_OR_NO;
          case "free" -> Expecting.FREE_WORDS;
          default -> Expecting.NOTHING;
        };
    Heard heard = Ear.COMMANDS.hear(row.text("text"), expecting);
    return new Sentence(row.text("text"), List.of(row.text("meant").split("\\|")), heard);
  }

  @Test
  void hardlyAnySentenceIsTakenForACommandThatItIsNot() {
    List<Sentence> falseHits = SENTENCES.stream().filter(Sentence::isFalseHit).toList();
    Map<String, Integer> byWord = new TreeMap<>();
    falseHits.forEach(s -> byWord.merge(Ear.told(s.heard()), 1, Integer::sum));
    System.out.printf(
        "%d sentences: %d false hits (%.1f %%), by word %s: %s%n",
        SENTENCES.size(),
        falseHits.size(),
        100.0 * falseHits.size() / SENTENCES.size(),
        byWord,
        told(falseHits.stream()));
    System.out.println(
        "neither heard nor asked: "
            + told(SENTENCES.stream().filter(s -> !s.isRight() && !s.isFalseHit())));

    assertThat(SENTENCES).hasSizeGreaterThan(200);
    assertThat(falseHits.size() / (double) SENTENCES.size()).isLessThanOrEqualTo(0.01);
    assertThat(SENTENCES.stream().filter(Sentence::isRight).count() / (double) SENTENCES.size())
        .isGreaterThan(0.95);
  }

  private static List<String> told(Stream<Sentence> some) {
    return some.map(s -> s.text() + " -> " + Ear.told(s.heard())).toList();
  }

  @Test
  void noSentenceIsEverTakenForAStop() {
    assertThat(SENTENCES)
        .filteredOn(s -> Ear.told(s.heard()).equals("STOP") && !s.meant().contains("STOP"))
        .isEmpty();
  }
}
