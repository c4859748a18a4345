package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.text.Language;

/// Redis lost a session in its middle: it is built again from the text of its next hop.
class LostSessionTest extends HouseTest {
  private static final String PHONE = "7000000151";
  private static final String WORDS = "No wages since June";

  @Test
  void aKnownCallerGoesOnAndIsAskedBeforeAnythingIsSent() throws SQLException {
    house.entered(PHONE, Language.ENGLISH).type("4");
    Call call = house.dial(PHONE).type("3", "1", "1");
    house.stored().flush();

    assertThat(call.type(WORDS).screen()).contains(say("place.type"));
    house.stored().flush();
    assertThat(call.type("Khorda").screen()).contains("Khordha");
    house.stored().flush();
    assertThat(call.type("1").screen()).startsWith(say("hint.shall-we"));
    assertThat(house.stored().rows()).doesNotContainKey("grievances");

    assertThat(call.type("1").ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void oneWhoEnteredInThisVerySessionGoesOnToo() throws SQLException {
    Call call = house.entered(PHONE, Language.HINDI).type("3", "1", "1");
    house.stored().flush();

    assertThat(call.type(WORDS).screen()).contains(house.say(Language.HINDI, "place.type"));
    assertThat(call.type("Khorda", "1").ended()).isTrue();
    assertThat(house.stored().rows())
        .containsEntry("grievances", 1)
        .containsEntry("callers", 1)
        .containsEntry("consents", 1);
  }

  @Test
  void whatWasFiledBeforeItWasLostIsNotFiledAgain() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3", "1", "1", WORDS, "Khorda", "1");
    house.stored().flush();

    Call again = call.at(house);
    assertThat(again.screen()).startsWith(say("hint.shall-we"));
    again.type("1");

    assertThat(again.screen()).isEqualTo(call.screen());
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aRepeatAfterItWasBuiltAgainWritesOnce() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3", "1", "1", WORDS, "Khorda");
    house.stored().flush();
    call.type("1", "1");

    assertThat(call.again()).isEqualTo(call.answer());
    house.stored().flush();
    assertThat(call.again().ends()).isFalse();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void oneWhoHadOnlyChosenALanguageBeginsAgain() throws SQLException {
    Call call = house.dial(PHONE).choose("English");
    house.stored().flush();

    assertThat(call.type("1").screen()).contains("English", "हिन्दी");
    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void oneWhoAgreedOnlyWhenItWasNeededIsLedThereAgain() throws SQLException {
    Call call =
        house
            .dial(PHONE)
            .choose("English", "No", "Main menu", "Complaint", "New complaint", "Yes, I agree");
    assertThat(call.screen()).contains(say("complaint.category"));
    house.stored().flush();

    call.type("1");
    while (call.screen().startsWith(say("hint.shall-we"))) {
      call.type("1");
    }

    assertThat(call.screen()).contains(say("complaint.category"));
    assertThat(call.type("1", WORDS, "Khorda", "1").ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1).containsEntry("consents", 1);
  }

  @Test
  void wordsWithAStarInThemAreNotTakenForTwoInputsWhileTheSessionIsThere() throws SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3", "1", "1", "wages * 2 months");

    assertThat(call.screen()).contains(say("place.type"));
    assertThat(call.type("Khorda", "1").ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
