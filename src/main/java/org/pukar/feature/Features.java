package org.pukar.feature;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Option;
import org.pukar.dialogue.written.Vocabulary;

/// All that the features can do for dialogues, by name. Immutable; threads share it.
public final class Features {
  private final Map<String, Action> actions;
  private final Map<String, Source> sources;
  private final Set<String> spoken;

  private Features(Map<String, Action> actions, Map<String, Source> sources, Set<String> spoken) {
    this.actions = Map.copyOf(actions);
    this.sources = Map.copyOf(sources);
    this.spoken = Set.copyOf(spoken);
  }

  /// The same, each action that may take its time held up first by whoever wants to see what a slow
  /// one does.
  public Features heldUpBy(Consumer<Asked> hold) {
    Map<String, Action> slowed = new HashMap<>();
    actions.forEach(
        (name, action) -> slowed.put(name, action.atOnce() ? action : action.after(hold)));
    return new Features(slowed, sources, spoken);
  }

  /// One feature's part.
  ///
  /// @param spoken keys of the words that its actions say by themselves
  public record Part(List<Action> actions, List<Source> sources, Set<String> spoken) {}

  /// All parts together.
  ///
  /// @throws IllegalArgumentException naming what two parts offer
  public static Features of(Part... parts) {
    Map<String, Action> actions = new HashMap<>();
    Map<String, Source> sources = new HashMap<>();
    Set<String> spoken = new HashSet<>();
    for (Part part : parts) {
      part.actions().forEach(action -> add(actions, action.name(), action));
      part.sources().forEach(source -> add(sources, source.name(), source));
      spoken.addAll(part.spoken());
    }
    return new Features(actions, sources, spoken);
  }

  private static <T> void add(Map<String, T> all, String name, T one) {
    if (all.putIfAbsent(name, one) != null) {
      throw new IllegalArgumentException("two features offer " + name);
    }
  }

  public Vocabulary vocabulary() {
    Map<String, Vocabulary.ActionShape> deeds = new HashMap<>();
    actions.forEach((name, action) -> deeds.put(name, action.shape()));
    Map<String, Vocabulary.SourceShape> lists = new HashMap<>();
    sources.forEach((name, source) -> lists.put(name, source.shape()));
    return new Vocabulary(deeds, lists, spoken);
  }

  public boolean writes(String action) {
    return named(actions, action).shape().writes();
  }

  /// Whether a session that its worker was forced to open is told something else by it.
  public boolean seems(String action) {
    return named(actions, action).seeming().isPresent();
  }

  /// Whether what the turn asks for takes no time.
  public boolean isAtOnce(Turn turn) {
    return switch (turn) {
      case Turn.Act act -> named(actions, act.action()).atOnce();
      case Turn.Fetch fetch -> named(sources, fetch.source()).atOnce();
      case Turn.Say _ -> false;
    };
  }

  public Outcome run(String action, Asked asked) {
    return named(actions, action).in(asked.session()).run(asked);
  }

  public List<Option> list(String source, Asked asked) {
    return named(sources, source).options().list(asked);
  }

  private static <T> T named(Map<String, T> all, String name) {
    T found = all.get(name);
    if (found == null) {
      throw new IllegalStateException("no feature offers " + name);
    }
    return found;
  }
}
