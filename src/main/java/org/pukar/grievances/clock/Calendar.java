package org.pukar.grievances.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pukar.day.IndianDay;

/// When people work, by Indian time: the same blocks every week, but for holidays. Immutable;
/// threads may share it.
///
/// A block has its first moment and not its last, so at 18:00 sharp a day until 18:00 is closed.
/// All questions look at most [#YEARS] years ahead and say so if that is not enough: a date beyond
/// is a mistake of whoever asks, for nobody knows the holidays of such years.
///
/// @param week the shifts of each day of the week; a day that is missing is off
/// @param holidays the days on which nobody works, whatever their weekday, with their names
public record Calendar(Map<DayOfWeek, Shifts> week, Map<LocalDate, String> holidays) {
  /// How far ahead of a moment is looked.
  public static final int YEARS = 2;

  /// @throws IllegalArgumentException if nobody ever works: nothing would be due
  public Calendar {
    week = Map.copyOf(week);
    holidays = Map.copyOf(holidays);
    if (week.values().stream().allMatch(Shifts::areNone)) {
      throw new IllegalArgumentException("a week must have at least one block");
    }
  }

  /// The same with one holiday more.
  public Calendar with(LocalDate holiday, String name) {
    Map<LocalDate, String> more = new HashMap<>(holidays);
    more.put(holiday, name);
    return new Calendar(week, more);
  }

  /// Whether people work at that moment.
  public boolean isOpen(Instant moment) {
    return spans(IndianDay.of(moment)).stream().anyMatch(span -> span.holds(moment));
  }

  /// That moment if people work then, else the beginning of the next block.
  ///
  /// @throws IllegalArgumentException if there is none within [#YEARS] years
  public Instant nextOpen(Instant moment) {
    Instant horizon = horizon(moment);
    for (LocalDate day = IndianDay.of(moment); begins(day, horizon); day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        if (moment.isBefore(span.until())) {
          return span.from().isAfter(moment) ? span.from() : moment;
        }
      }
    }
    throw tooFar(moment);
  }

  /// The moment at which so much working time has passed. It lies in a block or at its end. What
  /// begins outside of blocks begins with the next one.
  ///
  /// @param working zero or more
  /// @throws IllegalArgumentException if that is more than [#YEARS] years away, or negative
  public Instant after(Instant from, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("working time does not run backwards");
    }
    Instant horizon = horizon(from);
    Duration left = working;
    // The day before has a block that ends now, if it lasts until midnight.
    for (LocalDate day = before(from); begins(day, horizon); day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        if (span.until().isBefore(from)) {
          continue;
        }
        Instant begin = span.from().isBefore(from) ? from : span.from();
        Duration here = Duration.between(begin, span.until());
        if (left.compareTo(here) <= 0) {
          return begin.plus(left);
        }
        left = left.minus(here);
      }
    }
    throw tooFar(from);
  }

  /// How much working time lies between two moments; zero if the second is not the later one.
  ///
  /// @throws IllegalArgumentException if they are more than [#YEARS] years apart
  public Duration between(Instant from, Instant to) {
    if (to.isAfter(horizon(from))) {
      throw tooFar(from);
    }
    Duration all = Duration.ZERO;
    for (LocalDate day = IndianDay.of(from); begins(day, to); day = day.plusDays(1)) {
      for (Span span : spans(day)) {
        all = all.plus(span.shared(from, to));
      }
    }
    return all;
  }

  /// Whether anybody works on that day.
  public boolean isWorkingDay(LocalDate day) {
    return !shifts(day).areNone();
  }

  /// The same time of day on a later working day, counted from that moment, whether that time lies
  /// in a block there or not.
  ///
  /// @param days how many working days later, 1 for the next one
  /// @throws IllegalArgumentException if that is more than [#YEARS] years away
  Instant workingDaysLater(Instant moment, long days) {
    Instant horizon = horizon(moment);
    LocalDate day = IndianDay.of(moment);
    for (long left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
      if (!begins(day, horizon)) {
        throw tooFar(moment);
      }
    }
    return day.atTime(moment.atZone(IndianDay.ZONE).toLocalTime())
        .atZone(IndianDay.ZONE)
        .toInstant();
  }

  private Shifts shifts(LocalDate day) {
    return holidays.containsKey(day)
        ? Shifts.NONE
        : week.getOrDefault(day.getDayOfWeek(), Shifts.NONE);
  }

  private List<Span> spans(LocalDate day) {
    Instant midnight = midnight(day);
    return shifts(day).blocks().stream().map(block -> Span.of(block, midnight)).toList();
  }

  private static LocalDate before(Instant moment) {
    return IndianDay.of(moment).minusDays(1);
  }

  private static boolean begins(LocalDate day, Instant horizon) {
    return midnight(day).isBefore(horizon);
  }

  private static Instant horizon(Instant from) {
    return midnight(IndianDay.of(from).plusYears(YEARS).plusDays(1));
  }

  /// India has kept one time all the year since 1945, so minutes can be counted from here.
  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(IndianDay.ZONE).toInstant();
  }

  private static IllegalArgumentException tooFar(Instant from) {
    return new IllegalArgumentException(
        "no calendar reaches more than " + YEARS + " years beyond " + from);
  }
}
