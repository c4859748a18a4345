package org.pukar.grievances.clock;

/// A stretch of a day in which people work, such as a shift before lunch. Immutable; threads may
/// share it.
///
/// @param from the minute of the day at which it begins, 0 for midnight
/// @param until the minute at which it ends, which is no longer part of it; 1440 for the day's end
public record Block(int from, int until) {
  private static final int DAY = 24 * 60;

  /// A block within one day.
  ///
  /// @throws IllegalArgumentException if it does not end after it begins, or leaves its day
  public Block {
    if (from < 0 || until > DAY) {
      throw new IllegalArgumentException("a block must lie within one day");
    }
    if (until <= from) {
      throw new IllegalArgumentException("a block must end after it begins");
    }
  }
}
