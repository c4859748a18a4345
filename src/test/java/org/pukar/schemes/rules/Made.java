package org.pukar.schemes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.pukar.schemes.rules.Basis.Confidence;
import org.pukar.schemes.rules.Basis.Kind;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Test;
import org.pukar.schemes.rules.fact.Value;

/// Facts, bases, rules and workers made up for tests. Stateless.
final class Made {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  static final Fact AGE = new Fact("age", new Fact.Kind.Whole());
  static final Fact ACCOUNT = new Fact("account", new Fact.Kind.YesNo());
  static final Fact WORK = new Fact("work", new Fact.Kind.OneOf(List.of("a", "b", "c")));
  static final Fact PAY = new Fact("pay", new Fact.Kind.Bands(List.of(15000, 21000)));
  static final List<Fact> FACTS = List.of(AGE, ACCOUNT, WORK, PAY);

  static final Basis READ = basis(Kind.READ, Confidence.HIGH);
  static final Basis MEDIUM = basis(Kind.READ, Confidence.MEDIUM);
  static final Basis MEMORY = basis(Kind.MEMORY, Confidence.HIGH);
  static final Basis CONFLICT = basis(Kind.CONFLICT, Confidence.HIGH);
  static final Basis LAPSED =
      new Basis(
          "s",
          Kind.READ,
          Confidence.HIGH,
          Optional.empty(),
          Optional.of(LocalDate.of(2026, 11, 21)));

  /// None of these is good enough for a yes.
  static final List<Basis> WEAK =
      List.of(MEDIUM, MEMORY, CONFLICT, LAPSED, basis(Kind.READ, Confidence.LOW));

  private Made() {}

  static Basis basis(Kind kind, Confidence confidence) {
    return new Basis("s", kind, confidence, Optional.empty(), Optional.empty());
  }

  static Condition adult(Basis basis) {
    return new Condition.Holds(AGE, new Test.Within(18, 59), basis);
  }

  static Condition account(Basis basis) {
    return new Condition.Holds(ACCOUNT, new Test.Among(Set.of(Fact.YES)), basis);
  }

  static Scheme scheme(String id, Condition rule) {
    return new Scheme(id, List.of(version(LocalDate.of(2020, 1, 1), Optional.empty(), rule)));
  }

  static Scheme.Version version(LocalDate from, Optional<LocalDate> to, Condition rule) {
    return new Scheme.Version(from, to, rule, Map.of(), List.of("p"), List.of("w"));
  }

  static Known aged(int age) {
    return Known.NOTHING.learn(AGE, Value.Span.of(age));
  }

  /// A rule of a few levels, each comparison on one of these bases.
  static Condition rule(Random random, int levels, List<Basis> bases) {
    if (levels == 0 || random.nextInt(4) == 0) {
      return comparison(random, bases.get(random.nextInt(bases.size())));
    }
    List<Condition> parts =
        Stream.generate(() -> rule(random, levels - 1, bases))
            .limit(1 + random.nextInt(3))
            .toList();
    return switch (random.nextInt(3)) {
      case 0 -> new Condition.All(parts);
      case 1 -> new Condition.Any(parts);
      default -> new Condition.Not(parts.getFirst());
    };
  }

  private static Condition comparison(Random random, Basis basis) {
    Fact fact = FACTS.get(random.nextInt(FACTS.size()));
    if (fact.isNumber()) {
      int unit = fact.equals(AGE) ? 10 : 3000;
      int min = random.nextInt(8) * unit;
      return new Condition.Holds(fact, new Test.Within(min, min + random.nextInt(8) * unit), basis);
    }
    String word = fact.equals(WORK) ? List.of("a", "b", "c").get(random.nextInt(3)) : Fact.YES;
    return new Condition.Holds(fact, new Test.Among(Set.of(word)), basis);
  }

  /// A worker of whom each fact is known with this chance.
  static Known worker(Random random, double chance) {
    return learnMore(random, Known.NOTHING, chance);
  }

  /// The same worker, of whom each fact not known yet is learnt with this chance.
  static Known learnMore(Random random, Known known, double chance) {
    Known more = known;
    for (Fact fact : FACTS) {
      if (known.value(fact).isEmpty() && random.nextDouble() < chance) {
        more = more.learn(fact, value(random, fact));
      }
    }
    return more;
  }

  private static Value value(Random random, Fact fact) {
    String text =
        switch (fact.kind()) {
          case Fact.Kind.Whole _ -> Integer.toString(random.nextInt(100));
          case Fact.Kind.Bands(List<Integer> ends) ->
              Fact.bands(ends).get(random.nextInt(ends.size() + 1));
          case Fact.Kind.YesNo _ -> random.nextBoolean() ? Fact.YES : Fact.NO;
          case Fact.Kind.OneOf(List<String> words) -> words.get(random.nextInt(words.size()));
          case Fact.Kind.State _ -> "s" + (1 + random.nextInt(38));
        };
    return fact.read(text).orElseThrow();
  }

  /// The same rule with the parts of each list in another order.
  static Condition shuffled(Condition rule, Random random) {
    return switch (rule) {
      case Condition.All(List<Condition> of) -> new Condition.All(shuffled(of, random));
      case Condition.Any(List<Condition> of) -> new Condition.Any(shuffled(of, random));
      case Condition.Not(Condition of) -> new Condition.Not(shuffled(of, random));
      case Condition.Holds holds -> holds;
      case Condition.Person person -> person;
    };
  }

  private static List<Condition> shuffled(List<Condition> parts, Random random) {
    List<Condition> other = new ArrayList<>(parts);
    Collections.shuffle(other, random);
    return other.stream().map(part -> shuffled(part, random)).toList();
  }
}
