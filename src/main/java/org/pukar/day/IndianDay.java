package org.pukar.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Says which day it is in India, wherever the machine stands: rules, jobs and what callers are
/// told go by it. Stateless, so any thread may ask.
public final class IndianDay {
  /// Where days begin, and by whose hours calls are made.
  public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-yyyy");

  private IndianDay() {}

  public static LocalDate today(Clock clock) {
    return of(clock.instant());
  }

  /// The day on which that instant falls.
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /// As it is written in India, in letters of GSM-7: `22-11-2026`.
  public static String written(LocalDate day) {
    return WRITTEN.format(day);
  }
}
