package org.pukar.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The one range of bytes that a player asks for, of a hundred.
class RangesTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-,      0, 100",
    "bytes=0-0,     0, 1",
    "bytes=10-19,   10, 20",
    "bytes=90-500,  90, 100",
    "bytes=-10,     90, 100",
    "bytes=-500,    0, 100",
    // nothing is there
    "bytes=100-,    100, 100",
    "bytes=200-300, 200, 100",
    "bytes=-0,      100, 0",
  })
  void oneRange(String header, int begin, int end) {
    assertThat(Ranges.asked(header, 100)).contains(new Ranges.Range(begin, end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bytes=-", "bytes=1-2,5-6", "lines=1-2", "bytes=a-b", "bytes=99999999999-"})
  void whatIsNoneIsNotAskedFor(String header) {
    assertThat(Ranges.asked(header, 100)).isEmpty();
  }
}
