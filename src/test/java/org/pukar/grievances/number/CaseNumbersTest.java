package org.pukar.grievances.number;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CaseNumbersTest {
  private static final long LAST = 89_999_999;

  private final CaseNumbers numbers = new CaseNumbers(keyed("one"));

  @Test
  void everyNumberIsNineDigitsWithoutALeadingZeroAndWellFormed() {
    LongStream.concat(LongStream.range(0, 2_000), LongStream.rangeClosed(LAST - 2_000, LAST))
        .mapToObj(numbers::number)
        .forEach(n -> assertThat(n).matches("[1-9][0-9]{8}").matches(CaseNumbers::isWellFormed));
  }

  @Test
  void noTwoCasesShareANumber() {
    Set<String> given = new HashSet<>();
    for (long sequence = 0; sequence < 50_000; sequence++) {
      assertThat(given.add(numbers.number(sequence))).isTrue();
    }
  }

  @Test
  void thePermutationOfAnySmallSetHitsEachOnce() {
    for (long size = 1; size < 150; size++) {
      Permutation permutation = new Permutation(size, keyed("one"));
      var hit = LongStream.range(0, size).map(permutation::apply).boxed().toList();
      assertThat(hit).doesNotHaveDuplicates().allMatch(n -> n >= 0 && n < permutation.size());
    }
  }

  @Test
  void theOrderOfCasesDoesNotShow() {
    long rises = 0;
    double apart = 0;
    for (long sequence = 0; sequence < 2_000; sequence++) {
      long one = Long.parseLong(numbers.number(sequence));
      long next = Long.parseLong(numbers.number(sequence + 1));
      rises += next > one ? 1 : 0;
      apart += Math.abs(next - one) / 2_000.0;
    }
    // Two random numbers of a range lie a third of it apart, and half the time the later is larger.
    assertThat(apart).isBetween(0.27e9, 0.33e9);
    assertThat(rises).isBetween(850L, 1_150L);
  }

  @Test
  void theKeyDecidesTheNumber() {
    assertThat(new CaseNumbers(keyed("one")).number(7)).isEqualTo(numbers.number(7));
    assertThat(new CaseNumbers(keyed("two")).number(7)).isNotEqualTo(numbers.number(7));
  }

  @Test
  void beyondTheLastThereIsNone() {
    assertThat(numbers.number(LAST)).hasSize(9);
    assertThatThrownBy(() -> numbers.number(LAST + 1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> numbers.number(-1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTypedNumberIsUnderstoodHoweverItIsWritten() {
    for (String typed :
        new String[] {
          "104466727",
          "104 466 727",
          "104-466-727.",
          "104–466–727",
          " 1 0 4 4 6 6 7 2 7\n",
          "104\u00a0466\u00a0727",
          "१०४ ४६६ ७२७",
          "୧୦୪୪୬୬୭୨୭",
          "১০৪৪৬৬৭২৭",
          "൧൦൪൪൬൬൭൨൭"
        }) {
      assertThat(CaseNumbers.parse(typed)).as(typed).contains("104466727");
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    for (String typed :
        new String[] {
          "",
          " - ",
          "104466726",
          "10446672",
          "1044667270",
          "104466727x",
          "#104466727",
          "000000000",
          "012345678",
          "🙂",
          "1".repeat(300),
          "'; drop table cases; --"
        }) {
      assertThat(CaseNumbers.parse(typed)).as(typed).isEmpty();
    }
    assertThat(CaseNumbers.isWellFormed("१०४४६६७२७")).isFalse();
  }

  @Test
  void aNumberIsShownInThrees() {
    assertThat(CaseNumbers.inThrees("104466727")).isEqualTo("104 466 727");
    assertThat(CaseNumbers.parse(CaseNumbers.inThrees(numbers.number(3))))
        .contains(numbers.number(3));
  }

  private static UnaryOperator<byte[]> keyed(String key) {
    Key secret = new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256");
    return input -> hmac(secret, input);
  }

  private static byte[] hmac(Key secret, byte[] input) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
