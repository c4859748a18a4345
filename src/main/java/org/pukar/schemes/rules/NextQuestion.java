package org.pukar.schemes.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.schemes.rules.fact.Known;

/// Chooses the fact to ask next: the one that brings most verdicts nearest to their end. A verdict
/// that hangs on one fact counts wholly for it, one that hangs on three counts a third for each.
/// Immutable; threads may share it.
///
/// @param facts all that can be asked; the earlier one goes first where two tell as much
record NextQuestion(Collection<String> facts) {
  /// Less than any difference that counts, more than the error of adding thirds.
  private static final double SAME = 1e-9;

  /// None if no verdict hangs on a fact that was not asked yet.
  Optional<String> of(Collection<Verdict> verdicts, Known known) {
    Map<String, Double> telling = new HashMap<>();
    for (Verdict verdict : verdicts) {
      if (verdict instanceof Verdict.Unknown(Set<String> missing)) {
        List<String> open = missing.stream().filter(fact -> !known.wasAsked(fact)).toList();
        open.forEach(fact -> telling.merge(fact, 1.0 / open.size(), Double::sum));
      }
    }
    double most = telling.values().stream().max(Comparator.naturalOrder()).orElse(0.0);
    return facts.stream()
        .filter(fact -> telling.getOrDefault(fact, -1.0) >= most - SAME)
        .findFirst();
  }
}
