package org.pukar.grievances.following;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.pukar.day.IndianDay;

/// When she is rung and asked: on three days, each time at another hour, for whoever works by day
/// is reached in the evening. Stateless.
final class Tries {
  /// So often.
  static final int MOST = 3;

  /// Neither earlier nor later does anybody want to be rung.
  private static final LocalTime FROM = LocalTime.of(10, 0);

  private static final LocalTime UNTIL = LocalTime.of(20, 0);

  /// After the first try, after the second, and when all of them were in vain: she may still ring
  /// us until then.
  private static final List<LocalTime> NEXT =
      List.of(LocalTime.of(18, 30), LocalTime.of(12, 30), FROM);

  private Tries() {}

  /// That moment, or the next one at which she may be rung.
  static Instant from(Instant then) {
    LocalTime time = then.atZone(IndianDay.ZONE).toLocalTime();
    if (time.isBefore(FROM)) {
      return then.atZone(IndianDay.ZONE).with(FROM).toInstant();
    }
    return time.isBefore(UNTIL) ? then : dayAfter(then, FROM);
  }

  /// When it goes on after so many tries.
  static Instant after(int tries, Instant then) {
    return dayAfter(then, NEXT.get(Math.min(tries, MOST) - 1));
  }

  private static Instant dayAfter(Instant then, LocalTime time) {
    ZonedDateTime there = then.atZone(IndianDay.ZONE);
    return there.toLocalDate().plusDays(1).atTime(time).atZone(IndianDay.ZONE).toInstant();
  }
}
