package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.text.Language;
import org.pukar.text.Manner;

/// Forward, back, home, and in and out of called dialogues.
class WaysTest {
  private static final String CALLING =
      """
      main:
        start: top
        steps:
          top: {menu: w, options: {w: inside, w2: over}}
          inside: {call: asking, as: answer, next: after}
          over: {call: asking}
          after: {menu: w, options: {w: top}}
      asking:
        start: first
        gives: given
        steps:
          first: {menu: w, options: {w: second}}
          second: {choose: list, prompt: w, as: given, next: return}
      """;
  private static final String W = "w: Word\nw2: Other\n";

  @Test
  void aCalledDialogueComesBackWithWhatItGives() {
    Talk talk = Talk.of(CALLING, W).listing("list", "A", "B").types("1", "1");

    assertThat(talk.session().stack())
        .containsExactly(new Frame("main", "inside"), new Frame("asking", "second"));
    assertThat(talk.types("2").session().values())
        .containsEntry("answer", "id1")
        .containsEntry("given", "id1");
    assertThat(talk.session().stack()).containsExactly(new Frame("main", "after"));
  }

  @Test
  void aCallWithoutANextTakesTheDialoguesPlace() {
    Talk talk = Talk.of(CALLING, W).types("2");

    assertThat(talk.session().stack()).containsExactly(new Frame("asking", "first"));
  }

  @Test
  void backLeadsIntoAndOutOfCalledDialogues() {
    Talk talk = Talk.of(CALLING, W).listing("list", "A").types("1", "1", "1");

    assertThat(talk.step()).isEqualTo("after");
    assertThat(talk.types("0").step()).isEqualTo("second");
    assertThat(talk.session().stack()).hasSize(2);
    assertThat(talk.types("०").step()).isEqualTo("first");
    assertThat(talk.types("0").session().stack()).containsExactly(new Frame("main", "top"));
    assertThat(talk.session().trail()).isEmpty();
  }

  @Test
  void backAtTheTopIsTheMainMenu() {
    Talk talk = Talk.of(CALLING, W);
    Session inside =
        Session.fresh("s", "v1", Language.ENGLISH).at(List.of(new Frame("asking", "first")));

    assertThat(talk.with(inside).types("0").session().stack())
        .containsExactly(new Frame("main", "top"));
    assertThat(talk.types("0").screen()).isEqualTo("Word\n1 Word\n2 Other");
  }

  @Test
  void theWayHomeLeavesEverythingBehind() {
    Talk talk = Talk.of(CALLING, W).types("1", "1", "00");

    assertThat(talk.session().stack()).containsExactly(new Frame("main", "top"));
    assertThat(talk.session().trail()).isEmpty();
    Talk home =
        Talk.of(
            """
            main:
              start: top
              steps:
                top: {menu: w, options: {w: inside}}
                inside: {call: inner, next: top}
            inner:
              start: ask
              steps: {ask: {menu: w, options: {w: home}}, home: {call: main}}
            """,
            W);
    assertThat(home.types("1", "1").session().stack()).containsExactly(new Frame("main", "top"));
    assertThat(home.session().trail()).isEmpty();
  }

  @Test
  void whoHasNotEnteredYetGoesHomeToTheEntry() {
    String dialogues =
        """
        main: {start: top, steps: {top: {menu: w, options: {w: top}}}}
        welcome:
          start: a
          steps: {a: {menu: w, options: {w: b}}, b: {menu: w2, options: {w: a}}}
        """;
    Engine engine = new Engine(Talk.script(dialogues, W), Manner.SCREEN);
    Turn there = engine.begin(Session.fresh("s", "v1", Language.ENGLISH), Script.ENTRY);

    Turn second = engine.next(there.session(), "1");

    assertThat(second.session().top()).isEqualTo(new Frame("welcome", "b"));
    assertThat(engine.next(second.session(), "00").session().top())
        .isEqualTo(new Frame("welcome", "a"));
  }

  @Test
  void theTrailForgetsTheFarthestBeyondItsLimit() {
    Talk talk = Talk.of("main: {start: a, steps: {a: {menu: w, options: {w: a}}}}", W);
    IntStream.range(0, Limits.TRAIL + 5).forEach(_ -> talk.types("1"));

    assertThat(talk.session().trail()).hasSize(Limits.TRAIL);
    IntStream.range(0, Limits.TRAIL).forEach(_ -> talk.types("0"));
    assertThat(talk.session().trail()).isEmpty();
    assertThat(talk.screen()).doesNotContain("Back");
  }

  @Test
  void thereIsNoWayBackOverADeedThatWrote() {
    String dialogues =
        """
        main:
          start: top
          steps:
            top: {menu: w, options: {w: deed}}
            deed: {do: thing.do, next: {done: after}}
            after: {menu: w2, options: {w: top}}
        """;
    Talk talk = Talk.of(dialogues, W);
    Turn act = talk.engine().next(talk.session(), "1");

    Turn looked = talk.engine().after(act.session(), Outcome.of("done"));
    Turn wrote = talk.engine().afterWriting(act.session(), Outcome.of("done"));

    assertThat(looked.session().trail()).hasSize(1);
    assertThat(looked.session().writes()).isZero();
    assertThat(wrote.session().trail()).isEmpty();
    assertThat(wrote.session().writes()).isEqualTo(1);
    assertThat(((Turn.Say) wrote).screen().text()).isEqualTo("Other\n1 Word");
  }

  @Test
  void anOutcomeThatTheStepDoesNotKnowIsAMistakeOfOurs() {
    Talk talk =
        Talk.of(
            """
            main:
              start: deed
              steps:
                deed: {do: thing.do, next: {done: after}}
                after: {menu: w, options: {w: deed}}
            """,
            W);
    Session deed = talk.turn().session();

    assertThatThrownBy(() -> talk.engine().after(deed, Outcome.of("other")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other");
    assertThatThrownBy(() -> talk.engine().after(talk.session(), Outcome.of("done")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anActionGivesValuesAndMayChangeTheLanguage() {
    Talk talk =
        Talk.of(
            """
            main:
              start: deed
              steps:
                deed: {do: thing.do, next: {done: after}}
                after: {menu: told, options: {told: after}}
            """,
            "told: 'Number {number}'");
    talk.doing("thing.do", Outcome.of("done", Map.of("number", "104")).speaking(Language.ENGLISH));

    assertThat(talk.screen()).isEqualTo("Number 104\n1 Number 104");
  }

  @Test
  void dialoguesInsideOneAnotherEndSomewhere() {
    Talk talk =
        Talk.of(
            """
            main:
              start: top
              steps: {top: {menu: w, options: {w: deeper}}, deeper: {call: main2, next: top}}
            main2:
              start: top
              steps: {top: {menu: w, options: {w: deeper}}, deeper: {call: main2, next: top}}
            """,
            W);
    IntStream.range(1, Limits.CALLS).forEach(_ -> talk.types("1"));

    assertThat(talk.session().stack()).hasSize(Limits.CALLS);
    assertThatThrownBy(() -> talk.types("1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAScreenSaysIsShownAgainAsItWas() {
    Talk talk = Talk.of(CALLING, W).listing("list", "A").types("1", "1");
    String before = talk.screen();

    assertThat(talk.with(talk.session()).screen()).isEqualTo(before);
  }
}
