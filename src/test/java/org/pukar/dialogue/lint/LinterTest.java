package org.pukar.dialogue.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.Option;
import org.pukar.dialogue.Script;
import org.pukar.dialogue.Step;
import org.pukar.dialogue.Talk;
import org.pukar.dialogue.Vocabulary;
import org.pukar.dialogue.Vocabulary.ActionShape;
import org.pukar.dialogue.Vocabulary.SourceShape;
import org.pukar.text.Budget;
import org.pukar.text.Catalog;
import org.pukar.text.Catalogs;
import org.pukar.text.Language;
import org.pukar.yaml.YamlReader;

/// One mistake at a time in a script that is right otherwise.
class LinterTest {
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Map.of(
              "thing.do",
              ActionShape.looks("done", "not").giving("number", "888 888 888"),
              Step.Transfer.ACTION,
              ActionShape.writes("noted")),
          Map.of("things", new SourceShape(false, _ -> List.of(new Option("a", "A")))),
          Set.of());

  /// Every kind of hint is used, so that no word is left over.
  private static final String ALL_HINTS =
      """
      hints:
        start: text
        steps:
          text: {ask: text, prompt: w, as: a, max: 9, next: number}
          number: {ask: number, prompt: w, as: b, min: 1, max: 9, next: date}
          date: {ask: date, prompt: w, as: c, next: phone}
          phone: {ask: phone, prompt: w, as: d, next: pin}
          pin: {ask: PIN, prompt: w, as: e, next: deed}
          deed: {do: thing.do, next: {done: text, not: text}}
      """;

  private static final String FINE =
      """
      main:
        start: top
        steps:
          top: {menu: w, options: {w: deed, w2: list, w3: hints}}
          deed: {do: thing.do, next: {done: told, not: top}}
          told: {menu: told, options: {w: call}}
          call: {transfer: talk, next: {noted: bye}}
          list: {choose: things, prompt: w, as: x, next: top}
          hints: {call: hints}
          bye: {end: w}
      """;
  private static final String WORDS = "w: Word\nw2: Other\nw3: More words\ntold: 'No. {number}'\n";

  @Test
  void nothingIsFoundInAScriptThatIsRight() {
    assertThat(lint(FINE, WORDS)).isEmpty();
  }

  @Test
  void aStepThatLeadsNowhere() {
    assertThat(lint(FINE.replace("next: top", "next: nowhere"), WORDS))
        .containsExactly("d.yaml:8: main.list: leads to `nowhere`, which does not exist");
  }

  @Test
  void aStepThatNothingLeadsTo() {
    assertThat(lint(FINE + "    lonely: {end: w}\n", WORDS))
        .containsExactly("d.yaml:11: main.lonely: cannot be reached");
  }

  @Test
  void aDialogueThatIsNotThere() {
    assertThat(lint(FINE.replace("call: hints", "call: hunts"), WORDS))
        .containsExactly("d.yaml:9: main.hints: calls dialogue `hunts`, which does not exist");
    assertThat(
            faults(
                Linter.lint(
                    script(FINE, WORDS), VOCABULARY, Budget.USSD, List.of("main", "other"))))
        .containsExactly("dialogues:1: other: there is no such dialogue to begin with");
    assertThat(lint(FINE.replace("main:", "start:"), WORDS))
        .contains("dialogues:1: main: there is no such dialogue to begin with");
  }

  @Test
  void anOutcomeThatIsNotHandled() {
    assertThat(lint(FINE.replace("{done: told, not: top}", "{done: told}"), WORDS))
        .containsExactly("d.yaml:5: main.deed: outcome `not` is not handled");
  }

  @Test
  void anOutcomeThatNeverComes() {
    assertThat(lint(FINE.replace("noted: bye", "noted: bye, away: bye"), WORDS))
        .containsExactly("d.yaml:7: main.call: `away` is no outcome");
  }

  @Test
  void anActionOrSourceThatNoFeatureHas() {
    assertThat(
            lint(
                FINE.replace(
                    "{do: thing.do, next: {done: told", "{do: thing.undo, next: {done: told"),
                WORDS))
        .containsExactly("d.yaml:5: main.deed: there is no action `thing.undo`");
    assertThat(lint(FINE.replace("choose: things", "choose: others"), WORDS))
        .containsExactly("d.yaml:8: main.list: there is no source `others`");
  }

  @Test
  void aPinThatDoesNotGoToAnAction() {
    assertThat(
            lint(
                FINE.replace(
                    "next: top}", "next: pin}\n    pin: {ask: PIN, prompt: w, as: p, next: top}"),
                WORDS))
        .containsExactly("d.yaml:9: main.pin: a PIN must go straight to an action");
  }

  @Test
  void aNumberThatCannotBeTypedBecauseItLeadsBack() {
    assertThat(
            lint(
                FINE.replace(
                    "next: top}",
                    "next: n}\n    n: {ask: number, prompt: w, as: n, min: 0, max: 3, next: top}"),
                WORDS))
        .containsExactly("d.yaml:9: main.n: 0 cannot be an answer: it leads back");
  }

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
        .containsExactly("en.yaml:15: w4: is said nowhere");
  }

  @Test
  void aValueThatNobodyGives() {
    assertThat(lint(FINE, WORDS.replace("{number}", "{name}")))
        .containsExactly("en.yaml:14: told: {name} is given by nobody");
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

  @Test
  void listsTooDeepBelowTheMainMenu() {
    StringBuilder deep = new StringBuilder("main:\n  start: s0\n  steps:\n");
    IntStream.rangeClosed(0, 6)
        .forEach(
            i -> deep.append("    s%d: {menu: w, options: {w: s%d}}\n".formatted(i, (i + 1) % 7)));

    assertThat(lintOnly(deep.toString(), "w: Word"))
        .containsExactly("d.yaml:10: main.s6: is 6 lists deep");
  }

  @Test
  void aReturnThatNothingCalled() {
    assertThat(lint(FINE.replace("next: top}", "next: return}"), WORDS))
        .containsExactly("d.yaml:8: main.list: returns, but nothing called it");
  }

  @Test
  void callsWithoutEnd() {
    String inside =
        """
        main:
          start: top
          steps: {top: {menu: w, options: {w: again}}, again: {call: main2, next: top}}
        main2:
          start: top
          steps: {top: {menu: w, options: {w: again}}, again: {call: main2, next: top}}
        """;
    String inPlace =
        """
        main: {start: a, steps: {a: {call: other}}}
        other: {start: b, steps: {b: {call: main}}}
        """;

    assertThat(lintOnly(inside, "w: Word"))
        .containsExactly("d.yaml:6: main2.again: calls dialogues inside one another without end");
    assertThat(lintOnly(inPlace, "w: Word"))
        .containsExactlyInAnyOrder(
            "d.yaml:1: main.a: calls dialogues inside one another without end",
            "d.yaml:2: other.b: calls dialogues inside one another without end");
  }

  private static final String HINDI =
      """
      common: {"yes": हाँ, "no": नहीं, more: आगे, back: पीछे}
      hint:
        choice: "फिर:"
        shall-we: "अभी?"
        words: शब्द
        too-long: "{typed} / {max}"
        number: "{min} - {max}"
        date: दिन
        phone: फ़ोन
        pin: चार
      w: शब्द
      w2: दूसरा
      w3: और
      told: "{number}"
      """;

  private static List<String> lint(String dialogues, String words, String... hindi) {
    Script english = script(dialogues, words);
    List<Catalog> catalogs = new ArrayList<>(List.of(english.words().in(Language.ENGLISH)));
    for (String more : hindi) {
      catalogs.add(Catalog.of(Language.HINDI, YamlReader.read("hi.yaml", more)));
    }
    Script script = new Script("v1", english.dialogues(), Catalogs.of(catalogs));
    return faults(Linter.lint(script, VOCABULARY, Budget.USSD, List.of(Script.HOME)));
  }

  /// Findings about ways end the linting, so that words left over do not matter.
  private static List<String> lintOnly(String dialogues, String words) {
    return faults(
        Linter.lint(Talk.script(dialogues, words), VOCABULARY, Budget.USSD, List.of(Script.HOME)));
  }

  private static Script script(String dialogues, String words) {
    return Talk.script(dialogues + ALL_HINTS, words);
  }

  private static List<String> faults(List<Finding> findings) {
    return findings.stream().map(Finding::toString).toList();
  }
}
