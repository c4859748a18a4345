package org.pukar.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.pukar.day.IndianDay;

/// The hours of the day at which texts of a kind may leave, by Indian time. Immutable.
///
/// @param from the first moment
/// @param until the first moment that is too late
public record Hours(LocalTime from, LocalTime until) {
  static final Hours ANY = new Hours(LocalTime.MIN, LocalTime.MAX);
  static final Hours DAYTIME = new Hours(LocalTime.of(10, 0), LocalTime.of(21, 0));

  /// How long to wait from that moment on: nothing within the hours.
  public Duration waitAt(Instant now) {
    ZonedDateTime there = now.atZone(IndianDay.ZONE);
    LocalTime time = there.toLocalTime();
    if (this.equals(ANY) || (!time.isBefore(from) && time.isBefore(until))) {
      return Duration.ZERO;
    }
    ZonedDateTime today = there.with(from);
    return Duration.between(there, time.isBefore(from) ? today : today.plusDays(1));
  }

  /// When a work of that length ends that begins at that moment and rests outside the hours.
  public Instant end(Instant begin, Duration work) {
    Instant at = begin.plus(waitAt(begin));
    Duration left = work;
    while (!equals(ANY) && left.compareTo(until(at)) > 0) {
      left = left.minus(until(at));
      at = at.plus(until(at));
      at = at.plus(waitAt(at));
    }
    return at.plus(left);
  }

  /// How long it is from a moment within the hours to their end.
  private Duration until(Instant at) {
    return Duration.between(at.atZone(IndianDay.ZONE).toLocalTime(), until);
  }
}
