package org.pukar.grievances.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pukar.day.IndianDay;

/// Calendars and moments that are made up: by hand, or by dice from few values, so that moments
/// often fall on the edges of blocks, months and years.
final class Made {
  /// Around them all dice fall.
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 1, 20),
          LocalDate.of(2026, 12, 25),
          LocalDate.of(2027, 4, 28),
          LocalDate.of(2028, 2, 25));

  private Made() {}

  /// A calendar, a moment, and what is asked about it.
  record Case(Calendar calendar, Instant from, Duration working) {}

  /// `2026-11-24T10:20`, in India.
  static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(IndianDay.ZONE).toInstant();
  }

  static Shifts shifts(int... hours) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < hours.length; i += 2) {
      blocks.add(new Block(hours[i] * 60, hours[i + 1] * 60));
    }
    return new Shifts(blocks);
  }

  /// Monday to Friday with a break at noon, Saturday until then.
  static Calendar office(String... holidays) {
    Map<DayOfWeek, Shifts> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, shifts(9, 13, 14, 18));
    }
    week.put(DayOfWeek.SATURDAY, shifts(9, 13));
    week.put(DayOfWeek.SUNDAY, Shifts.NONE);
    Map<LocalDate, String> days = new HashMap<>();
    for (String holiday : holidays) {
      days.put(LocalDate.parse(holiday), "holiday");
    }
    return new Calendar(week, days);
  }

  static Case dice(Random random) {
    Calendar calendar = calendar(random);
    LocalDate base = DAYS.get(random.nextInt(DAYS.size()));
    for (int i = random.nextInt(8); i > 0; i--) {
      calendar = calendar.with(base.plusDays(random.nextInt(20)), "holiday");
    }
    return new Case(calendar, moment(random, base), Duration.ofMinutes(random.nextInt(20 * 60)));
  }

  private static Calendar calendar(Random random) {
    Map<DayOfWeek, Shifts> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0) {
        week.put(day, day(random));
      }
    }
    week.putIfAbsent(DayOfWeek.of(1 + random.nextInt(7)), day(random));
    return new Calendar(week, Map.of());
  }

  /// One to three blocks that may touch each other and midnight; whole half hours.
  private static Shifts day(Random random) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= random.nextInt(3) && from < 47; i++) {
      from += random.nextInt(47 - from);
      int until = random.nextInt(6) == 0 ? 48 : from + 1 + random.nextInt(48 - from);
      blocks.add(new Block(from * 30, until * 30));
      from = until;
    }
    return new Shifts(blocks);
  }

  /// Half of them on the half hour, where blocks begin and end.
  static Instant moment(Random random, LocalDate base) {
    int minutes = random.nextInt(12 * 48) * 30 + (random.nextBoolean() ? 0 : random.nextInt(30));
    return base.atStartOfDay(IndianDay.ZONE).plusMinutes(minutes).toInstant();
  }

  /// A day on or soon after that moment.
  static LocalDate soon(Random random, Instant moment) {
    return IndianDay.of(moment).plusDays(random.nextInt(10));
  }
}
