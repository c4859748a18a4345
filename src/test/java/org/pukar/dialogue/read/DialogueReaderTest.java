package org.pukar.dialogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.written.Dialogue;
import org.pukar.dialogue.written.Step;
import org.pukar.yaml.YamlException;

class DialogueReaderTest {

  @Test
  void everyKindOfStepIsRead() {
    Dialogue dialogue =
        read(
            """
            d:
              start: m
              gives: x
              steps:
                m: {menu: d.title, options: {d.one: c, d.two: return}}
                c: {choose: s.things, as: x, next: t}
                t: {ask: text, as: words, max: 9, next: n, prompt: d.other}
                n: {ask: number, as: n, min: 1, max: 5, next: p}
                p: {ask: place, as: place, next: a}
                a: {do: f.deed, next: {done: k}}
                k: {call: other}
                r: {transfer: talk, sealed: true, next: {noted: e}}
                e: {end: d.bye}
            """);

    assertThat(dialogue.start()).isEqualTo("m");
    assertThat(dialogue.gives()).isEqualTo("x");
    assertThat(dialogue.steps().sequencedKeySet())
        .containsExactly("m", "c", "t", "n", "p", "a", "k", "r", "e");
    assertThat(dialogue.steps().get("m"))
        .isInstanceOfSatisfying(
            Step.Menu.class,
            menu -> {
              assertThat(menu.prompt()).isEqualTo("d.title");
              assertThat(menu.options())
                  .containsExactly(Map.entry("d.one", "c"), Map.entry("d.two", "return"));
            });
    assertThat(dialogue.step("c")).isEqualTo(new Step.Choose("d.c", "s.things", "x", "t"));
    assertThat(dialogue.step("t"))
        .isEqualTo(new Step.Ask("d.other", new Question.Text(9), "words", "", "n"));
    assertThat(dialogue.step("n"))
        .isEqualTo(new Step.Ask("d.n", new Question.Whole(1, 5), "n", "", "p"));
    assertThat(dialogue.step("p")).isEqualTo(new Step.Call("place", "place", "a"));
    assertThat(dialogue.step("a")).isEqualTo(new Step.Do("f.deed", Map.of("done", "k")));
    assertThat(dialogue.step("k")).isEqualTo(new Step.Call("other", "", ""));
    assertThat(dialogue.step("r")).isEqualTo(new Step.Transfer("talk", true, Map.of("noted", "e")));
    assertThat(dialogue.step("e")).isEqualTo(new Step.End("d.bye"));
    assertThat(dialogue.lines().get("t")).hasToString("d.yaml:7");
    assertThatThrownBy(() -> dialogue.step("none")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ask: colour, as: x, next: s} | `colour` cannot be asked",
        "{ask: text, as: x, next: s} | `max` is missing",
        "{ask: text, next: s, max: 3} | `as` is missing",
        "{ask: text, as: x, max: many, next: s} | expected a whole number, found many",
        "{menu: w, option: {w: s}} | `option` is not known here",
        "{menu: w} | `options` is missing",
        "{choose: s, as: x} | `next` is missing",
        "{do: f.deed, next: s} | expected a mapping of names to values",
        "{call: d, goto: s} | `goto` is not known here",
        "{transfer: talk, sealed: maybe, next: {a: s}} | expected true or false, found maybe",
        "{show: w} | `show` is not known here",
        "{} | `end` is missing",
        "w | expected a mapping of names to values"
      })
  void aStepThatIsNotOneIsToldWithItsLine(String step, String fault) {
    assertThatThrownBy(() -> read("d:\n  start: s\n  steps:\n    s: " + step + "\n"))
        .isInstanceOf(YamlException.class)
        .hasMessage("d.yaml:4: " + fault);
  }

  @Test
  void aDialogueMustBeginWithAStepOfItsOwn() {
    assertThatThrownBy(() -> read("d:\n  start: x\n  steps:\n    s: {end: w}\n"))
        .hasMessage("d.yaml:2: there is no step `x`");
    assertThatThrownBy(() -> read("d:\n  begin: x\n"))
        .hasMessage("d.yaml:2: `begin` is not known here");
  }

  @Test
  void aFileMayHoldManyDialogues() {
    String two = "a: {start: s, steps: {s: {end: w}}}\nb: {start: s, steps: {s: {end: w}}}\n";

    assertThat(List.copyOf(DialogueReader.read("d.yaml", two).keySet())).containsExactly("a", "b");
    assertThat(DialogueReader.read("d.yaml", "")).isEmpty();
  }

  private static Dialogue read(String text) {
    return DialogueReader.read("d.yaml", text).values().iterator().next();
  }
}
