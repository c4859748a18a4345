package org.pukar.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pukar.place.Distance;
import org.pukar.place.Sounds;

/// Finds trades by what somebody typed: the very name, else one that sounds the same, else names
/// that begin so, else the longest name within a sentence, else names that are nearly so. Immutable
/// once built; threads may share it.
final class Spellings {
  private static final int MOST = 8;
  private static final int LONGEST = 60;

  /// Fewer letters begin too many names.
  private static final int SHORTEST = 2;

  /// Shorter names stand in other words by chance.
  private static final int SHORTEST_WITHIN = 4;

  /// Up to this many letters one mistake is forgiven, beyond it two; in half steps.
  private static final int SHORT = 5;

  private static final int ONE_MISTAKE = 2;
  private static final int TWO_MISTAKES = 4;

  private final Map<String, Set<Trade>> written = new HashMap<>();
  private final Map<String, Set<Trade>> sounding = new HashMap<>();
  private final List<Spelling> all = new ArrayList<>();

  /// Adds a name of a trade. Of names that fit equally well, the one added first is the likelier.
  void add(String name, Trade trade) {
    String letters = String.join("", Sounds.words(name));
    if (!letters.isEmpty()) {
      String sound = Sounds.fold(letters);
      written.computeIfAbsent(letters, _ -> new LinkedHashSet<>()).add(trade);
      sounding.computeIfAbsent(sound, _ -> new LinkedHashSet<>()).add(trade);
      all.add(new Spelling(sound, trade));
    }
  }

  List<Trade> search(String typed) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    String letters = String.join("", Sounds.words(typed));
    String sound = Sounds.fold(letters);
    Collection<Trade> found = written.getOrDefault(letters, Set.of());
    if (found.isEmpty()) {
      found = sounding.getOrDefault(sound, Set.of());
    }
    if (found.isEmpty() && sound.length() >= SHORTEST) {
      found = beginningWith(sound);
    }
    if (found.isEmpty()) {
      found = within(sound);
    }
    if (found.isEmpty() && sound.length() > SHORTEST) {
      found = nearest(sound);
    }
    return found.stream().limit(MOST).toList();
  }

  private Collection<Trade> beginningWith(String sound) {
    Set<Trade> trades = new LinkedHashSet<>();
    all.stream().filter(s -> s.sound.startsWith(sound)).forEach(s -> trades.add(s.trade));
    return trades;
  }

  private Collection<Trade> within(String sentence) {
    Set<Trade> trades = new LinkedHashSet<>();
    int longest = SHORTEST_WITHIN;
    for (Spelling spelling : all) {
      int length = spelling.sound.length();
      if (length >= longest && sentence.contains(spelling.sound)) {
        if (length > longest) {
          trades.clear();
          longest = length;
        }
        trades.add(spelling.trade);
      }
    }
    return trades;
  }

  private Collection<Trade> nearest(String sound) {
    Set<Trade> trades = new LinkedHashSet<>();
    int least = sound.length() <= SHORT ? ONE_MISTAKE : TWO_MISTAKES;
    for (Spelling spelling : all) {
      int halves = Distance.halves(sound, spelling.sound);
      if (halves < least) {
        trades.clear();
        least = halves;
      }
      if (halves == least) {
        trades.add(spelling.trade);
      }
    }
    return trades;
  }

  private record Spelling(String sound, Trade trade) {}
}
