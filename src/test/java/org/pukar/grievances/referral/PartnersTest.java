package org.pukar.grievances.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.RealScript;
import org.pukar.yaml.YamlException;

/// The agencies that we ship, and what is refused with its line.
class PartnersTest {
  private static final Set<String> KINDS = Set.of("W", "E");

  @TempDir Path folder;

  private Partners read(String consent, String partners) throws IOException {
    Path file = folder.resolve("partners.yaml");
    Files.writeString(file, "consent: " + consent + "\npartners:\n" + partners + "\n");
    return Partners.read(file, KINDS);
  }

  @Test
  void thoseWeShipAreReadAndTellWhenTheyWereAsked() throws IOException {
    assertThat(RealScript.partners().term()).isEqualTo(Duration.ofDays(90));
    assertThat(RealScript.partners().find("legal-aid")).isPresent();
    assertThat(RealScript.partners().find("nobody")).isEmpty();
    Partners own = read("P30D", "  - {code: a-1, states: [s21], kinds: [W], verified: 2026-11-20}");
    assertThat(own.find("a-1").orElseThrow().verified()).contains(LocalDate.of(2026, 11, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P90D | {code: a, states: [s21], kinds: [Q]} | is no kind of complaint
          P90D | {code: A b, states: [s21], kinds: [W]} | is no code
          P90D | {code: a, states: [s21], kinds: [W], verified: soon} | is no day
          PT1H | {code: a, states: [s21], kinds: [W]} | a day at least
          long | {code: a, states: [s21], kinds: [W]} | is no duration
          """)
  void aMistakeIsTold(String consent, String partner, String told) {
    assertThatThrownBy(() -> read(consent, "  - " + partner))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(told);
  }

  @Test
  void oneCodeIsOneAgency() {
    String twice = "  - {code: a, states: [s21], kinds: [W]}\n".repeat(2).stripTrailing();
    assertThatThrownBy(() -> read("P90D", twice)).hasMessageContaining("is there twice");
  }
}
