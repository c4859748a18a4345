package org.pukar.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// By when something is due, as a shape with words. Immutable.
///
/// @param state `late`, `soon`, `ontime`, `waiting` or `done`: how it looks
/// @param due by when, for a browser that lets it tick; empty if nothing ticks
public record Chip(String state, String words, Optional<Instant> due) {
  private static final Duration SOON = Duration.ofHours(4);
  private static final int SOON_SHARE = 5;

  /// Until something is due, or since it was.
  ///
  /// @param since when the time began to run: its last fifth is soon
  public static Chip of(Words words, Instant since, Instant due, Instant now) {
    Duration left = Duration.between(now, due);
    if (left.isNegative()) {
      String late = words.say("due.late", "time", words.lasting(left.negated()));
      return new Chip("late", late, Optional.of(due));
    }
    boolean isSoon =
        left.compareTo(SOON) < 0
            || left.multipliedBy(SOON_SHARE).compareTo(Duration.between(since, due)) < 0;
    return new Chip(isSoon ? "soon" : "ontime", words.lasting(left), Optional.of(due));
  }

  /// Nothing is counted: it waits for somebody else, or is over.
  ///
  /// @param state `waiting` or `done`
  public static Chip still(String state, String words) {
    return new Chip(state, words, Optional.empty());
  }
}
