package org.pukar.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pukar.spelling.Named;
import org.pukar.spelling.Ranking;
import org.pukar.spelling.Spelling;

/// Finds districts by what somebody typed, with or without the State behind it. Immutable once
/// built; threads may share it.
final class Index {
  /// What is longer is no name: longest official names have 40 letters with their State.
  static final int LONGEST = 60;

  private final List<Named<Place>> names = new ArrayList<>();
  private final Map<String, List<Named<Place>>> ofState = new HashMap<>();

  /// The ids of States by the sound of their names.
  private final Map<String, String> states = new HashMap<>();

  private final List<Named<Place>> stateNames = new ArrayList<>();

  /// Adds a name of a State. What is no name of it, such as an empty text, is left out.
  void addState(String name, Place state) {
    Spelling.of(name)
        .ifPresent(spelling -> {
          states.put(spelling.sound(), state.id());
          stateNames.add(new Named<>(spelling, Named.Use.OFFICIAL, state));
        });
  }

  /// Adds a name of a district. Of names that fit equally well, the one added first is the
  /// likelier.
  void add(String name, Named.Use use, Place district) {
    Spelling.of(name)
        .ifPresent(spelling -> {
          put(new Named<>(spelling, use, district));
          spelling.tails().forEach(t -> put(new Named<>(t, Named.Use.TAIL, district)));
        });
  }

  private void put(Named<Place> named) {
    names.add(named);
    String state = named.thing().parent().orElseThrow();
    ofState.computeIfAbsent(state, _ -> new ArrayList<>()).add(named);
  }

  /// The names of all States and districts, without the ends by which names may be begun.
  List<Named<Place>> names() {
    return Stream.concat(stateNames.stream(), names.stream())
        .filter(named -> named.use() != Named.Use.TAIL)
        .toList();
  }

  Found search(String typed) {
    if (typed.length() > LONGEST) {
      return new Found.None();
    }
    return Spelling.of(typed).map(this::search).map(Found::of).orElse(new Found.None());
  }

  private List<Place> search(Spelling sought) {
    Optional<String> state = Optional.ofNullable(states.get(sought.sound()));
    if (state.isPresent()) {
      // Bihar is not a misspelt Koch Bihar, but Delhi may be one of the districts called so.
      return Ranking.certain(sought, namesIn(state.get()));
    }
    List<Place> certain = Ranking.certain(sought, names);
    if (!certain.isEmpty()) {
      return certain;
    }
    List<Place> withState = beforeState(sought.list());
    return withState.isEmpty() ? Ranking.near(sought, names) : withState;
  }

  /// As a district's name with the State behind it.
  private List<Place> beforeState(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      Spelling behind = Spelling.of(words.subList(i, words.size())).orElseThrow();
      String state = states.get(behind.sound());
      if (state != null) {
        Spelling name = Spelling.of(words.subList(0, i)).orElseThrow();
        List<Place> certain = Ranking.certain(name, namesIn(state));
        return certain.isEmpty() ? Ranking.near(name, namesIn(state)) : certain;
      }
    }
    return List.of();
  }

  private List<Named<Place>> namesIn(String state) {
    return ofState.getOrDefault(state, List.of());
  }
}
