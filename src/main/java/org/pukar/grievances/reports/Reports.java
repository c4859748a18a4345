package org.pukar.grievances.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.day.IndianDay;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.reports.Report.Week;
import org.pukar.grievances.reports.ReportStore.Counted;
import org.pukar.grievances.reports.ReportStore.Weekly;

/// Counts how complaints go. Threads share it. A report is counted anew after a minute at most:
/// until then all who have the same places read the same one.
public final class Reports {
  private static final int REMEMBERED = 64;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Cases cases;
  private final Clock clock;
  private final Cache<Asked, Report> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FRESH).build();

  private record Asked(Set<String> places, Period period) {}

  public Reports(Cases cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  /// Which day it is.
  LocalDate today() {
    return IndianDay.today(clock);
  }

  /// How the complaints of her places went.
  ///
  /// @throws org.pukar.db.DatabaseAway if PostgreSQL does not answer
  public Report of(Doer doer, Period period) {
    return known.get(new Asked(doer.places(), period), _ -> cases.as(doer, h -> count(h, period)));
  }

  private static Report count(Handle h, Period period) {
    List<Counted> counted = ReportStore.counted(h, period);
    List<Counted> matters = counted.stream().filter(Counted::isMatter).toList();
    List<Counted> districts = counted.stream().filter(one -> !one.isMatter()).toList();
    return new Report(
        period,
        Tally.of("", matters),
        each(matters),
        each(districts),
        weeks(period, ReportStore.filed(h, period), ReportStore.settled(h, period)),
        ReportStore.open(h));
  }

  private static List<Tally> each(List<Counted> counted) {
    return counted.stream().collect(Collectors.groupingBy(Counted::id)).entrySet().stream()
        .map(one -> Tally.of(one.getKey(), one.getValue()))
        .sorted(Comparator.comparingLong(Tally::filed).reversed().thenComparing(Tally::id))
        .toList();
  }

  private static List<Week> weeks(Period period, List<Weekly> filed, List<Weekly> settled) {
    Map<LocalDate, Long> came = counts(filed);
    Map<LocalDate, Long> went = counts(settled);
    LocalDate first = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(first, day -> !day.isAfter(period.to()), day -> day.plusWeeks(1))
        .map(day -> new Week(day, came.getOrDefault(day, 0L), went.getOrDefault(day, 0L)))
        .toList();
  }

  private static Map<LocalDate, Long> counts(List<Weekly> weeks) {
    return weeks.stream().collect(Collectors.toMap(Weekly::monday, Weekly::count));
  }
}
