package org.pukar.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pukar.spelling.Named;
import org.pukar.spelling.Ranking;
import org.pukar.spelling.Spelling;

/// Finds trades by what somebody typed: by the fit of their names, else by the longest name within
/// a sentence, else by names that are nearly so. Immutable once built; threads may share it.
final class Spellings {
  private static final int MOST = 8;
  private static final int LONGEST = 60;

  /// Shorter names stand in other words by chance.
  private static final int SHORTEST_WITHIN = 4;

  private final List<Named<Trade>> names = new ArrayList<>();

  /// Adds a name of a trade. Of names that fit equally well, the one added first is the likelier.
  void add(String name, Trade trade) {
    Spelling.of(name)
        .ifPresent(spelling -> names.add(new Named<>(spelling, Named.Use.OFFICIAL, trade)));
  }

  /// All names, in the order in which they were added.
  List<Named<Trade>> names() {
    return List.copyOf(names);
  }

  List<Trade> search(String typed) {
    Optional<Spelling> sought = typed.length() > LONGEST ? Optional.empty() : Spelling.of(typed);
    return sought.map(this::search).orElse(List.of()).stream().limit(MOST).toList();
  }

  private List<Trade> search(Spelling sought) {
    List<Trade> certain = Ranking.certain(sought, names);
    if (!certain.isEmpty()) {
      return certain;
    }
    Collection<Trade> within = within(sought.sound());
    return within.isEmpty() ? Ranking.near(sought, names) : List.copyOf(within);
  }

  private Collection<Trade> within(String sentence) {
    Set<Trade> trades = new LinkedHashSet<>();
    int longest = SHORTEST_WITHIN;
    for (Named<Trade> named : names) {
      String sound = named.name().sound();
      if (sound.length() >= longest && sentence.contains(sound)) {
        if (sound.length() > longest) {
          trades.clear();
          longest = sound.length();
        }
        trades.add(named.thing());
      }
    }
    return trades;
  }
}
