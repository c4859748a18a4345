package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.written.Frame;
import org.pukar.text.Budget;

/// Last words, and going on after a dropped line.
class EndsTest {
  private static final String W = "w: Word\n";

  @Test
  void aShortTextEndsAtOnce() {
    Talk talk =
        Talk.of(
            """
            main:
              start: top
              steps: {top: {menu: w, options: {w: last}}, last: {end: bye}}
            """,
            W + "bye: Goodbye");

    assertThat(talk.types("1").screen()).isEqualTo("Goodbye");
    assertThat(talk.said().screen().ends()).isTrue();
  }

  @Test
  void aLongTextEndsOnlyOnItsLastPage() {
    Talk talk = longGoodbye();

    assertThat(talk.said().screen().ends()).isFalse();
    assertThat(talk.screen()).endsWith("\n9 More");
    assertThat(talk.types("9").screen()).doesNotContain("9 More");
    assertThat(talk.said().screen().ends()).isTrue();
  }

  /// There is nothing else to choose there, so any other key is read as the wish to read on.
  @Test
  void anyOtherKeyTurnsThePageOfALongTextToo() {
    Talk talk = longGoodbye();
    String second = longGoodbye().types("9").screen();

    for (String key : new String[] {"4", "yes", "", "\uDC00"}) {
      assertThat(longGoodbye().types(key).screen()).isEqualTo(second);
    }
    assertThat(talk.types("00").step()).isEqualTo("top");
  }

  @Test
  void backTurnsALongTextsPageBack() {
    String text = "word ".repeat(90).strip();
    Talk talk = goodbye(text);
    String first = talk.screen();

    assertThat(talk.types("9").said().screen().ends()).isFalse();
    assertThat(talk.types("0").screen()).isEqualTo(first);
    assertThat(talk.types("0").step()).isEqualTo("top");
  }

  @Test
  void aDroppedSessionGoesOnWhereItStood() {
    Talk talk =
        Talk.of(
            """
            main:
              start: top
              steps:
                top: {menu: w, options: {w: ask}}
                ask: {ask: text, as: t, max: 20, next: list}
                list: {choose: things, prompt: w, as: x, next: top}
            """,
            W + "main.ask: What?");
    talk.listing("things", "A").types("1");

    assertThat(goOn(talk)).isEqualTo("What?\n0 Back");
    talk.types("words");
    assertThat(talk.engine().goOn(talk.session())).isInstanceOf(Turn.Fetch.class);
  }

  /// Somebody else may hold the phone now.
  @Test
  void whatWasToldBeforeIsNotToldAgainToWhoeverGoesOn() {
    String dialogues =
        """
        main:
          start: top
          steps:
            top: {menu: w, options: {w: find}}
            find: {do: thing.find, next: {done: found}}
            found: {menu: told, options: {w: label}}
            label: {menu: w, options: {told: list}}
            list: {choose: things, prompt: told, as: x, next: ask}
            ask: {ask: text, prompt: told, as: t, max: 20, next: bye}
            bye: {end: told}
        """;
    Talk talk = Talk.of(dialogues, W + "told: 'It is {name}.'");
    talk.doing("thing.find", Outcome.of("done", Map.of("name", "Asha"))).listing("things", "A");

    for (String input : new String[] {"1", "1", "1", "1"}) {
      assertThat(talk.types(input).screen()).contains("Asha");
      assertThat(goOn(talk)).isEqualTo("Word\n1 Word");
    }
  }

  @Test
  void withNothingSilentToGoBackToItIsTheMainMenu() {
    Talk talk =
        Talk.of(
            """
            main: {start: top, steps: {top: {menu: w, options: {w: other}}, other: {call: told}}}
            told:
              start: find
              steps:
                find: {do: thing.find, next: {done: found}}
                found: {menu: told, options: {w: return}}
            """,
            W + "told: 'It is {name}.'");
    talk.doing("thing.find", Outcome.of("done", Map.of("name", "Asha"))).types("1");
    Session forgotten = talk.session().remembering(java.util.List.of());

    assertThat(talk.engine().goOn(forgotten).session().top()).isEqualTo(new Frame("main", "top"));
  }

  private static String goOn(Talk talk) {
    Turn.Say say = (Turn.Say) talk.engine().goOn(talk.session());
    return say.screen().text();
  }

  private static Talk longGoodbye() {
    return goodbye("word ".repeat(50).strip());
  }

  private static Talk goodbye(String text) {
    Talk talk =
        Talk.of(
            """
            main:
              start: top
              steps: {top: {menu: w, options: {w: last}}, last: {end: bye}}
            """,
            W + "bye: " + text);
    assertThat(Budget.USSD.fits(text)).isFalse();
    return talk.types("1");
  }
}
