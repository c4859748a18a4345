package org.pukar.grievances.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.pukar.day.IndianDay;

/// The days that a report is of, in India. Immutable.
///
/// @param to the last of them
public record Period(Name name, LocalDate from, LocalDate to) {
  private static final int LONGEST_YEARS = 5;

  /// What one can choose.
  public enum Name {
    MONTH,
    QUARTER,
    YEAR,
    OWN;

    /// As addresses and words have it.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One that ends today.
  static Period until(LocalDate today, Name name) {
    return switch (name) {
      case MONTH -> new Period(name, today.withDayOfMonth(1), today);
      case QUARTER, OWN -> new Period(Name.QUARTER, today.minusDays(89), today);
      case YEAR -> new Period(name, today.minusYears(1).plusDays(1), today);
    };
  }

  /// As an address has it; empty if it makes no sense.
  ///
  /// @param name one of the codes; anything else is the usual
  static Optional<Period> read(String name, String from, String to, LocalDate today) {
    if (name.equals(Name.OWN.code())) {
      return own(from, to);
    }
    for (Name one : Name.values()) {
      if (one.code().equals(name)) {
        return Optional.of(until(today, one));
      }
    }
    return Optional.of(until(today, Name.QUARTER));
  }

  private static Optional<Period> own(String from, String to) {
    try {
      Period own = new Period(Name.OWN, LocalDate.parse(from), LocalDate.parse(to));
      boolean isOne =
          !own.to.isBefore(own.from)
              && own.from.getYear() > 2000
              && own.from.getYear() < 9000
              && own.to.isBefore(own.from.plusYears(LONGEST_YEARS));
      return Optional.of(own).filter(_ -> isOne);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  Instant begin() {
    return from.atStartOfDay(IndianDay.ZONE).toInstant();
  }

  /// The first moment behind it.
  Instant end() {
    return to.plusDays(1).atStartOfDay(IndianDay.ZONE).toInstant();
  }

  /// What is asked behind the `?` of an address.
  public String query() {
    return "period=" + name.code() + (name == Name.OWN ? "&from=" + from + "&to=" + to : "");
  }
}
