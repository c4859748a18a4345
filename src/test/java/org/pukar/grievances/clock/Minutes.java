package org.pukar.grievances.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.pukar.day.IndianDay;

/// Working time as it is counted with a finger on the calendar: minute by minute. Slow and plain,
/// so that [Calendar] has something to be compared with.
record Minutes(Calendar calendar) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  boolean isOpen(Instant minute) {
    ZonedDateTime there = minute.atZone(IndianDay.ZONE);
    if (calendar.holidays().containsKey(there.toLocalDate())) {
      return false;
    }
    int ofDay = there.getHour() * 60 + there.getMinute();
    return calendar.week().getOrDefault(there.getDayOfWeek(), Shifts.NONE).blocks().stream()
        .anyMatch(block -> block.from() <= ofDay && ofDay < block.until());
  }

  Instant after(Instant from, long minutes) {
    Instant now = from;
    if (minutes == 0) {
      return isOpen(from.minus(MINUTE)) ? from : nextOpen(from);
    }
    for (long left = minutes; left > 0; now = now.plus(MINUTE)) {
      left -= isOpen(now) ? 1 : 0;
    }
    return now;
  }

  Instant nextOpen(Instant from) {
    Instant now = from;
    while (!isOpen(now)) {
      now = now.plus(MINUTE);
    }
    return now;
  }

  Duration between(Instant from, Instant to) {
    Duration all = Duration.ZERO;
    for (Instant now = from; now.isBefore(to); now = now.plus(MINUTE)) {
      all = isOpen(now) ? all.plus(MINUTE) : all;
    }
    return all;
  }
}
