package org.pukar.grievances.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.pukar.grievances.clock.Made.at;
import static org.pukar.grievances.clock.Made.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.grievances.Categories;
import org.pukar.grievances.Category.Lane;

/// The 24th of November 2026 is a Tuesday.
class DueTest {
  private static final Path CONFIG = Path.of("config");

  /// The rows of the table in `docs/cases.md`, by the files that come with the program.
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:20, 2026-11-25T10:20",
    "2026-11-24T20:00, 2026-11-26T09:00",
    "2026-11-27T16:00, 2026-11-30T09:00",
    "2026-11-28T11:00, 2026-11-30T11:00",
    "2026-08-14T10:00, 2026-08-17T10:00",
  })
  void aDayOfContactIsAWorkingDay(String filed, String due) throws IOException {
    assertThat(wages().contactBy(at(filed))).isEqualTo(at(due));
  }

  private static Due wages() throws IOException {
    Calendars calendars = CalendarsReader.read(CONFIG.resolve("calendars.yaml"));
    return Categories.read(CONFIG.resolve("grievances.yaml"))
        .find("W")
        .orElseThrow()
        .due(calendars.of("s21"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT48H, 2026-11-24T10:20, 2026-11-26T10:20",
    "PT48H, 2026-11-27T10:20, 2026-11-30T10:20",
    "PT48H, 2026-11-28T16:00, 2026-12-02T09:00",
    "P3D, 2026-12-30T10:20, 2027-01-02T10:20",
    "PT24H, 2028-02-28T10:20, 2028-02-29T10:20",
    "PT24H, 2026-11-24T09:00, 2026-11-25T09:00",
    "PT24H, 2026-11-24T13:00, 2026-11-25T14:00",
    "PT24H, 2026-11-24T18:00, 2026-11-26T09:00",
  })
  void moreDaysAreMoreWorkingDays(Duration contact, String filed, String due) {
    assertThat(working(contact, Duration.ZERO).contactBy(at(filed))).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "PT30M, 2026-11-24T12:45, 2026-11-24T14:15",
    "PT30M, 2026-11-28T12:45, 2026-11-30T09:15",
    "PT36H, 2026-11-24T09:00, 2026-11-28T13:00",
    "PT0S, 2026-11-24T20:00, 2026-11-25T09:00",
  })
  void whatIsNoWholeDaysIsWorkingTime(Duration contact, String filed, String due) {
    assertThat(working(contact, Duration.ZERO).contactBy(at(filed))).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:20, 2026-12-15T10:20",
    "2026-11-24T13:30, 2026-12-15T14:00",
    "2026-11-24T18:00, 2026-12-16T09:00",
    "2026-11-29T10:00, 2026-12-21T09:00",
    "2026-12-04T10:00, 2026-12-26T09:00",
  })
  void aTargetCountsAllDaysAndEndsWhenSomebodyIsThere(String filed, String due) {
    Due working =
        new Due.Working(
            Duration.ofDays(1), Duration.ofDays(21), office("2026-12-08", "2026-12-25"));

    assertThat(working.settledBy(at(filed))).contains(at(due));
  }

  @Test
  void whereThePlanOfTheWorkerDecidesThereIsNoTarget() {
    Due elapsed = new Due.Elapsed(Duration.ofMinutes(15), Duration.ZERO);

    assertThat(elapsed.settledBy(at("2026-11-24T10:00"))).isEmpty();
    assertThat(working(Duration.ofDays(1), Duration.ZERO).settledBy(at("2026-11-24T10:00")))
        .isEmpty();
  }

  @Test
  void urgentAndSealedMattersWaitForNoOpening() throws IOException {
    Instant sunday = at("2026-11-29T23:50");
    for (var category : Categories.read(CONFIG.resolve("grievances.yaml")).all()) {
      boolean waits = category.lane() == Lane.NORMAL || category.lane() == Lane.INDEPENDENT;
      Instant contact = category.due(office()).contactBy(sunday);

      assertThat(contact.equals(sunday.plus(category.contact()))).isEqualTo(!waits);
      assertThat(category.due(office()).settledBy(sunday).isPresent())
          .isEqualTo(category.lane() != Lane.SEALED);
    }
  }

  @Test
  void nothingIsDueBeforeItIsFiled() {
    Duration negative = Duration.ofHours(-1);

    assertThatIllegalArgumentException().isThrownBy(() -> working(negative, Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Due.Elapsed(Duration.ZERO, negative));
  }

  @Test
  void moreDaysThanTwoYearsHaveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> working(Duration.ofDays(700), Duration.ZERO).contactBy(at("2026-11-24T10:00")))
        .withMessageContaining("2 years");
  }

  private static Due working(Duration contact, Duration target) {
    return new Due.Working(contact, target, office());
  }
}
