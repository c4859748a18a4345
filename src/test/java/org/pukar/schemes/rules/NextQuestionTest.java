package org.pukar.schemes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pukar.schemes.rules.fact.Known;

/// The most telling question first, none in vain.
class NextQuestionTest {
  private static final NextQuestion NEXT = new NextQuestion(List.of("age", "account", "work"));

  private static Verdict hangsOn(String... facts) {
    return new Verdict.Unknown(Set.of(facts));
  }

  @Test
  void theFactThatMostVerdictsHangOnComesFirst() {
    assertThat(
            NEXT.of(
                List.of(hangsOn("age", "account"), hangsOn("account", "work"), hangsOn("work")),
                Known.NOTHING))
        .contains("work");
  }

  @Test
  void whereTwoTellAsMuchTheEarlierOneIsAsked() {
    assertThat(NEXT.of(List.of(hangsOn("account", "age")), Known.NOTHING)).contains("age");
  }

  @Test
  void whatWasAskedIsNotAskedAgain() {
    Known unsure = Known.NOTHING.doubting(Made.AGE);

    assertThat(NEXT.of(List.of(hangsOn("age")), unsure)).isEmpty();
    assertThat(NEXT.of(List.of(hangsOn("age", "work")), unsure)).contains("work");
  }

  @Test
  void settledVerdictsAskNothing() {
    assertThat(
            NEXT.of(
                List.of(new Verdict.Eligible(List.of()), new Verdict.NeedsPerson(Set.of("s"))),
                Known.NOTHING))
        .isEmpty();
  }
}
