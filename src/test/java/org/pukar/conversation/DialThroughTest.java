package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// Inputs dialled behind the code, as in `*384*26*3*1*1#`.
class DialThroughTest extends HouseTest {
  private static final String PHONE = "7000000141";
  private static final String DESCRIBE = "complaint.describe";

  @Test
  void aKnownCallerLandsOnTheQuestion() {
    house.entered(PHONE, Language.ENGLISH);

    assertThat(house.dialAhead(PHONE, "3*1*1").screen()).startsWith(say(DESCRIBE));
  }

  @Test
  void aKnownCallerLandsThereInHerLanguage() {
    house.entered(PHONE, Language.HINDI);

    Call call = house.dialAhead(PHONE, "3*1*1");

    assertThat(call.screen()).startsWith(house.say(Language.HINDI, DESCRIBE));
  }

  @Test
  void aStrangersInputsWaitUntilLanguageAndConsentAreGiven() throws SQLException {
    Call call = house.dialAhead(PHONE, "3*1*1");
    assertThat(call.screen()).contains("English", "हिन्दी");
    assertThat(call.choose("English").screen()).contains(say("welcome.consent"));
    assertThat(house.stored().rows()).isEmpty();

    call.choose(say("welcome.agree"));

    assertThat(call.screen()).startsWith(say(DESCRIBE));
  }

  @Test
  void aStrangerWhoRefusesIsAskedAgainWhereConsentIsNeeded() throws SQLException {
    Call call = house.dialAhead(PHONE, "3*1").choose("English", "No", "Main menu");

    assertThat(call.screen()).contains(say("welcome.consent"));
    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void whatWritesIsAskedForFirstAndDoneOnlyAfterOne() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "3*1*1*no wages*Khorda*1");

    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).startsWith(say("hint.shall-we"));
    assertThat(house.stored().rows()).doesNotContainKey("grievances");
    assertThat(call.type("1").ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aCallBackToo() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "4");

    assertThat(call.screen()).startsWith(say("hint.shall-we"));
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");
    assertThat(call.type("1", "1").screen()).isEqualTo(say("talk.noted"));
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void twoDoesNothingAndLeadsHome() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "4").type("2");

    assertThat(call.screen()).contains(say("main.complaint"));
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");
  }

  @Test
  void anInputDialledBehindADeedDoesNotAgreeToIt() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "4*1*1*1");

    assertThat(call.screen()).startsWith(say("hint.shall-we"));
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");
  }

  @Test
  void aWrongInputInTheMiddleStopsThere() {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "3*8*1*1");

    assertThat(call.screen()).startsWith(say("hint.choice")).contains(say("complaint.new"));
    assertThat(call.type("1").screen()).contains(say("complaint.category"));
  }

  @Test
  void onceItHasLandedNothingIsAskedForTwice() throws SQLException {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "3*1*1").type("no wages", "Khorda", "1");

    assertThat(call.ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void moreInputsThanAnyoneDialsAreLeftOut() {
    house.entered(PHONE, Language.ENGLISH);

    Call call = house.dialAhead(PHONE, "3*0*".repeat(200) + "3");

    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).contains(say("main.complaint"));
    assertThat(call.choose("Complaint").screen()).contains(say("complaint.new"));
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
