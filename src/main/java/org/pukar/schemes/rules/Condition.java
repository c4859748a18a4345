package org.pukar.schemes.rules;

import java.util.List;
import java.util.stream.Stream;
import org.pukar.schemes.rules.Verdict.Ground;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Test;

/// What must hold for a scheme to be somebody's. Immutable.
public sealed interface Condition {

  /// All of these hold.
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /// At least one of these holds.
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /// This does not hold.
  record Not(Condition of) implements Condition {}

  /// A fact passes a test.
  record Holds(Fact fact, Test test, Basis basis) implements Condition {}

  /// What no question to the worker can settle, by a short name such as `registrations-on-hold`.
  record Person(String matter, Basis basis) implements Condition {}

  /// All comparisons in it, each as it has to come out for a yes.
  default Stream<Ground> grounds() {
    return grounds(true);
  }

  /// @param helps whether the condition's holding helps the worker: turned round by each `not`
  private Stream<Ground> grounds(boolean helps) {
    return switch (this) {
      case All(List<Condition> of) -> of.stream().flatMap(part -> part.grounds(helps));
      case Any(List<Condition> of) -> of.stream().flatMap(part -> part.grounds(helps));
      case Not(Condition of) -> of.grounds(!helps);
      case Holds holds -> Stream.of(new Ground(holds, helps));
      case Person _ -> Stream.empty();
    };
  }
}
