package org.pukar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Property;

class TypedTest {

  static Stream<Arguments> typed() {
    return Stream.of(
        Arguments.of("  a \t b  ", "a b"),
        Arguments.of("a \r\n\n b\u2028c", "a\nb\nc"),
        Arguments.of("a\u0000b\u0007", "ab"),
        Arguments.of("a \u0000 b", "a b"),
        Arguments.of("\u202Eabc\u2066\u200F", "abc"),
        Arguments.of("\uD83Dx\uDE00\uD83D\u0000\uDE00", "x"),
        Arguments.of("\uE000\uFFFE\uFDD0\uDBFF\uDFFFx\uFEFF\u200B", "x"),
        Arguments.of("न्‍ र\u200Cx", "न्‍ र\u200Cx"),
        Arguments.of("👨‍👩‍👧 ☎️", "👨‍👩‍👧 ☎️"),
        Arguments.of("Robert'); DROP TABLE cases;--", "Robert'); DROP TABLE cases;--"),
        Arguments.of("\u09DC \u0958", "\u09DC \u0958"),
        Arguments.of("\u00A0\n ", ""));
  }

  @ParameterizedTest
  @MethodSource("typed")
  void onlyWhatCanBeKeptIsKeptAndNothingIsNormalised(String typed, String kept) {
    assertThat(Typed.clean(typed)).isEqualTo(kept);
  }

  @Test
  void anyTextCanBeCleanedAndIsCleanThen() {
    Property.forAll(
        5_000,
        Written::anything,
        typed -> {
          String clean = Typed.clean(typed);
          assertThat(Typed.clean(clean)).isEqualTo(clean);
          assertThat(clean.strip()).isEqualTo(clean);
          assertThat(clean).doesNotContain("\u0000", "\u202E", "\r", "\t");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"104466727", "१०४४६६७२७", "১০৪৪৬৬৭২৭", "୧୦୪୪୬୬୭୨୭", "൧൦൪൪൬൬൭൨൭", "１０４４６６７２７"})
  void digitsOfEveryScriptAreDigits(String typed) {
    assertThat(Typed.digits(typed)).isEqualTo("104466727");
  }

  @Test
  void allButDigitsStaysAsItWas() {
    assertThat(Typed.digits("नं. ७ ½ ② Ⅳ 😀")).isEqualTo("नं. 7 ½ ② Ⅳ 😀");
  }

  @Test
  void dotsAndSmileysAreNoWords() {
    assertThat(Typed.hasWords("... 😀 ₹ ्")).isFalse();
    assertThat(Typed.hasWords("")).isFalse();
    assertThat(Typed.hasWords("..7")).isTrue();
    assertThat(Typed.hasWords("– ण")).isTrue();
  }
}
