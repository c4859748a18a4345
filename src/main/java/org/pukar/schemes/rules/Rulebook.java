package org.pukar.schemes.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;

/// All facts and all schemes. Immutable; threads share it.
///
/// @param facts by name, in the order in which they are asked where nothing else decides
/// @param schemes in the order in which they are told
public record Rulebook(SequencedMap<String, Fact> facts, List<Scheme> schemes) {

  public Rulebook {
    facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    schemes = List.copyOf(schemes);
  }

  /// The verdict of each scheme, in their order.
  public SequencedMap<Scheme, Verdict> verdicts(Known known, LocalDate day) {
    SequencedMap<Scheme, Verdict> verdicts = new LinkedHashMap<>();
    schemes.forEach(scheme -> verdicts.put(scheme, scheme.verdict(known, day)));
    return verdicts;
  }

  /// The fact to ask next; none if no answer could change a verdict.
  ///
  /// @param verdicts by what is known
  public Optional<Fact> next(Known known, Collection<Verdict> verdicts) {
    return new NextQuestion(facts.keySet()).of(verdicts, known).map(facts::get);
  }

  public Optional<Scheme> find(String id) {
    return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
  }
}
