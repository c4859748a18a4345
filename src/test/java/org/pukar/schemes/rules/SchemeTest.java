package org.pukar.schemes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Value;

/// Verdicts of single rules: boundaries, bases, versions.
class SchemeTest {
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 7);

  private static Verdict verdict(Condition rule, Known known) {
    return Made.scheme("X", rule).verdict(known, Made.DAY);
  }

  @Test
  void bothBoundsBelongToIt() {
    Condition adult = Made.adult(Made.READ);

    assertThat(verdict(adult, Made.aged(17))).isInstanceOf(Verdict.NotEligible.class);
    assertThat(verdict(adult, Made.aged(18))).isInstanceOf(Verdict.Eligible.class);
    assertThat(verdict(adult, Made.aged(59))).isInstanceOf(Verdict.Eligible.class);
    assertThat(verdict(adult, Made.aged(60))).isInstanceOf(Verdict.NotEligible.class);
  }

  @Test
  void oneNoSettlesItWhateverElseIsMissing() {
    Condition both = new Condition.All(List.of(Made.account(Made.READ), Made.adult(Made.READ)));

    assertThat(verdict(both, Made.aged(70))).isInstanceOf(Verdict.NotEligible.class);
    assertThat(verdict(both, Made.aged(30)))
        .isEqualTo(new Verdict.Unknown(Set.of(Made.ACCOUNT.name())));
  }

  @Test
  void whoDoesNotKnowIsNeitherRefusedNorAccepted() {
    Known unsure = Made.aged(30).doubting(Made.ACCOUNT);

    assertThat(verdict(Made.account(Made.READ), unsure)).isInstanceOf(Verdict.Unknown.class);
    assertThat(verdict(new Condition.Not(Made.account(Made.READ)), unsure))
        .isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void aBandThatLiesOnBothSidesLeavesItOpen() {
    Known band = Known.NOTHING.learn(Made.PAY, new Value.Span(15001, 21000));

    assertThat(verdict(upTo(21000), band)).isInstanceOf(Verdict.Eligible.class);
    assertThat(verdict(upTo(18000), band)).isInstanceOf(Verdict.Unknown.class);
    assertThat(verdict(upTo(15000), band)).isInstanceOf(Verdict.NotEligible.class);
  }

  private static Condition upTo(int pay) {
    return new Condition.Holds(
        Made.PAY, new org.pukar.schemes.rules.fact.Test.Within(0, pay), Made.READ);
  }

  @Test
  void memoryAndConflictNeitherAcceptNorRefuse() {
    for (Basis basis : List.of(Made.MEMORY, Made.CONFLICT)) {
      assertThat(verdict(Made.adult(basis), Made.aged(30))).isInstanceOf(Verdict.NeedsPerson.class);
      assertThat(verdict(Made.adult(basis), Made.aged(70))).isInstanceOf(Verdict.NeedsPerson.class);
    }
  }

  @Test
  void aMediumReadingAndALapsedOneMayRefuseButNotAccept() {
    for (Basis basis : List.of(Made.MEDIUM, Made.LAPSED)) {
      assertThat(verdict(Made.adult(basis), Made.aged(30))).isInstanceOf(Verdict.NeedsPerson.class);
      assertThat(verdict(Made.adult(basis), Made.aged(70))).isInstanceOf(Verdict.NotEligible.class);
      // Turned round, what refused would accept.
      assertThat(verdict(new Condition.Not(Made.adult(basis)), Made.aged(70)))
          .isInstanceOf(Verdict.NeedsPerson.class);
    }
  }

  @Test
  void eachDayHasItsVersion() {
    Condition no = new Condition.All(List.of(Made.adult(Made.READ), Made.account(Made.READ)));
    Scheme scheme =
        new Scheme(
            "X",
            List.of(
                Made.version(LocalDate.of(2024, 1, 1), Optional.of(JUNE), no),
                Made.version(JUNE.plusDays(1), Optional.empty(), Made.adult(Made.READ))));
    Known known = Made.aged(30).learn(Made.ACCOUNT, new Value.Word(Fact.NO));

    assertThat(scheme.verdict(known, LocalDate.of(2023, 12, 31)))
        .isEqualTo(new Verdict.NotEligible(List.of()));
    assertThat(scheme.verdict(known, JUNE)).isInstanceOf(Verdict.NotEligible.class);
    assertThat(scheme.verdict(known, JUNE.plusDays(1))).isInstanceOf(Verdict.Eligible.class);
  }

  @Test
  void endedIsNotRefused() {
    Scheme scheme =
        new Scheme(
            "X",
            List.of(
                Made.version(LocalDate.of(2024, 1, 1), Optional.of(JUNE), Made.adult(Made.READ))));

    assertThat(scheme.verdict(Made.aged(30), JUNE)).isInstanceOf(Verdict.Eligible.class);
    assertThat(scheme.verdict(Made.aged(30), JUNE.plusDays(1)))
        .isEqualTo(new Verdict.NeedsPerson(Set.of(Scheme.LAPSED)));
  }

  @Test
  void theReasonsAreThoseThatSettledIt() {
    Condition both = new Condition.All(List.of(Made.account(Made.READ), Made.adult(Made.READ)));

    Verdict.NotEligible no = (Verdict.NotEligible) verdict(both, Made.aged(70));

    assertThat(no.because()).extracting(g -> g.comparison().fact()).containsExactly(Made.AGE);
  }
}
