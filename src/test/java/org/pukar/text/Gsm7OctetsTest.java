package org.pukar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Gsm7OctetsTest {

  @ParameterizedTest
  @CsvSource({
    "@, 00",
    "Job, 4a6f62",
    "Ξ, 1a",
    "Æ, 1c",
    "É, 1f",
    "¡, 40",
    "¿, 60",
    "à, 7f",
    "^, 1b14",
    "{, 1b28",
    "}, 1b29",
    "\\, 1b2f",
    "[, 1b3c",
    "~, 1b3d",
    "], 1b3e",
    "|, 1b40",
    "€, 1b65",
    "'a€b', 611b6562",
  })
  void aTextIsWrittenAndReadBack(String text, String hex) {
    assertThat(HexFormat.of().formatHex(Gsm7.octets(text))).isEqualTo(hex);
    assertThat(Gsm7.read(HexFormat.of().parseHex(hex))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1b41, A", "411b, 'A '", "80, \uFFFD", "1bff, \uFFFD", "'', ''"})
  void whateverComesIsRead(String hex, String text) {
    assertThat(Gsm7.read(HexFormat.of().parseHex(hex))).isEqualTo(text);
  }

  @Test
  void aTextOutsideTheAlphabetIsNotWritten() {
    assertThatThrownBy(() -> Gsm7.octets("काम")).isInstanceOf(IllegalArgumentException.class);
  }
}
