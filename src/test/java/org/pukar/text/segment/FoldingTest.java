package org.pukar.text.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pukar.Property;
import org.pukar.text.Written;

class FoldingTest {

  private static final String LONG = "a".repeat(100);

  @ParameterizedTest
  @CsvSource({
    "‘it’s’,'''it''s'''",
    "“so”,\"so\"",
    "9–5,9-5",
    "so…,so...",
    "₹500,Rs 500",
    "₹ 500,Rs 500",
    "a\u00A0b,a b",
    "１２３,123",
    "Ａ（ｂ）,A(b)",
    "so\u200Bft\uFEFF,soft",
    "3×4,3x4"
  })
  void fineSignsBecomePlainWhereThatSavesAPart(String fine, String plain) {
    assertThat(Folding.thrifty(fine + LONG, Tables.NONE)).isEqualTo(plain + LONG);
  }

  @Test
  void whatCostsNoLessStaysAsItIs() {
    assertThat(Folding.thrifty("“₹500”", Tables.NONE)).isEqualTo("“₹500”");
    assertThat(Folding.thrifty("“क”" + LONG, Tables.NONE)).isEqualTo("“क”" + LONG);
  }

  @Test
  void itDependsOnTheLinksTables() {
    String hindi = "क".repeat(90) + "₹";

    assertThat(Folding.thrifty(hindi, Tables.NONE)).isEqualTo(hindi);
    assertThat(Folding.thrifty(hindi, Tables.BOTH)).isEqualTo("क".repeat(90) + "Rs");
  }

  @Test
  void whatIsChangedIsCheaper() {
    Property.forAll(
        1_000,
        random -> Written.words(random, 30) + "…₹“–" + Written.words(random, 30),
        words -> {
          String thrifty = Folding.thrifty(words, Tables.BOTH);
          if (!thrifty.equals(words)) {
            assertThat(parts(thrifty)).isLessThan(parts(words));
          }
        });
  }

  private static int parts(String words) {
    return Segments.of(words, Tables.BOTH).parts().size();
  }
}
