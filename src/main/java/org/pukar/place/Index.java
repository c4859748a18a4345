package org.pukar.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds places by what somebody typed: the very name, else a name that sounds the same, else names
/// that begin so, else names that are nearly so. Immutable once built; threads may share it.
final class Index {
  private static final int MOST = 8;
  private static final int LONGEST = 60;
  private static final int SHORTEST = 2;

  /// Up to this many letters one mistake is forgiven, beyond it two.
  private static final int SHORT = 5;

  private static final int ONE_MISTAKE = 2;
  private static final int TWO_MISTAKES = 4;

  private final Map<String, Set<Place>> written = new HashMap<>();
  private final Map<String, Set<Place>> sounding = new HashMap<>();
  private final Map<String, Optional<String>> states = new HashMap<>();
  private final List<Spelling> wholes = new ArrayList<>();
  private final List<Spelling> tails = new ArrayList<>();

  /// Adds a name of a place. Of names that fit equally well, the one added first is the likelier.
  void add(String name, String state, Place place) {
    List<String> words = Sounds.words(name);
    if (words.isEmpty()) {
      return;
    }
    String letters = String.join("", words);
    addExact(letters, place);
    String stateLetters = String.join("", Sounds.words(state));
    addExact(letters + stateLetters, place);
    states.put(Sounds.fold(stateLetters), place.parent());
    wholes.add(new Spelling(Sounds.fold(letters), place));
    for (int i = 1; i < words.size(); i++) {
      String tail = String.join("", words.subList(i, words.size()));
      tails.add(new Spelling(Sounds.fold(tail), place));
    }
  }

  private void addExact(String letters, Place place) {
    written.computeIfAbsent(letters, _ -> new LinkedHashSet<>()).add(place);
    sounding.computeIfAbsent(Sounds.fold(letters), _ -> new LinkedHashSet<>()).add(place);
  }

  Found search(String typed) {
    if (typed.length() > LONGEST) {
      return new Found.None();
    }
    String letters = String.join("", Sounds.words(typed));
    String sound = Sounds.fold(letters);
    Collection<Place> places = written.getOrDefault(letters, Set.of());
    if (places.isEmpty()) {
      places = sounding.getOrDefault(sound, Set.of());
    }
    if (places.isEmpty() && sound.length() >= SHORTEST) {
      places = beginningWith(sound);
    }
    if (states.containsKey(sound)) {
      // Bihar is not a misspelt Koch Bihar, but Delhi may be one of the districts called so.
      Optional<String> state = states.get(sound);
      places = places.stream().filter(p -> p.parent().equals(state)).toList();
    } else if (places.isEmpty() && sound.length() > SHORTEST) {
      places = nearest(sound);
    }
    return found(List.copyOf(places));
  }

  private Set<Place> beginningWith(String sound) {
    Set<Place> places = new LinkedHashSet<>();
    wholes.stream().filter(s -> s.sound.startsWith(sound)).forEach(s -> places.add(s.place));
    tails.stream().filter(s -> s.sound.startsWith(sound)).forEach(s -> places.add(s.place));
    return places;
  }

  private Set<Place> nearest(String sound) {
    Set<Place> places = new LinkedHashSet<>();
    int least = sound.length() <= SHORT ? ONE_MISTAKE : TWO_MISTAKES;
    int firm = Distance.firm(sound);
    for (Spelling spelling : wholes) {
      if (Distance.leastHalves(firm, spelling.firm) > least) {
        continue;
      }
      int halves = Distance.halves(sound, spelling.sound);
      if (halves < least) {
        places.clear();
        least = halves;
      }
      if (halves == least) {
        places.add(spelling.place);
      }
    }
    return places;
  }

  private static Found found(List<Place> places) {
    return switch (places.size()) {
      case 0 -> new Found.None();
      case 1 -> new Found.One(places.getFirst());
      default -> new Found.Several(places.subList(0, Math.min(MOST, places.size())));
    };
  }

  private record Spelling(String sound, int firm, Place place) {
    Spelling(String sound, Place place) {
      this(sound, Distance.firm(sound), place);
    }
  }
}
