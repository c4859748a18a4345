package org.pukar.schemes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pukar.day.IndianDay;
import org.pukar.dialogue.Session;
import org.pukar.schemes.rules.fact.Fact;
import org.pukar.schemes.rules.fact.Known;
import org.pukar.schemes.rules.fact.Value;

/// What a caller has answered in her session, where each answer is the value `scheme-<fact>`.
/// Immutable; threads share it.
record Answers(Collection<Fact> facts, Clock clock) {
  /// The answer of one who does not know.
  static final String UNSURE = "unsure";

  private static final String PREFIX = "scheme-";

  /// What these answers tell. Others than those that are offered tell nothing.
  Known known(Session session) {
    Known known = Known.NOTHING;
    for (Fact fact : facts) {
      String answer = session.values().getOrDefault(PREFIX + fact.name(), "");
      Optional<Value> value = fact.read(answer);
      if (value.isPresent()) {
        known = known.learn(fact, value.get());
      } else if (answer.equals(UNSURE)) {
        known = known.doubting(fact);
      }
    }
    return known;
  }

  /// The values of one who has answered nothing.
  Map<String, String> none() {
    Map<String, String> none = new HashMap<>();
    facts.forEach(fact -> none.put(PREFIX + fact.name(), ""));
    return none;
  }

  /// The day by which rules are judged.
  LocalDate today() {
    return IndianDay.today(clock);
  }
}
