package org.pukar.text.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.text.Encoding;

class SegmentsTest {

  @ParameterizedTest
  @CsvSource({
    "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "क,70,1", "क,71,2", "क,134,2",
    "क,135,3", "😀,35,1", "😀,36,2", "😀,66,2", "😀,67,3"
  })
  void partsHoldWhatTheStandardSays(String letter, int times, int parts) {
    assertThat(texts(letter.repeat(times), Tables.NONE)).hasSize(parts);
  }

  @ParameterizedTest
  @CsvSource({"LOCKING,155,1", "LOCKING,156,2", "LOCKING,298,2", "LOCKING,299,3", "BOTH,155,1"})
  void aPartHolds155HindiLettersWithTheirTable(Tables allowed, int letters, int parts) {
    Segmented segmented = Segments.of("क".repeat(letters), allowed);

    assertThat(segmented.parts()).hasSize(parts);
    assertThat(segmented.encoding()).isEqualTo(Encoding.GSM7);
  }

  @Test
  void bothTablesLeaveRoomFor152() {
    assertThat(texts("क".repeat(150) + "A", Tables.BOTH)).hasSize(1);
    assertThat(texts("क".repeat(151) + "A", Tables.BOTH)).hasSize(2);
    assertThat(texts("क".repeat(150) + "A", Tables.LOCKING)).hasSize(3);
  }

  @Test
  void aTextWithoutNeedHasNoHeader() {
    Part part = Segments.of("Hi {", Tables.BOTH).parts().getFirst();

    assertThat(part.header(7)).isEmpty();
    assertThat(hex(part.payload())).isEqualTo("4869201b28");
    assertThat(hex(Segments.of("क😀", Tables.BOTH).parts().getFirst().payload()))
        .isEqualTo("0915d83dde00");
  }

  @Test
  void headersNameThePartAndItsTables() {
    assertThat(header("a".repeat(161), Tables.NONE)).isEqualTo("050003070201");
    assertThat(header("क".repeat(71), Tables.LOCKING)).isEqualTo("03250106");
    assertThat(header("a".repeat(99) + "०", Tables.SINGLE)).isEqualTo("03240106");
    assertThat(header("क".repeat(99) + "A", Tables.BOTH)).isEqualTo("06240106250106");
    assertThat(header("ଓ".repeat(156), Tables.BOTH)).isEqualTo("080003070201250109");
  }

  private static String header(String words, Tables allowed) {
    return hex(Segments.of(words, allowed).parts().getFirst().header(0x107));
  }

  @Test
  void onlyTheTablesThatATextNeedsAreUsed() {
    assertThat(tables("a".repeat(99))).isEqualTo(Tables.NONE);
    assertThat(tables("क".repeat(70))).isEqualTo(Tables.NONE);
    assertThat(tables("क".repeat(99))).isEqualTo(Tables.LOCKING);
    assertThat(tables("a".repeat(99) + "०")).isEqualTo(Tables.SINGLE);
    assertThat(tables("क".repeat(99) + "०")).isEqualTo(Tables.BOTH);
  }

  private static Tables tables(String words) {
    return Segments.of(words, Tables.BOTH).alphabet().tables();
  }

  @Test
  void lettersStandWhereTheirTableHasThem() {
    assertThat(payload("क".repeat(98) + "A।", Tables.BOTH)).isEqualTo("15".repeat(98) + "1b411b19");
    assertThat(payload("a".repeat(99) + "०", Tables.SINGLE)).isEqualTo("61".repeat(99) + "1b1c");
  }

  private static String payload(String words, Tables allowed) {
    return hex(Segments.of(words, allowed).parts().getFirst().payload());
  }

  @Test
  void aShortTextInAnyScriptNeedsNoTables() {
    assertThat(Segments.of("क".repeat(70), Tables.BOTH).encoding()).isEqualTo(Encoding.UCS2);
  }

  @Test
  void whatTheTablesOfOneLanguageLackIsWrittenInUnits() {
    assertThat(Segments.of("क".repeat(80) + "ଓ", Tables.BOTH).encoding()).isEqualTo(Encoding.UCS2);
  }

  @Test
  void noPartEndsInsideALetter() {
    assertThat(texts("a".repeat(152) + "€" + "a".repeat(9), Tables.NONE))
        .containsExactly("a".repeat(152), "€" + "a".repeat(9));
    assertThat(texts("क".repeat(66) + "😀कककक", Tables.NONE))
        .containsExactly("क".repeat(66), "😀कककक");
    assertThat(texts("क".repeat(66) + "स्त्री", Tables.NONE))
        .containsExactly("क".repeat(66), "स्त्री");
  }

  @Test
  void aLetterLongerThanAPartIsCutBetweenItsMarks() {
    String marked = "e" + "\u0301".repeat(100);

    assertThat(texts(marked, Tables.NONE))
        .containsExactly("e" + "\u0301".repeat(66), "\u0301".repeat(34));
  }

  @Test
  void nothingIsOnePartToo() {
    assertThat(texts("", Tables.BOTH)).containsExactly("");
  }

  @Test
  void moreThan255PartsCannotBeSent() {
    assertThat(texts("a".repeat(255 * 153), Tables.NONE)).hasSize(255);
    assertThatThrownBy(() -> Segments.of("a".repeat(255 * 153 + 1), Tables.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingOfATextIsPrinted() {
    Segmented segmented = Segments.of("secret", Tables.NONE);

    assertThat(segmented + " " + segmented.parts()).doesNotContain("secret");
  }

  private static List<String> texts(String words, Tables allowed) {
    return Segments.of(words, allowed).parts().stream().map(Part::text).toList();
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }
}
