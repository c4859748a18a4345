package org.pukar.schemes.rules;

import java.time.LocalDate;
import java.util.List;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Test.Result;

/// Holds conditions against what is known of a worker on a day. Immutable; threads may share it.
record Weighing(Known known, LocalDate day) {

  Weighed weigh(Condition condition) {
    return weigh(condition, true);
  }

  /// @param helps whether the condition's holding helps the worker: turned round by each `not`
  private Weighed weigh(Condition condition, boolean helps) {
    return switch (condition) {
      case Condition.All(List<Condition> of) -> Weighed.all(each(of, helps));
      case Condition.Any(List<Condition> of) -> Weighed.any(each(of, helps));
      case Condition.Not(Condition of) -> weigh(of, !helps).not();
      case Condition.Holds holds -> compare(holds, helps);
      case Condition.Person(String matter, Basis _) -> Weighed.doubt(matter);
    };
  }

  private List<Weighed> each(List<Condition> of, boolean helps) {
    return of.stream().map(part -> weigh(part, helps)).toList();
  }

  /// What is not known well enough for a yes is a doubt where it would give one.
  private Weighed compare(Condition.Holds holds, boolean helps) {
    Basis.Weight weight = holds.basis().weight(day);
    if (weight == Basis.Weight.NONE) {
      return Weighed.doubt(holds.basis().source());
    }
    Result result = known.value(holds.fact()).map(holds.test()::of).orElse(Result.OPEN);
    if (result == Result.OPEN) {
      return Weighed.unknown(holds.fact().name());
    }
    boolean passed = result == Result.PASSES;
    return passed == helps && weight == Basis.Weight.NO_YES
        ? Weighed.doubt(holds.basis().source())
        : Weighed.settled(holds, passed);
  }
}
