package org.pukar.grievances.cases.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.Dossier;

/// The amounts of a case side by side.
class MoneyTest {
  private static Dossier.Line line(String act, long paise) {
    Brought brought =
        new Brought(
            "",
            Optional.empty(),
            "",
            "",
            paise == 0 ? OptionalLong.empty() : OptionalLong.of(paise),
            Optional.<LocalDate>empty(),
            "");
    return new Dossier.Line(1, act, "in-mediation", Optional.empty(), Instant.EPOCH, brought);
  }

  @Test
  void theLastOfferCountsAndAllThatWasPaid() {
    assertThat(
            Money.of(
                List.of(
                    line("claim", 900_000),
                    line("offer", 100_000),
                    line("note", 0),
                    line("offer", 300_000),
                    line("promise", 300_000),
                    line("pay", 120_000),
                    line("pay", 50_000),
                    line("dance", 7))))
        .containsExactly(
            entry("claimed", 900_000L),
            entry("offered", 300_000L),
            entry("promised", 300_000L),
            entry("paid", 170_000L));
  }

  @Test
  void whatNobodySaidIsNotThere() {
    assertThat(Money.of(List.of(line("offer", 0)))).isEmpty();
  }
}
