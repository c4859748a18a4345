package org.pukar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Property;

class MeasureTest {

  @ParameterizedTest
  @CsvSource({"a,1", "€,2", "[x],5", "~,2", "|,2", "@,1", "Ç,1", "Δ,1", "'',0", "Rs 500,6"})
  void sevenBitTextsAreCountedInSeptets(String text, int septets) {
    assertThat(Gsm7.septets(text)).isEqualTo(septets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"₹", "‘x", "–", "ç", "क", "`", "\t", "😀"})
  void whatTheAlphabetLacksCannotBeWritten(String text) {
    assertThat(Gsm7.canWrite(text)).isFalse();
    assertThatThrownBy(() -> Gsm7.septets(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAlphabetHas127LettersAndTenMoreBehindTheEscape() {
    long one = letters().filter(c -> Gsm7.septets(c) == 1).count();

    assertThat(one).isEqualTo(127);
    assertThat(letters().count() - one).isEqualTo(10);
  }

  private static Stream<String> letters() {
    return IntStream.range(0, 0x10000).mapToObj(Character::toString).filter(Gsm7::canWrite);
  }

  @Test
  void aUssdScreenHolds182SeptetsOr80Units() {
    assertThat(Budget.USSD.fits("a".repeat(182))).isTrue();
    assertThat(Budget.USSD.fits("a".repeat(183))).isFalse();
    assertThat(Budget.USSD.fits("a".repeat(181) + "€")).isFalse();
    assertThat(Budget.USSD.measure("क".repeat(80))).isEqualTo(new Length(Encoding.UCS2, 80, 80));
    assertThat(Budget.USSD.fits("क".repeat(81))).isFalse();
  }

  @Test
  void oneRupeeSignMakesAScreenOf182LettersOneOf80() {
    assertThat(Budget.USSD.measure("Rs 500")).isEqualTo(new Length(Encoding.GSM7, 6, 182));
    assertThat(Budget.USSD.measure("₹ 500")).isEqualTo(new Length(Encoding.UCS2, 5, 80));
  }

  @Test
  void whatIsMeasuredIsWhatIsSent() {
    String oneUnit = "\u09DC";

    assertThat(Budget.USSD.measure(oneUnit).used()).isEqualTo(1);
    assertThat(Budget.USSD.measure(Folded.of(oneUnit)).used()).isEqualTo(2);
  }

  @Test
  void aReadersLetterIsOneCluster() {
    assertThat(Graphemes.split("स्त्री")).containsExactly("स्त्री");
    assertThat(Graphemes.split("किताब")).containsExactly("कि", "ता", "ब");
    assertThat(Graphemes.split("ଓଡ଼ିଆ")).containsExactly("ଓ", "ଡ଼ି", "ଆ");
    assertThat(Graphemes.count("👨‍👩‍👧‍👦🇮🇳")).isEqualTo(2);
    assertThat(Graphemes.count("")).isZero();
  }

  @Test
  void clustersJoinedAreTheText() {
    Property.forAll(
        2_000,
        Written::anything,
        text -> assertThat(String.join("", Graphemes.split(text))).isEqualTo(text));
  }

  @Test
  void aBudgetHasRoom() {
    assertThatThrownBy(() -> new Budget(0, 80)).isInstanceOf(IllegalArgumentException.class);
  }
}
