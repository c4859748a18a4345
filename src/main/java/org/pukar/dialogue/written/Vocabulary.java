package org.pukar.dialogue.written;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.text.catalog.Catalog;

/// What the features can do for dialogues: the shapes of their actions and sources, by name, and
/// the keys of words that they say by themselves. The linter holds the dialogues against it.
/// Immutable.
public record Vocabulary(
    Map<String, ActionShape> actions, Map<String, SourceShape> sources, Set<String> spoken) {

  public Vocabulary {
    actions = Map.copyOf(actions);
    sources = Map.copyOf(sources);
    spoken = Set.copyOf(spoken);
  }

  /// An action as dialogues see it.
  ///
  /// @param writes whether it changes something that must not be changed twice or by accident
  /// @param outcomes every name it may come to
  /// @param gives the values it may give, each with its longest form in the words of a language
  public record ActionShape(
      boolean writes, Set<String> outcomes, Map<String, Function<Catalog, String>> gives) {

    /// An action that only looks.
    public static ActionShape looks(String... outcomes) {
      return new ActionShape(false, Set.of(outcomes), Map.of());
    }

    public static ActionShape writes(String... outcomes) {
      return new ActionShape(true, Set.of(outcomes), Map.of());
    }

    /// Gives this value too, whose longest form is the same in all languages.
    public ActionShape giving(String name, String longest) {
      return giving(name, _ -> longest);
    }

    public ActionShape giving(String name, Function<Catalog, String> longest) {
      Map<String, Function<Catalog, String>> more = new HashMap<>(gives);
      more.put(name, longest);
      return new ActionShape(writes, outcomes, Map.copyOf(more));
    }
  }

  /// A source as dialogues see it: its longest list in the words of a language. One in `anyScript`
  /// names languages in their own letters, whatever the screen's.
  public record SourceShape(boolean anyScript, Function<Catalog, List<Option>> longest) {}

  /// The names of all values that actions may give.
  public Set<String> given() {
    return actions.values().stream()
        .flatMap(shape -> shape.gives().keySet().stream())
        .collect(Collectors.toSet());
  }

  /// Every value that any action may give, in its longest form: takes a look at every place and
  /// job.
  public Map<String, String> samples(Catalog words) {
    return actions.values().stream()
        .flatMap(shape -> shape.gives().entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getValue().apply(words), Vocabulary::longer));
  }

  private static String longer(String a, String b) {
    return Stream.of(a, b).max(Comparator.comparingInt(String::length)).orElseThrow();
  }
}
