package org.pukar.dialogue.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.dialogue.lint.Linted.FINE;
import static org.pukar.dialogue.lint.Linted.HINDI;
import static org.pukar.dialogue.lint.Linted.WORDS;
import static org.pukar.dialogue.lint.Linted.lint;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Mistakes in words and screens, one at a time.
class LinterWordsTest {

  @Test
  void wordsMissingInALanguage() {
    assertThat(lint(FINE, WORDS.replace("w2: Other\n", "")))
        .containsExactly("d.yaml:4: w2: has no words in en");
    assertThat(lint(FINE, WORDS, HINDI.replace("hint:", "hunt:")))
        .contains("(every screen):1: hint.choice: has no words in hi")
        .anyMatch(found -> found.endsWith(": hint.pin: has no words in hi"));
  }

  @Test
  void wordsThatAreSaidNowhere() {
    assertThat(lint(FINE, WORDS + "w4: Left over\n"))
        .containsExactly("en.yaml:17: w4: is said nowhere");
  }

  @Test
  void aValueThatNobodyGives() {
    assertThat(lint(FINE, WORDS.replace("{number}", "{name}")))
        .containsExactly("en.yaml:16: told: {name} is given by nobody");
    assertThat(lint(FINE, WORDS.replace("w: Word", "w: 'At most {max}'")))
        .as("only hints tell bounds")
        .allMatch(found -> found.endsWith("{max} is given by nobody"));
    assertThat(lint(FINE, WORDS, HINDI.replace("words: शब्द", "words: '{number}'")))
        .containsExactly("hi.yaml:5: hint.words: {number} is given by nobody");
  }

  @Test
  void aScreenTooLongInOneLanguage() {
    String long182 = "x".repeat(182);

    assertThat(lint(FINE, WORDS.replace("w3: More words", "w3: " + long182)))
        .containsExactly("d.yaml:4: main.top: in en has a line too long for a screen");
    assertThat(lint(FINE, WORDS, HINDI.replace("w3: और", "w3: " + "और ".repeat(30).strip())))
        .containsExactly("d.yaml:4: main.top: in hi has a line too long for a screen");
    assertThat(lint(FINE, WORDS, HINDI.replace("words: शब्द", "words: " + "क".repeat(81))))
        .containsExactly("d.yaml:14: hints.text: in hi takes 81 of 80");
    assertThat(
            lint(
                FINE.replace("told: {menu: told", "told: {menu: lot"),
                WORDS.replace("told: 'No. {number}'", "lot: " + "word ".repeat(150))))
        .containsExactly("d.yaml:6: main.told: in en takes 5 pages");
  }

  @Test
  void aQuestionWithoutRoomForTheWayBack() {
    String question = "x".repeat(178);

    assertThat(
            lint(
                FINE.replace(
                    "next: top}", "next: q}\n    q: {ask: text, as: q, max: 9, next: top}"),
                WORDS + "main.q: " + question))
        .containsExactly("d.yaml:9: main.q: in en leaves no room for the way back");
  }

  @Test
  void lettersThatA7BitScreenCannotShow() {
    for (String word : List.of("₹500", "\u201CWord\u201D", "A \u2013 B", "हाँ")) {
      assertThat(lint(FINE, WORDS.replace("w2: Other", "w2: '" + word + "'")))
          .containsExactly(
              "d.yaml:4: main.top: in en has letters that the network's 7-bit alphabet has not");
    }
  }
}
