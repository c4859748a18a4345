package org.pukar.callbacks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.pukar.day.IndianDay;

/// When calls are due. Days and hours are Indian ones wherever the machine stands. Stateless.
final class Times {
  /// So many days ahead a call can be asked for.
  static final int DAYS_AHEAD = 30;

  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  /// From then on it is too late to be called this evening.
  private static final LocalTime NIGHT = LocalTime.of(19, 0);

  private Times() {}

  static LocalDate day(Instant at) {
    return IndianDay.of(at);
  }

  /// This evening, or tomorrow's if it is too late for that.
  static Instant evening(Instant now) {
    ZonedDateTime here = now.atZone(IndianDay.ZONE);
    LocalDate day = here.toLocalDate();
    boolean isOver = !here.toLocalTime().isBefore(NIGHT);
    return (isOver ? day.plusDays(1) : day).atTime(EVENING).atZone(IndianDay.ZONE).toInstant();
  }

  /// The morning of that day; today, if its morning is over, at once.
  static Instant on(LocalDate day, Instant now) {
    Instant morning = day.atTime(MORNING).atZone(IndianDay.ZONE).toInstant();
    return morning.isBefore(now) ? now : morning;
  }

  /// What her caller is told of when.
  static Told told(OpenCall call, Instant now) {
    Instant due = call.wish().dueAt();
    boolean isEvening = LocalTime.ofInstant(due, IndianDay.ZONE).equals(EVENING);
    if (due.equals(call.askedAt())) {
      return Told.SOON;
    }
    if (isEvening && day(due).equals(day(now))) {
      return Told.EVENING;
    }
    if (isEvening && day(due).equals(day(now).plusDays(1))) {
      return Told.TOMORROW;
    }
    return due.isAfter(now) ? Told.DAY : Told.SOON;
  }

  /// The words for it, which the catalogs choose by their lower-case names.
  enum Told {
    SOON,
    EVENING,
    TOMORROW,
    DAY
  }
}
