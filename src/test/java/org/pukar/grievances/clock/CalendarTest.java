package org.pukar.grievances.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pukar.grievances.clock.Made.at;
import static org.pukar.grievances.clock.Made.office;
import static org.pukar.grievances.clock.Made.shifts;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Days that went wrong elsewhere, one by one. The 24th of November 2026 is a Tuesday.
class CalendarTest {
  private static final Calendar SUNDAYS =
      new Calendar(Map.of(DayOfWeek.SUNDAY, shifts(10, 12)), Map.of());

  @Test
  void timePassesInBothShiftsAndNotOverLunch() {
    assertThat(after(office(), "2026-11-24T12:30", 60)).isEqualTo(at("2026-11-24T14:30"));
    assertThat(after(office(), "2026-11-24T13:20", 60)).isEqualTo(at("2026-11-24T15:00"));
    assertThat(after(office(), "2026-11-24T17:30", 60)).isEqualTo(at("2026-11-25T09:30"));
  }

  @Test
  void whatIsUsedUpAtTheEndOfABlockIsDueThere() {
    assertThat(after(office(), "2026-11-24T12:00", 60)).isEqualTo(at("2026-11-24T13:00"));
    assertThat(after(office(), "2026-11-24T12:00", 300)).isEqualTo(at("2026-11-24T18:00"));
  }

  @Test
  void aBlockHasItsFirstMomentAndNotItsLast() {
    Instant end = at("2026-11-24T18:00");

    assertThat(office().isOpen(at("2026-11-24T09:00"))).isTrue();
    assertThat(office().isOpen(end.minusNanos(1))).isTrue();
    assertThat(office().isOpen(end)).isFalse();
    assertThat(office().nextOpen(at("2026-11-24T09:00"))).isEqualTo(at("2026-11-24T09:00"));
    assertThat(office().nextOpen(end)).isEqualTo(at("2026-11-25T09:00"));
  }

  @Test
  void whatBeginsAtTheEdgeOfABlockBeginsWithTheNext() {
    assertThat(after(office(), "2026-11-24T13:00", 1)).isEqualTo(at("2026-11-24T14:01"));
    assertThat(after(office(), "2026-11-24T14:00", 1)).isEqualTo(at("2026-11-24T14:01"));
    assertThat(after(office(), "2026-11-24T13:00", 0)).isEqualTo(at("2026-11-24T13:00"));
    assertThat(after(office(), "2026-11-24T13:01", 0)).isEqualTo(at("2026-11-24T14:00"));
  }

  @Test
  void aHolidayAndASundayDoNotCount() {
    Calendar calendar = office("2026-11-28", "2026-11-30");

    assertThat(after(calendar, "2026-11-27T17:00", 120)).isEqualTo(at("2026-12-01T10:00"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 30))).isFalse();
  }

  @Test
  void theLeapDayIsADay() {
    assertThat(after(office(), "2028-02-28T17:00", 120)).isEqualTo(at("2028-02-29T10:00"));
    assertThat(after(office("2028-02-29"), "2028-02-28T17:00", 120))
        .isEqualTo(at("2028-03-01T10:00"));
  }

  @Test
  void monthsAndYearsEndLikeAnyDay() {
    assertThat(after(office(), "2026-11-30T17:00", 120)).isEqualTo(at("2026-12-01T10:00"));
    assertThat(after(office(), "2026-12-31T17:00", 120)).isEqualTo(at("2027-01-01T10:00"));
    assertThat(after(office("2027-01-01"), "2026-12-31T17:00", 120))
        .isEqualTo(at("2027-01-02T10:00"));
  }

  @Test
  void aWeekMayHaveNothingButASunday() {
    assertThat(after(SUNDAYS, "2026-11-24T10:00", 180)).isEqualTo(at("2026-12-06T11:00"));
    assertThat(SUNDAYS.nextOpen(at("2026-11-29T12:00"))).isEqualTo(at("2026-12-06T10:00"));
  }

  @Test
  void aNightShiftGoesOnPastMidnight() {
    Calendar nights =
        new Calendar(
            Map.of(DayOfWeek.MONDAY, shifts(22, 24), DayOfWeek.TUESDAY, shifts(0, 2)), Map.of());

    assertThat(after(nights, "2026-11-23T23:00", 60)).isEqualTo(at("2026-11-24T00:00"));
    assertThat(after(nights, "2026-11-23T23:00", 90)).isEqualTo(at("2026-11-24T00:30"));
    assertThat(nights.isOpen(at("2026-11-24T00:00"))).isTrue();
  }

  @Test
  void betweenMomentsInTheWrongOrderThereIsNoTime() {
    assertThat(office().between(at("2026-11-25T10:00"), at("2026-11-24T10:00"))).isZero();
    assertThat(office().between(at("2026-11-24T10:00"), at("2026-11-25T10:00")))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void whatLiesBeyondTwoYearsIsRefused() {
    Instant from = at("2026-11-24T10:00");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SUNDAYS.after(from, Duration.ofHours(210)))
        .withMessageContaining("2 years");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SUNDAYS.between(from, at("2028-11-25T00:01")));
    assertThat(SUNDAYS.after(from, Duration.ofHours(206))).isEqualTo(at("2028-11-12T12:00"));
  }

  @Test
  void negativeTimeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> office().after(at("2026-11-24T10:00"), Duration.ofSeconds(-1)));
  }

  @Test
  void aWeekWithoutAnyBlockIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calendar(Map.of(DayOfWeek.MONDAY, Shifts.NONE), Map.of()));
  }

  @Test
  void blocksMayTouchButNotOverlap() {
    assertThat(shifts(14, 18, 9, 14).blocks())
        .isEqualTo(List.of(new Block(540, 840), new Block(840, 1080)));
    assertThatIllegalArgumentException().isThrownBy(() -> shifts(9, 14, 13, 18));
  }

  private static Instant after(Calendar calendar, String from, int minutes) {
    return calendar.after(at(from), Duration.ofMinutes(minutes));
  }
}
