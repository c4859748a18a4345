package org.pukar.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Property;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+919876543210",
        "919876543210",
        "09876543210",
        "9876543210",
        " 919876543210",
        "00919876543210",
        "9876543210\n"
      })
  void everySpellingOfAnIndianMobileIsOneCaller(String raw) {
    assertThat(PhoneNumber.caller(raw)).contains(new PhoneNumber("+919876543210"));
  }

  @ParameterizedTest
  @CsvSource({
    "+9779812345678,+9779812345678",
    "009779812345678,+9779812345678",
    "+97148123456,+97148123456",
    "+447911123456,+447911123456",
    "9198765432,+919198765432"
  })
  void aForeignCallerKeepsTheirOwnCountry(String raw, String e164) {
    assertThat(PhoneNumber.caller(raw)).map(PhoneNumber::e164).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "+266696687",
        "266696687",
        "+7378742833",
        "+2562533",
        "+86282452253",
        "5987654321",
        "56161",
        "112",
        "MTN",
        "TESTIN",
        "anonymous",
        "Restricted",
        "withheld",
        "unknown",
        "+9779812",
        "9779812345678",
        " 9779812345678",
        "+9779876543210123",
        "+911123456789",
        "+91987654321",
        "+9198765432100",
        "0919876543210",
        "+0919876543210",
        "98765 43210",
        "+91-9876543210",
        "९८७६५४३२१०",
        "９８７６５４３２１０",
        "+1800FLOWERS",
        "+9779812345678;ext=1",
        "tel:+919876543210",
        "+999123456789"
      })
  void nobodyElseIsACaller(String raw) {
    assertThat(PhoneNumber.caller(raw)).isEmpty();
  }

  @Test
  void itPrintsMasked() {
    assertThat(new PhoneNumber("+919876543210")).hasToString("+91•••••••210");
    assertThat(new PhoneNumber("+9779812345678")).hasToString("+977•••••••678");
    assertThat(new PhoneNumber("+999123456789").toString()).doesNotContain("123456");
  }

  @Test
  void theCountryDecidesWhomWeMayRing() {
    assertThat(new PhoneNumber("+919876543210").countryCode()).isEqualTo(91);
    assertThat(new PhoneNumber("+9779812345678").countryCode()).isEqualTo(977);
  }

  @Test
  void whatIsNotE164IsRefusedWithoutBeingNamed() {
    assertThatThrownBy(() -> new PhoneNumber("9876543210"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a phone number in E.164");
  }

  @Test
  void nothingThatANetworkSendsMakesItThrow() {
    Property.forAll(20_000, PhoneNumberTest::raw, PhoneNumberTest::isReadOrRefused);
  }

  private static void isReadOrRefused(String raw) {
    PhoneNumber.caller(raw)
        .ifPresent(phone -> {
          assertThat(PhoneNumber.caller(phone.e164())).contains(phone);
          assertThat(phone.toString()).doesNotContain(phone.e164().substring(4));
        });
  }

  private static String raw(Random random) {
    List<String> beginnings = List.of("", "+", "00", "0", "+91", "91", " ", "+977", "+1", "\uD800");
    String unit = random.nextBoolean() ? "0123456789" : "0123456789+ -()x;,٣９\u202E\uDC00";
    return beginnings.get(random.nextInt(beginnings.size()))
        + random
            .ints(random.nextInt(17), 0, unit.length())
            .mapToObj(i -> unit.substring(i, i + 1))
            .collect(Collectors.joining());
  }
}
