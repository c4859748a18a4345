package org.pukar.schemes;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.schemes.rules.Condition;
import org.pukar.schemes.rules.Verdict.Ground;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Test;
import org.pukar.schemes.rules.fact.Test.Among;
import org.pukar.schemes.rules.fact.Test.Within;
import org.pukar.text.catalog.Catalog;

/// Says in one line why a scheme is somebody's, from the comparisons that settled it: `Age 18-50,
/// bank account`. Stateless.
final class Why {
  /// The variable of a number's reason: `18-50`, `70+`, `15000`.
  static final String LIMITS = "limits";

  private Why() {}

  /// The reasons, each fact's once, in the order of the rule. That a worker is *not* from somewhere
  /// or at something is no reason that anybody wants to hear.
  static String line(List<Ground> grounds, Catalog words) {
    Map<String, String> said = new LinkedHashMap<>();
    Map<Fact, Within> limits = new LinkedHashMap<>();
    for (Ground ground : grounds) {
      Condition.Holds comparison = ground.comparison();
      if (comparison.test() instanceof Within within && ground.passed()) {
        limits.merge(comparison.fact(), within, Within::and);
      }
      keys(ground).forEach(key -> said.put(key, ""));
    }
    limits.forEach(
        (fact, within) -> said.put(key(fact), words.say(key(fact), Map.of(LIMITS, text(within)))));
    said.replaceAll((key, line) -> line.isEmpty() ? words.say(key, Map.of()) : line);
    return String.join(", ", said.values());
  }

  /// Every key that reasons of this rule may be said with.
  static Set<String> keys(Condition rule) {
    return rule.grounds().flatMap(Why::keys).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> keys(Ground ground) {
    Fact fact = ground.comparison().fact();
    if (fact.kind() instanceof Fact.Kind.YesNo) {
      return Stream.of(key(fact) + "." + answer(ground.comparison().test(), ground.passed()));
    }
    return ground.passed() ? Stream.of(key(fact)) : Stream.empty();
  }

  private static String answer(Test test, boolean passed) {
    boolean wantsYes = test instanceof Among(Set<String> words) && words.contains(Fact.YES);
    return wantsYes == passed ? Fact.YES : Fact.NO;
  }

  private static String key(Fact fact) {
    return "why." + fact.name();
  }

  private static String text(Within within) {
    if (within.min() == Integer.MIN_VALUE) {
      return Integer.toString(within.max());
    }
    return within.max() == Integer.MAX_VALUE
        ? within.min() + "+"
        : within.min() + "-" + within.max();
  }
}
