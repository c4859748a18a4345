package org.pukar.schemes.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pukar.schemes.rules.Verdict.Ground;

/// What a condition came to, and why. Immutable.
///
/// @param missing the facts that it hangs on, if it is unknown
/// @param grounds the comparisons that settled it, if it is yes or no
/// @param doubts what a person has to look at, if it is in doubt: the names of sources and matters
record Weighed(Truth truth, Set<String> missing, List<Ground> grounds, Set<String> doubts) {

  static Weighed unknown(String fact) {
    return new Weighed(Truth.UNKNOWN, Set.of(fact), List.of(), Set.of());
  }

  static Weighed doubt(String about) {
    return new Weighed(Truth.DOUBT, Set.of(), List.of(), Set.of(about));
  }

  static Weighed settled(Condition.Holds comparison, boolean passed) {
    return new Weighed(
        passed ? Truth.YES : Truth.NO, Set.of(), List.of(new Ground(comparison, passed)), Set.of());
  }

  Weighed not() {
    return new Weighed(truth.not(), missing, grounds, doubts);
  }

  static Weighed all(List<Weighed> parts) {
    Truth truth = Truth.all(parts.stream().map(Weighed::truth));
    return of(truth, parts, truth == Truth.YES);
  }

  static Weighed any(List<Weighed> parts) {
    Truth truth = Truth.any(parts.stream().map(Weighed::truth));
    return of(truth, parts, truth == Truth.NO);
  }

  /// @param byEach whether it took each part to settle it: else the first one is reason enough
  private static Weighed of(Truth truth, List<Weighed> parts, boolean byEach) {
    List<Weighed> deciding = parts.stream().filter(part -> part.truth == truth).toList();
    List<Ground> grounds =
        deciding.stream()
            .limit(byEach ? deciding.size() : 1)
            .flatMap(part -> part.grounds.stream())
            .toList();
    return new Weighed(
        truth, union(deciding, Weighed::missing), grounds, union(deciding, Weighed::doubts));
  }

  private static Set<String> union(List<Weighed> parts, Function<Weighed, Set<String>> names) {
    return parts.stream()
        .map(names)
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Verdict verdict() {
    return switch (truth) {
      case YES -> new Verdict.Eligible(grounds);
      case NO -> new Verdict.NotEligible(grounds);
      case UNKNOWN -> new Verdict.Unknown(missing);
      case DOUBT -> new Verdict.NeedsPerson(doubts);
    };
  }
}
