package org.pukar.schemes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;

/// What holds of every rule and every worker.
class VerdictPropertyTest {
  private static final int RUNS = 3000;

  private record Case(Condition rule, Known known, Known more, Random random) {}

  private static Case any(Random random, List<Basis> bases) {
    Condition rule = Made.rule(random, 3, bases);
    Known known = Made.worker(random, 0.5);
    return new Case(rule, known, Made.learnMore(random, known, 0.5), random);
  }

  private static Case any(Random random) {
    List<Basis> all = new ArrayList<>(Made.WEAK);
    // As often good as weak, or hardly anything would ever be a yes.
    Made.WEAK.forEach(_ -> all.add(Made.READ));
    return any(random, all);
  }

  private static Verdict verdict(Condition rule, Known known) {
    return Made.scheme("X", rule).verdict(known, Made.DAY);
  }

  @Test
  void learningMoreNeverTurnsAYesOrANoRound() {
    Property.forAll(
        RUNS,
        VerdictPropertyTest::any,
        c -> {
          Verdict before = verdict(c.rule, c.known);
          if (!(before instanceof Verdict.Unknown)) {
            assertThat(verdict(c.rule, c.more).getClass()).isEqualTo(before.getClass());
          }
        });
  }

  @Test
  void theOrderOfConditionsDoesNotMatter() {
    Property.forAll(
        RUNS,
        VerdictPropertyTest::any,
        c ->
            assertThat(verdict(Made.shuffled(c.rule, c.random), c.known).getClass())
                .isEqualTo(verdict(c.rule, c.known).getClass()));
  }

  @Test
  void ofAWorkerOfWhomNothingIsKnownThereIsNeitherAYesNorANo() {
    Property.forAll(
        RUNS,
        VerdictPropertyTest::any,
        c ->
            assertThat(verdict(c.rule, Known.NOTHING))
                .isInstanceOfAny(Verdict.Unknown.class, Verdict.NeedsPerson.class));
  }

  @Test
  void whatIsNotReadWellOrHasLapsedNeverGivesAYes() {
    Property.forAll(
        RUNS,
        random -> any(random, Made.WEAK),
        c -> assertThat(verdict(c.rule, c.more)).isNotInstanceOf(Verdict.Eligible.class));
  }

  @Test
  void notAllIsAnyNot() {
    Property.forAll(
        RUNS,
        VerdictPropertyTest::any,
        c -> {
          Condition one = c.rule;
          Condition other = Made.rule(c.random, 2, List.of(Made.READ, Made.MEDIUM, Made.MEMORY));
          Condition not = new Condition.Not(new Condition.All(List.of(one, other)));
          Condition any =
              new Condition.Any(List.of(new Condition.Not(one), new Condition.Not(other)));
          assertThat(verdict(not, c.known).getClass()).isEqualTo(verdict(any, c.known).getClass());
        });
  }

  @Test
  void anUnknownVerdictNamesFactsThatAreNotKnownForCertain() {
    Property.forAll(
        RUNS,
        VerdictPropertyTest::any,
        c -> {
          if (verdict(c.rule, c.known) instanceof Verdict.Unknown(Set<String> missing)) {
            assertThat(missing).isNotEmpty();
            Set<String> certain = new HashSet<>(c.known.values().keySet());
            certain.remove("pay");
            assertThat(certain).doesNotContainAnyElementsOf(missing);
          }
        });
  }

  /// Answering what is asked ends: at the latest when all was asked, and then nothing is asked.
  @Test
  void questionsComeToAnEndAndNoneIsAskedTwice() {
    Property.forAll(
        300,
        VerdictPropertyTest::any,
        c -> {
          Rulebook book = new Rulebook(facts(), List.of(Made.scheme("X", c.rule)));
          Known known = Known.NOTHING;
          Optional<Fact> next = next(book, known);
          for (int asked = 0; next.isPresent(); asked++) {
            assertThat(asked).isLessThan(Made.FACTS.size());
            assertThat(known.wasAsked(next.get().name())).isFalse();
            known = answered(c.random, known, next.get());
            next = next(book, known);
          }
        });
  }

  private static Optional<Fact> next(Rulebook book, Known known) {
    return book.next(known, book.verdicts(known, Made.DAY).values());
  }

  private static Known answered(Random random, Known known, Fact fact) {
    return random.nextBoolean()
        ? known.doubting(fact)
        : known.learn(fact, Made.worker(random, 1).value(fact).orElseThrow());
  }

  private static SequencedMap<String, Fact> facts() {
    SequencedMap<String, Fact> facts = new LinkedHashMap<>();
    Made.FACTS.forEach(fact -> facts.put(fact.name(), fact));
    return facts;
  }
}
