package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// A complaint from the first dial to the question how it stands.
class ComplaintTest extends HouseTest {
  private static final String PHONE = "7000000101";
  private static final String OTHER = "7000000102";
  private static final String WORDS = "Thekedar Ramlal has kept two months of wages";
  private static final String HINDI_WORDS = "ठेकेदार ने दो महीने की मज़दूरी नहीं दी";

  @Test
  void inEnglishItIsFiledAndItsNumberTold() throws SQLException {
    Call call = filed(PHONE, Language.ENGLISH, WORDS);

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(told(Language.ENGLISH));
    assertThat(house.stored().cells("SELECT category, place, channel, state FROM grievances"))
        .containsExactly("W", "d362", "ussd", "received");
  }

  @Test
  void inHindiItIsFiledAndItsNumberTold() throws SQLException {
    Call call = filed(PHONE, Language.HINDI, HINDI_WORDS);

    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(told(Language.HINDI));
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void noNumberIsToldBeforeTheRowIsThere() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    toThePlace(call, Language.ENGLISH, WORDS);
    assertThat(call.screen()).doesNotContainPattern("[0-9]{3} [0-9]{3} [0-9]{3}");
    assertThat(house.stored().rows()).doesNotContainKey("grievances");

    call.choose(house.say(Language.ENGLISH, "common.yes"));

    assertThat(call.screen()).contains(inThrees(number()));
  }

  @Test
  void neitherServerHoldsTheWordsOrThePhoneReadably() throws SQLException {
    Call call = house.entered(PHONE, Language.HINDI);
    toThePlace(call, Language.HINDI, HINDI_WORDS);
    assertNothingReadable();

    call.choose(house.say(Language.HINDI, "common.yes"));

    assertNothingReadable();
    assertThat(house.stored().redis()).as("there is something to look at").isNotEmpty();
    assertThat(house.stored().cells("SELECT octet_length(words) FROM grievances"))
        .as("sealed, with what the seal adds")
        .containsExactly(
            Integer.toString(HINDI_WORDS.getBytes(StandardCharsets.UTF_8).length + 28));
  }

  private void assertNothingReadable() throws SQLException {
    assertThat(house.stored().found(PHONE, "7000000", HINDI_WORDS, "ठेकेदार")).isEmpty();
  }

  @Test
  void twoComplaintsOfOneCallerHaveTwoNumbers() throws SQLException {
    Call first = filed(PHONE, Language.ENGLISH, WORDS);
    Call second = house.dial(PHONE);
    toThePlace(second, Language.ENGLISH, WORDS);
    second.choose(house.say(Language.ENGLISH, "common.yes"));

    assertThat(second.screen()).isNotEqualTo(first.screen());
    assertThat(house.stored().rows()).containsEntry("grievances", 2).containsEntry("callers", 1);
  }

  @Test
  void thePhoneItCameFromHearsHowItStands() throws SQLException {
    filed(PHONE, Language.ENGLISH, WORDS);

    Call call = asked(house.dial(PHONE), number());

    assertThat(call.screen())
        .startsWith("Complaint " + inThrees(number()) + ": we have had it since");
    assertThat(call.screen()).doesNotContain(WORDS);
  }

  @Test
  void spacesAndDashesAndDevanagariDigitsInANumberAreUnderstood() throws SQLException {
    filed(PHONE, Language.ENGLISH, WORDS);
    String known = asked(house.dial(PHONE), number()).screen();
    house.stored().forgetOffers();

    assertThat(asked(house.dial(PHONE), inThrees(number())).screen()).isEqualTo(known);
    house.stored().forgetOffers();
    assertThat(asked(house.dial(PHONE), inThrees(number()).replace(' ', '-')).screen())
        .isEqualTo(known);
    house.stored().forgetOffers();
    assertThat(asked(house.dial(PHONE), inDevanagari(number())).screen()).isEqualTo(known);
  }

  @Test
  void anotherPhoneIsToldThatItHasNoSuchComplaint() throws SQLException {
    filed(PHONE, Language.ENGLISH, WORDS);

    Call call = asked(house.entered(OTHER, Language.ENGLISH), number());

    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).contains(house.say(Language.ENGLISH, "complaint.unknown"));
  }

  @Test
  void aWrongDigitIsToldAndAskedForAgain() throws SQLException {
    filed(PHONE, Language.ENGLISH, WORDS);
    char first = number().charAt(0);
    String wrong = (first == '9' ? '8' : (char) (first + 1)) + number().substring(1);

    Call call = asked(house.dial(PHONE), wrong);

    assertThat(call.screen()).contains(house.say(Language.ENGLISH, "complaint.mistyped"));
    assertThat(call.type(number()).screen()).contains(inThrees(number()));
  }

  private Call filed(String phone, Language language, String words) {
    Call call = house.entered(phone, language);
    toThePlace(call, language, words);
    return call.choose(house.say(language, "common.yes"));
  }

  private void toThePlace(Call call, Language language, String words) {
    call.choose(house.say(language, "main.complaint"))
        .choose(house.say(language, "complaint.new"), house.say(language, "grievance.W"))
        .type(words, "Khorda");
  }

  private Call asked(Call call, String number) {
    String status = house.say(Language.ENGLISH, "complaint.status");
    return call.choose(house.say(Language.ENGLISH, "main.complaint"), status).type(number);
  }

  private String told(Language language) throws SQLException {
    return house.say(language, "complaint.filed", Map.of("number", inThrees(number())));
  }

  private String number() throws SQLException {
    return house.stored().cells("SELECT number FROM grievances").getFirst();
  }

  private static String inThrees(String number) {
    return number.replaceAll("(...)(?=.)", "$1 ");
  }

  private static String inDevanagari(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().forEach(digit -> digits.append((char) (digit - '0' + 0x966)));
    return digits.toString();
  }
}
