package org.pukar.spelling;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Which of many things somebody may mean, by the fit of their names: the very name, another name,
/// a name that begins so, one that sounds so, one whose sound begins so, one that is nearly so, one
/// that begins nearly so. Only the best of these are given, and all that fit about as well: who
/// asks must not guess among them. Stateless; threads may share it.
public final class Ranking {
  private static final int NAME = 0;
  private static final int ALIAS = 1;
  private static final int BEGINNING = 10;
  private static final int SOUND = 15;
  private static final int SOUND_BEGINNING = 20;
  private static final int NONE = Mistakes.TOO_MANY;

  /// What is so much farther than the nearest, in half steps, may as well be meant.
  private static final int HARDLY = 1;

  /// A beginning of fewer letters says nothing.
  private static final int SHORTEST = 2;

  private Ranking() {}

  /// Those that fit, without forgiving mistakes, the best first; of equal ones the earlier first.
  public static <T> List<T> certain(Spelling sought, Collection<Named<T>> names) {
    Map<T, Integer> ranks = ranks(names, named -> rank(sought, named));
    int best = best(ranks);
    if (best < BEGINNING) {
      return within(ranks, BEGINNING - 1);
    } else if (best == SOUND) {
      return within(ranks, SOUND);
    }
    // Kotta may be Kottayam or Kota, kala may be Kalahandi or Kallakurichi.
    return within(ranks, NONE);
  }

  private static <T> int rank(Spelling sought, Named<T> named) {
    Spelling name = named.name();
    boolean isTail = named.use() == Named.Use.TAIL;
    int later = isTail ? 1 : 0;
    if (!isTail && name.letters().equals(sought.letters())) {
      return named.use() == Named.Use.OFFICIAL ? NAME : ALIAS;
    } else if (isBegun(sought.letters(), name.letters())) {
      return BEGINNING + later;
    } else if (!isTail && name.sound().equals(sought.sound())) {
      return SOUND;
    }
    return isBegun(sought.sound(), name.sound()) ? SOUND_BEGINNING + later : NONE;
  }

  private static boolean isBegun(String beginning, String name) {
    return beginning.length() >= SHORTEST && name.startsWith(beginning);
  }

  /// Those whose names are nearly what is sought, or begin nearly so; the nearest first, and with
  /// them those that are hardly farther.
  public static <T> List<T> near(Spelling sought, Collection<Named<T>> names) {
    Mistakes mistakes = new Mistakes(sought);
    Map<T, Integer> ranks =
        ranks(names, n -> n.use() == Named.Use.TAIL ? NONE : mistakes.in(n.name()));
    return within(ranks, best(ranks) + HARDLY);
  }

  /// The best rank of each thing that has one.
  private static <T> Map<T, Integer> ranks(
      Collection<Named<T>> names, ToIntFunction<Named<T>> rank) {
    Map<T, Integer> ranks = new LinkedHashMap<>();
    for (Named<T> named : names) {
      int one = rank.applyAsInt(named);
      if (one != NONE) {
        ranks.merge(named.thing(), one, Math::min);
      }
    }
    return ranks;
  }

  private static int best(Map<?, Integer> ranks) {
    return ranks.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  private static <T> List<T> within(Map<T, Integer> ranks, int most) {
    return ranks.entrySet().stream()
        .filter(e -> e.getValue() <= most)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
