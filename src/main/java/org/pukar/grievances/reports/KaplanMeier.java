package org.pukar.grievances.reports;

import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long things last of which some are not over yet. For one thread.
///
/// A mean, or a median, of those that are over flatters: the slow ones are still open. Here each of
/// them counts as long as it was watched. Source: Kaplan and Meier, Nonparametric Estimation from
/// Incomplete Observations, Journal of the American Statistical Association 53 (1958), 457-481.
final class KaplanMeier {
  private final SortedMap<Integer, Ended> days = new TreeMap<>();
  private long all;

  /// How many ended on that day of theirs, and how many were lost from sight on it.
  private record Ended(long over, long unseen) {
    Ended and(Ended other) {
      return new Ended(over + other.over, unseen + other.unseen);
    }
  }

  /// So many were over after so many whole days.
  void over(int day, long count) {
    add(day, new Ended(count, 0));
  }

  /// So many were still going on after so many whole days, when they were last seen.
  void unseen(int day, long count) {
    add(day, new Ended(0, count));
  }

  private void add(int day, Ended ended) {
    days.merge(day, ended, Ended::and);
    all += ended.over + ended.unseen;
  }

  /// Within how many days that share was over; empty if so many never were.
  ///
  /// @param share above 0, at most 1
  OptionalInt within(double share) {
    double going = 1;
    long watched = all;
    for (Map.Entry<Integer, Ended> day : days.entrySet()) {
      going *= 1 - (double) day.getValue().over / watched;
      // A sum of shares is never quite a half.
      if (1 - going >= share - 1e-9) {
        return OptionalInt.of(day.getKey() + 1);
      }
      watched -= day.getValue().over + day.getValue().unseen;
    }
    return OptionalInt.empty();
  }
}
