package org.pukar.grievances.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which days a report is of.
class PeriodTest {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);

  @ParameterizedTest
  @CsvSource({
    "month, 2028-02-01",
    "quarter, 2027-12-02",
    "year, 2027-03-01",
    "'', 2027-12-02",
    "'; DROP', 2027-12-02"
  })
  void theUsualOnesEndToday(String name, LocalDate from) {
    Period period = Period.read(name, "", "", TODAY).orElseThrow();
    assertThat(period.from()).isEqualTo(from);
    assertThat(period.to()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30, 2026-03-01",
    "2026-03-02, 2026-03-01",
    "'', 2026-03-01",
    "2020-01-01, 2026-01-01",
    "0001-01-01, 0002-01-01",
    "+999999999-12-31, +999999999-12-31",
    "yesterday, today"
  })
  void whatAreNoDaysIsNoPeriod(String from, String to) {
    assertThat(Period.read("own", from, to, TODAY)).isEqualTo(Optional.empty());
  }

  @Test
  void aDayBeginsInIndia() {
    Period day = Period.read("own", "2026-11-23", "2026-11-23", TODAY).orElseThrow();
    assertThat(day.begin()).isEqualTo(Instant.parse("2026-11-22T18:30:00Z"));
    assertThat(day.end()).isEqualTo(Instant.parse("2026-11-23T18:30:00Z"));
    assertThat(day.query()).isEqualTo("period=own&from=2026-11-23&to=2026-11-23");
  }
}
