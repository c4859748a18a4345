package org.pukar.schemes.rules;

import java.util.List;
import java.util.Set;

/// What the rules say of one scheme for one worker. Immutable.
public sealed interface Verdict {

  /// A comparison that settled the verdict.
  ///
  /// @param passed whether the fact passed its test
  record Ground(Condition.Holds comparison, boolean passed) {}

  /// It is the worker's, for these reasons.
  record Eligible(List<Ground> because) implements Verdict {}

  /// It is not, for these reasons; none if the scheme had not begun.
  record NotEligible(List<Ground> because) implements Verdict {}

  /// It hangs on these facts.
  record Unknown(Set<String> missing) implements Verdict {}

  /// Only a person can tell: what the rule rests on is not sure enough.
  ///
  /// @param doubts names of the sources and matters to be looked at
  record NeedsPerson(Set<String> doubts) implements Verdict {}
}
