package org.pukar.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written opens as it is meant, and runs nothing.
class CsvLinesTest {

  @Test
  void cellsComeBackAsTheyWere() {
    List<String> cells = List.of("a, b", "\"so\"", "ଓଡ଼ିଆ", "", "12", "-3.5");
    String line = CsvLines.write(List.of(cells)).substring(1).strip();
    assertThat(Csv.cells(line, ',', "x", 1)).isEqualTo(cells);
    assertThat(CsvLines.write(List.of(cells))).startsWith("\uFEFF").endsWith("\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1"})
  void noCellIsRun(String formula) {
    String line = CsvLines.write(List.of(List.of(formula))).substring(1);
    assertThat(line.replaceFirst("^\"", "")).startsWith("'");
  }
}
