package org.pukar.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.text.Encoding;

class ReadPartTest {

  @ParameterizedTest
  @CsvSource({
    // The alphabet, its escape, and headers that name no tables.
    "GSM7,'',4869201b65,Hi €",
    "GSM7,050003070201,4869,Hi",
    "GSM7,06080401020302,4869,Hi",
    // Hindi: locking, single, both, in any order, beside the parts.
    "GSM7,03250106,1521,क!",
    "GSM7,03240106,411b1c,A०",
    "GSM7,06250106240106,151b41,कA",
    "GSM7,0b0003070201240106250106,151b41,कA",
    "GSM7,03250109,15,କ",
    "GSM7,03250108,15,ക",
    "GSM7,03250104,15,ক",
    // What is escaped and in no table is read as if it were not escaped.
    "GSM7,'',1b41,A",
    // An escape before nothing, or before another, is a space; what is no septet is a mark.
    "GSM7,'',411b,'A '",
    "GSM7,'',1b1b,' '",
    "GSM7,'',41ff,A\uFFFD",
    // A table that nobody knows; an element that is cut off; a length that lies.
    "GSM7,0325010e,41,A",
    "GSM7,032501,41,A",
    "GSM7,03250206,41,A",
    "UCS2,'',0915d83dde00,क😀",
    "UCS2,050003070201,0915,क",
    "UCS2,'',091541,क"
  })
  void aPartSaysWhatItsTablesMakeOfIt(
      Encoding encoding, String header, String octets, String words) {
    assertThat(Segments.read(encoding, octets(header), octets(octets))).isEqualTo(words);
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
