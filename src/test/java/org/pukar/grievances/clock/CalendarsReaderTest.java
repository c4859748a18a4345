package org.pukar.grievances.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pukar.grievances.clock.Made.shifts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.place.Places;
import org.pukar.yaml.YamlException;
import org.pukar.yaml.YamlReader;

class CalendarsReaderTest {
  private static final String WRITTEN =
      """
      default:
        week: {monday: [09:00-13:00, 14:00-18:00], sunday: []}
        holidays:
          - {day: 2026-01-26, name: Republic Day}
      states:
        s21:
          holidays:
            - {day: 2026-04-01, name: Utkal Divas}
        s32:
          week: {tuesday: [20:00-24:00]}
      """;

  @Test
  void aStateHasAllDaysOfTheDefaultAndItsOwn() {
    Calendars read = read(WRITTEN);

    assertThat(read.of("s21").week()).isEqualTo(read.standard().week());
    assertThat(read.of("s21").holidays())
        .containsOnlyKeys(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 4, 1));
    assertThat(read.standard().holidays()).containsValue("Republic Day").hasSize(1);
  }

  @Test
  void aWeekOfItsOwnTakesThePlaceOfTheDefault() {
    assertThat(read(WRITTEN).of("s32").week())
        .containsOnlyKeys(DayOfWeek.TUESDAY)
        .containsValue(shifts(20, 24));
    assertThat(read(WRITTEN).of("s32").holidays()).hasSize(1);
  }

  @Test
  void whoHasNoCalendarWorksByTheDefault() {
    Calendars read = read(WRITTEN);

    assertThat(read.of("s9")).isSameAs(read.standard());
    assertThat(read.of("s9").week()).containsEntry(DayOfWeek.SUNDAY, Shifts.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          monday: [09:00-13:00, 14:00-18:00] | monday: [09:00-13:00, 12:59-18:00] | 2: two blocks
          monday: [09:00-13:00, 14:00-18:00] | monday: [13:00-09:00]     | 2: a block must end after
          monday: [09:00-13:00, 14:00-18:00] | monday: [09:00-09:00]     | 2: a block must end after
          monday: [09:00-13:00, 14:00-18:00] | monday: [09:00-24:30]     | 2: a block must lie within
          monday: [09:00-13:00, 14:00-18:00] | monday: [9-13]            | 2: `9-13` is no block
          monday: [09:00-13:00, 14:00-18:00] | monday: 09:00-13:00       | 2: expected a list
          monday: [09:00-13:00, 14:00-18:00] | mon: [09:00-13:00]        | 2: `mon` is no day
          monday: [09:00-13:00, 14:00-18:00] | monday: []                | 2: a week must have
          '[20:00-24:00]'                    | []                        | 10: a week must have
          2026-01-26                         | 26-01-2026                | 4: `26-01-2026` is no date
          2026-01-26                         | 2027-02-29                | 4: `2027-02-29` is no date
          2026-04-01                         | 2026-01-26                | 8: 2026-01-26 is a holiday
          s21                                | odisha                    | 7: `odisha` is no id
          default                            | defaults                  | 2: `defaults` is not known
          name: Utkal Divas                  | title: Utkal Divas        | 8: `title` is not known
          """)
  void aMistakeIsToldWithItsLine(String right, String wrong, String told) {
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> read(WRITTEN.replace(right, wrong)))
        .withMessageStartingWith("calendars.yaml:" + told);
  }

  @Test
  void theSameHolidayTwiceInOneListIsRefused() {
    String twice = WRITTEN.replace("states:", "    - {day: 2026-01-26, name: Again}\nstates:");

    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> read(twice))
        .withMessage("calendars.yaml:5: 2026-01-26 is a holiday already: Republic Day");
  }

  @Test
  void ourOwnFileHasEveryCorridorAndTheNationalDaysOfTwoYears() throws IOException {
    Calendars ours = CalendarsReader.read(Path.of("config", "calendars.yaml"));

    assertThat(ours.states().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Places.CORRIDORS.stream().map(code -> "s" + code).toList());
    for (Calendar calendar : ours.states().values()) {
      for (String day : new String[] {"01-26", "08-15", "10-02"}) {
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-" + day))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-" + day))).isFalse();
      }
    }
    assertThat(ours.of("s21").isWorkingDay(LocalDate.of(2026, 4, 1))).isFalse();
    assertThat(ours.of("s32").isWorkingDay(LocalDate.of(2026, 4, 1))).isTrue();
  }

  private static Calendars read(String text) {
    return CalendarsReader.calendars(YamlReader.read("calendars.yaml", text));
  }
}
