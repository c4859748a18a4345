package org.pukar.calls.course;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.pukar.day.IndianDay;

/// The hours at which we ring of our own accord. Who rings us is called back at any hour: she is
/// awake. Stateless.
public final class Hours {
  static final LocalTime FROM = LocalTime.of(9, 0);
  static final LocalTime UNTIL = LocalTime.of(21, 0);

  private Hours() {}

  /// The first moment from then on at which we ring.
  static Instant from(Instant then) {
    ZonedDateTime there = then.atZone(IndianDay.ZONE);
    if (there.toLocalTime().isBefore(FROM)) {
      return there.with(FROM).toInstant();
    }
    return there.toLocalTime().isBefore(UNTIL) ? then : nextDay(then);
  }

  /// Whether we ring then.
  public static boolean areNow(Instant then) {
    return from(then).equals(then);
  }

  /// When the next day's calls begin.
  public static Instant nextDay(Instant then) {
    return then.atZone(IndianDay.ZONE).plusDays(1).with(FROM).toInstant();
  }

  /// When this day began.
  public static Instant beginning(Instant then) {
    return IndianDay.of(then).atStartOfDay(IndianDay.ZONE).toInstant();
  }
}
