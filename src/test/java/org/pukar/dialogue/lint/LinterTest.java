package org.pukar.dialogue.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pukar.dialogue.lint.Linted.FINE;
import static org.pukar.dialogue.lint.Linted.VOCABULARY;
import static org.pukar.dialogue.lint.Linted.WORDS;
import static org.pukar.dialogue.lint.Linted.faults;
import static org.pukar.dialogue.lint.Linted.lint;
import static org.pukar.dialogue.lint.Linted.lintOnly;
import static org.pukar.dialogue.lint.Linted.script;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Mistakes in steps and the ways between them, one at a time.
class LinterTest {

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
    assertThat(faults(Linter.lint(script(FINE, WORDS), VOCABULARY, List.of("main", "other"))))
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
}
