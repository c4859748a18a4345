package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.dialogue.written.Frame;

/// 99 and a choice: another language, from anywhere, and back to what was asked.
class OtherLanguageTest {
  private static final String DIALOGUES =
      """
      main:
        start: top
        steps:
          top: {menu: w, options: {w: inside, w2: age, w3: look}}
          inside: {call: inner, next: top}
          look: {do: a.look, next: {done: told}}
          told: {menu: told, options: {w: write}}
          write: {do: a.write, next: {done: told}}
          age: {ask: number, min: 1, max: 120, as: age, next: top}
      inner:
        start: first
        steps:
          first: {menu: w, options: {w: words}}
          words: {ask: text, as: words, max: 20, next: first}
      language:
        start: choose
        steps:
          choose: {choose: all.languages, as: language, next: speak}
          speak: {do: a.speak, next: {spoken: return}}
      """;
  private static final String WORDS =
      """
      w: One
      w2: Two
      w3: Three
      told: "It is {it}"
      main: {age: Age}
      inner: {words: Words}
      language: {choose: Which}
      """;

  @Test
  void itIsAskedAgainWhereOneWasAndTheWayBackIsAsBefore() {
    Talk talk = talk().types("1", "1");
    String asked = talk.screen();
    Session before = talk.session();

    assertThat(talk.types("99").screen()).startsWith("Which");
    assertThat(talk.types("2").screen()).isEqualTo(asked);
    assertThat(talk.session().stack()).isEqualTo(before.stack());
    assertThat(talk.session().trail()).isEqualTo(before.trail());
  }

  @Test
  void whoThinksBetterOfItGoesBack() {
    Talk talk = talk().types("1", "1");
    String asked = talk.screen();

    assertThat(talk.types("99", "0").screen()).isEqualTo(asked);
  }

  @Test
  void inTheListItselfItIsNoChoice() {
    assertThat(talk().types("99", "99").screen()).startsWith("Not there:");
  }

  @Test
  void whereANumberIsAskedItIsANumber() {
    Talk talk = talk().types("2", "99");

    assertThat(talk.session().values()).containsEntry("age", "99");
    assertThat(talk.session().top()).isEqualTo(new Frame("main", "top"));
  }

  @Test
  void whatWasLookedUpForTheScreenIsLookedUpAgain() {
    Talk talk = talk().doing("a.look", Outcome.of("done", Map.of("it", "house"))).types("3");
    List<List<Frame>> trail = talk.session().trail();

    talk.types("99").doing("a.look", Outcome.of("done", Map.of("it", "ghar"))).types("2");

    assertThat(talk.screen()).startsWith("It is ghar");
    assertThat(talk.session().trail()).isEqualTo(trail);
    assertThat(talk.types("99", "0").screen()).as("who thinks better").startsWith("It is ghar");
  }

  @Test
  void whatWasDoneIsNotDoneAgain() {
    Talk talk = talk().doing("a.look", Outcome.of("done", Map.of("it", "house"))).types("3");
    Turn.Act write = (Turn.Act) talk.types("1").turn();
    Session after = talk.engine().afterWriting(write.session(), Outcome.of("done")).session();

    talk.with(after).types("99").doing("a.look", Outcome.of("nowhere")).types("2");

    assertThat(talk.screen()).startsWith("It is house");
  }

  @Test
  void theMainMenuHasNoWayBackAfterwards() {
    assertThat(talk().types("99", "1").screen()).doesNotContain("Back");
  }

  private static Talk talk() {
    return Talk.of(DIALOGUES, WORDS)
        .listing("all.languages", "A", "B")
        .doing("a.speak", Outcome.of("spoken"));
  }
}
