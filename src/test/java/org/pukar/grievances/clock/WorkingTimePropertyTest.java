package org.pukar.grievances.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.day.IndianDay;

/// What holds of working time on any calendar.
class WorkingTimePropertyTest {
  private static final int RUNS = 2000;

  /// A case, a second duration, a second moment that is not before the first, and a holiday.
  private record More(Made.Case made, Duration more, Instant later, LocalDate holiday) {
    Instant due() {
      return made.calendar().after(made.from(), made.working());
    }
  }

  private static More more(Random random) {
    Made.Case made = Made.dice(random);
    Duration more = Duration.ofSeconds(random.nextInt(5 * 3600));
    Instant later = made.from().plus(Duration.ofMinutes(random.nextInt(9000)));
    return new More(made, more, later, Made.soon(random, made.from()));
  }

  @Test
  void theTimeBetweenAMomentAndItsDueIsWhatWasAskedFor() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more ->
            assertThat(more.made().calendar().between(more.made().from(), more.due()))
                .isEqualTo(more.made().working()));
  }

  @Test
  void whatBeginsLaterIsDueNoEarlier() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more -> {
          Calendar calendar = more.made().calendar();
          assertThat(calendar.after(more.later(), more.made().working()))
              .isAfterOrEqualTo(more.due());
          assertThat(calendar.nextOpen(more.later()))
              .isAfterOrEqualTo(calendar.nextOpen(more.made().from()));
        });
  }

  @Test
  void whatTakesLongerIsDueNoEarlier() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more -> {
          Duration longer = more.made().working().plus(more.more());
          assertThat(more.made().calendar().after(more.made().from(), longer))
              .isAfterOrEqualTo(more.due());
        });
  }

  @Test
  void oneHolidayMoreMakesNothingDueEarlier() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more -> {
          Calendar fewer = more.made().calendar();
          Calendar calendar = fewer.with(more.holiday(), "late");
          assertThat(calendar.after(more.made().from(), more.made().working()))
              .isAfterOrEqualTo(more.due());
          assertThat(calendar.nextOpen(more.later()))
              .isAfterOrEqualTo(fewer.nextOpen(more.later()));
        });
  }

  @Test
  void timeInTwoPartsIsDueAtTheSameMoment() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more -> {
          Calendar calendar = more.made().calendar();
          Duration both = more.made().working().plus(more.more());
          assertThat(calendar.after(more.due(), more.more()))
              .isEqualTo(calendar.after(more.made().from(), both));
        });
  }

  @Test
  void nothingIsDueInClosedTimeButAtTheEndOfABlock() {
    Property.forAll(
        RUNS,
        WorkingTimePropertyTest::more,
        more -> {
          Calendar calendar = more.made().calendar();
          Instant before = more.due().minusNanos(1);
          assertThat(calendar.isOpen(more.due()) || calendar.isOpen(before)).isTrue();
          assertThat(calendar.isOpen(calendar.nextOpen(more.later()))).isTrue();
        });
  }

  @Test
  void itIsWhatAFingerCountsMinuteByMinute() {
    Property.forAll(
        RUNS / 5,
        WorkingTimePropertyTest::more,
        more -> {
          Calendar calendar = more.made().calendar();
          Minutes minutes = new Minutes(calendar);
          Instant from = more.made().from();
          for (long few : new long[] {0, 1, 30, more.made().working().toMinutes() / 5}) {
            assertThat(calendar.after(from, Duration.ofMinutes(few)))
                .isEqualTo(minutes.after(from, few));
          }
          assertThat(calendar.isOpen(from)).isEqualTo(minutes.isOpen(from));
          assertThat(calendar.nextOpen(from)).isEqualTo(minutes.nextOpen(from));
          assertThat(calendar.between(from, more.later()))
              .isEqualTo(minutes.between(from, more.later()));
        });
  }

  @Test
  void aDayWorksIfAnyMinuteOfItDoes() {
    Property.forAll(
        RUNS / 5,
        Made::dice,
        made -> {
          LocalDate day = IndianDay.of(made.from());
          Instant begin = day.atStartOfDay(IndianDay.ZONE).toInstant();
          Duration worked = made.calendar().between(begin, begin.plus(Duration.ofDays(1)));
          assertThat(made.calendar().isWorkingDay(day)).isEqualTo(worked.isPositive());
        });
  }
}
