package org.pukar.schemes.rules.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of one worker: values by fact, and the facts that the worker does not know either.
/// Immutable; prints none of it.
public record Known(Map<String, Value> values, Set<String> unsure) {
  public static final Known NOTHING = new Known(Map.of(), Set.of());

  public Known {
    values = Map.copyOf(values);
    unsure = Set.copyOf(unsure);
  }

  public Optional<Value> value(Fact fact) {
    return Optional.ofNullable(values.get(fact.name()));
  }

  /// The same, and this too.
  public Known learn(Fact fact, Value value) {
    Map<String, Value> more = new HashMap<>(values);
    more.put(fact.name(), value);
    return new Known(more, unsure);
  }

  /// The same, and the worker was asked this and does not know. It stays unknown: it is neither yes
  /// nor no.
  public Known doubting(Fact fact) {
    Set<String> more = new HashSet<>(unsure);
    more.add(fact.name());
    return new Known(values, more);
  }

  /// Whether the worker has answered that, if only that she does not know.
  public boolean wasAsked(String fact) {
    return values.containsKey(fact) || unsure.contains(fact);
  }

  /// How many facts the worker was asked.
  public int asked() {
    Set<String> all = new HashSet<>(unsure);
    all.addAll(values.keySet());
    return all.size();
  }

  @Override
  public String toString() {
    return "Known[" + asked() + " facts]";
  }
}
