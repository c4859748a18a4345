package org.pukar.dialogue.ask;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pukar.text.Typed;

/// Reads days as they are written in India: day, month, year; with separators or as eight digits.
final class Dates {
  static final Reading.Refused REFUSED = Reading.refused("hint.date");

  private static final Pattern APART = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
  private static final Pattern TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");

  private Dates() {}

  static Reading read(String typed) {
    String digits = Typed.digits(typed);
    Matcher apart = APART.matcher(digits);
    Matcher together = TOGETHER.matcher(digits);
    if (apart.matches()) {
      return day(apart);
    }
    return together.matches() ? day(together) : REFUSED;
  }

  private static Reading day(Matcher parts) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(parts.group(3)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(1)));
      return new Reading.Accepted(day.toString());
    } catch (DateTimeException e) {
      return REFUSED;
    }
  }
}
