package org.pukar.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "👍🏽", "...", "\u200B\u202E", "\uD800", "\u0000"})
  void whatSaysNothingIsNoText(String typed) {
    Talk talk = asking("text, max: 5").types(typed);

    assertThat(talk.screen()).isEqualTo("In words.\nQuestion\n0 Back");
    assertThat(talk.said().screen().refuses()).isTrue();
  }

  @Test
  void aTextMayHaveSoManyLettersAndNotOneMore() {
    assertThat(value(asking("text, max: 5").types("क्षत्रियाणि")))
        .as("5 letters of 11 units")
        .isEqualTo("क्षत्रियाणि");
    assertThat(value(asking("text, max: 5").types("नमस्ते 👩‍👩‍👧"))).isEqualTo("नमस्ते 👩‍👩‍👧");
    assertThat(asking("text, max: 5").types("abcdef").screen())
        .isEqualTo("6 of 5.\nQuestion\n0 Back");
    assertThat(asking("text, max: 5").types("a" + "\u0301".repeat(70_000)).screen())
        .as("one letter that no session could hold")
        .isEqualTo("6 of 5.\nQuestion\n0 Back");
  }

  @Test
  void aTextIsKeptAsItWasTypedWithoutWhatNobodySees() {
    assertThat(value(asking("text, max: 40").types("  ड़ \u0000\u202Ex\uD800  y ")))
        .isEqualTo("ड़ x y");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "18, 18", "१८, 18", "007, 7"})
  void aNumberIsWithinItsBounds(String typed, String kept) {
    assertThat(value(asking("number, min: 5, max: 18").types(typed))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "19", "-7", "7.5", "99999999999999999999", "seven", ""})
  void anyOtherNumberIsRefusedWithTheBounds(String typed) {
    assertThat(asking("number, min: 5, max: 18").types(typed).screen())
        .isEqualTo("From 5 to 18.\nQuestion\n0 Back");
  }

  @ParameterizedTest
  @CsvSource({
    "29-02-2024, 2024-02-29",
    "1/2/1990, 1990-02-01",
    "15.08.1947, 1947-08-15",
    "15 08 1947, 1947-08-15",
    "15081947, 1947-08-15",
    "१५-०८-१९४७, 1947-08-15"
  })
  void aDateIsDayMonthYear(String typed, String kept) {
    assertThat(value(asking("date").types(typed))).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"29-02-2023", "31-04-2024", "0-1-2024", "1-13-2024", "2024-01-01", "1-1-24", "x"})
  void aDayThatNeverWasIsNoDate(String typed) {
    assertThat(asking("date").types(typed).screen()).isEqualTo("No such day.\nQuestion\n0 Back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9876543210", "09876543210", "+91 98765 43210", "९८७६५४३२१०"})
  void aPhoneIsKeptAsTheWorldWritesIt(String typed) {
    assertThat(value(asking("phone").types(typed))).isEqualTo("+919876543210");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "1234567890", "mother", ""})
  void whatCannotCallUsIsNoPhone(String typed) {
    assertThat(asking("phone").types(typed).screen()).isEqualTo("No such phone.\nQuestion\n0 Back");
  }

  @Test
  void aPinGoesToTheActionAndNowhereElse() {
    Talk talk = asking("PIN");
    Turn turn = talk.engine().next(talk.session(), "१२३४");

    assertThat(turn).isInstanceOf(Turn.Act.class);
    assertThat(((Turn.Act) turn).secret()).isEqualTo("1234");
    assertThat(turn.session().values()).isEmpty();
    assertThat(turn.session().toString()).doesNotContain("1234").doesNotContain("१२३४");
    assertThat(talk.types("1234").screen()).doesNotContain("1234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"123", "12345", "12a4", ""})
  void aPinHasFourDigits(String typed) {
    Talk talk = asking("PIN").types(typed);

    assertThat(talk.screen()).isEqualTo("Four digits.\nQuestion\n0 Back");
    assertThat(talk.session().toString()).doesNotContain("123").doesNotContain("12a4");
  }

  @Test
  void yesAndNoAreAMenu() {
    String dialogues =
        """
        main:
          start: q
          steps:
            q: {ask: yes-no, next: {yes: glad, no: sad}}
            glad: {end: word}
            sad: {end: word}
        """;
    Talk talk = Talk.of(dialogues, "main.q: Question\nword: Word\n");

    assertThat(talk.screen()).isEqualTo("Question\n1 Yes\n2 No");
    assertThat(talk.types("2").step()).isEqualTo("sad");
  }

  @Test
  void backIsNeverAnAnswer() {
    assertThat(asking("text, max: 5").types("0").step()).isEqualTo("top");
    assertThat(asking("number, min: 1, max: 5").types("00").step()).isEqualTo("top");
    assertThat(asking("PIN").types("0000").step()).isEqualTo("after");
  }

  @Test
  void aHintTooLongToStandWithItsQuestionStandsAlone() {
    String question = "q".repeat(178);
    Talk talk = asking("date", question);

    assertThat(talk.screen()).isEqualTo(question);
    assertThat(talk.types("x").screen()).isEqualTo("No such day.");
  }

  private static String value(Talk talk) {
    assertThat(talk.step()).isEqualTo("after");
    return talk.session().values().getOrDefault("answer", "(none)");
  }

  private static Talk asking(String kind) {
    return asking(kind, "Question");
  }

  private static Talk asking(String kind, String question) {
    String dialogues =
        """
        main:
          start: top
          steps:
            top: {menu: w, options: {w: q}}
            q: {ask: %s, as: answer, next: deed}
            deed: {do: thing.do, next: {done: after}}
            after: {menu: w, options: {w: top}}
        """
            .formatted(kind);
    return Talk.of(dialogues, "w: Word\nmain.q: " + question).types("1");
  }
}
