package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.House;
import org.pukar.HouseTest;
import org.pukar.dialogue.written.Frame;
import org.pukar.text.Language;

/// A session that the network dropped goes on when its phone dials again.
class ResumeTest extends HouseTest {
  private static final String PHONE = "7000000131";
  private static final String WORDS = "Thekedar Ramlal owes me";

  @Test
  void theOfferIsInTheCallersLanguageAndNamesNoMatter() {
    toTheWords(Language.HINDI);

    Call again = house.dial(PHONE);

    assertThat(again.ended()).isFalse();
    assertThat(again.screen())
        .isEqualTo(
            "%s\n1 %s\n2 %s"
                .formatted(
                    house.say(Language.HINDI, "resume.offer"),
                    house.say(Language.HINDI, "resume.continue"),
                    house.say(Language.HINDI, "resume.again")));
  }

  @Test
  void oneGoesOnAtTheStepAndTheComplaintIsFiled() throws SQLException {
    Call call = toTheWords(Language.ENGLISH);

    Call again = house.dial(PHONE).type("1");

    assertThat(again.screen()).isEqualTo(call.screen());
    assertThat(again.type(WORDS, "Khorda", "1").ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aStepThatTellsWhatWasTypedIsLeftOut() {
    Call call = toTheWords(Language.ENGLISH).type(WORDS);
    String where = call.screen();
    assertThat(call.type("Khorda").screen()).contains("Khordha");

    Call again = house.dial(PHONE).type("1");

    assertThat(again.screen()).isEqualTo(where).doesNotContain("Khordha", "Ramlal");
  }

  @Test
  void twoStartsAgain() {
    toTheWords(Language.ENGLISH);

    Call again = house.dial(PHONE).type("2");

    assertThat(again.screen())
        .startsWith(house.say(Language.ENGLISH, "main.menu"))
        .contains(house.say(Language.ENGLISH, "main.complaint"));
  }

  @Test
  void afterTheEndNothingIsOffered() {
    toTheWords(Language.ENGLISH).type(WORDS, "Khorda", "1");

    assertThat(house.dial(PHONE).screen()).contains(house.say(Language.ENGLISH, "main.complaint"));
  }

  @Test
  void whoseTimeIsOverIsNotOffered() throws SQLException {
    toTheWords(Language.ENGLISH);
    house.ground().clock().pass(Duration.ofMinutes(29));
    assertThat(house.dial(PHONE).screen()).contains(house.say(Language.ENGLISH, "resume.offer"));

    house.ground().clock().pass(Duration.ofMinutes(2));

    assertThat(house.dial(PHONE).screen()).contains(house.say(Language.ENGLISH, "main.complaint"));
  }

  @Test
  void atTheDoorNothingIsOffered() {
    house.dial(PHONE).choose("English");

    assertThat(house.dial(PHONE).screen()).contains("English", "हिन्दी");
  }

  @Test
  void aSecondDialThatStaysAtTheDoorDoesNotSpoilTheOffer() {
    Call call = toTheWords(Language.ENGLISH);
    house.dial(PHONE);

    assertThat(house.dial(PHONE).type("1").screen()).isEqualTo(call.screen());
  }

  @Test
  void theOfferItselfDroppedIsMadeAgain() {
    toTheWords(Language.ENGLISH);
    Call offered = house.dial(PHONE);

    assertThat(house.dial(PHONE).screen()).isEqualTo(offered.screen());
  }

  @Test
  void aResumedSessionDroppedAgainIsOfferedAgain() {
    toTheWords(Language.ENGLISH);
    Call second = house.dial(PHONE).type("1", WORDS);

    assertThat(house.dial(PHONE).type("1").screen()).isEqualTo(second.screen());
  }

  @Test
  void anotherNodeGoesOnWithIt() throws SQLException {
    Call call = toTheWords(Language.HINDI);
    try (House other = House.on(house.ground())) {
      Call again = other.dial(PHONE).type("1");

      assertThat(again.screen()).isEqualTo(call.screen());
      assertThat(again.type(WORDS, "Khorda", "1").ended()).isTrue();
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void twoNodesTakeTurnsInOneSession() throws SQLException {
    try (House other = House.on(house.ground())) {
      Call call = toTheWords(Language.ENGLISH);

      assertThat(call.at(other).type(WORDS).at(house).type("Khorda").at(other).type("1").ended())
          .isTrue();
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void bothLinesOfAResumedSessionFileOneComplaint() throws SQLException {
    Call call = toTheWords(Language.ENGLISH).type(WORDS);
    Call again = house.dial(PHONE).type("1");

    call.type("Khorda", "1");
    again.type("Khorda", "1");

    assertThat(again.screen()).isEqualTo(call.screen());
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void anotherPhoneIsOfferedNothing() {
    Call call = toTheWords(Language.ENGLISH);

    assertThat(house.dial("7000000132").screen()).contains("English", "हिन्दी");
    assertThat(call.again()).isEqualTo(call.answer());
  }

  @Test
  void aDropThatTheNetworkTellsIsCountedByItsStep() {
    toTheWords(Language.ENGLISH).drop();

    assertThat(house.observed().dropped().getLast()).isEqualTo(new Frame("complaint", "describe"));
  }

  private static Call toTheWords(Language language) {
    return house
        .entered(PHONE, language)
        .choose(
            house.say(language, "main.complaint"),
            house.say(language, "complaint.new"),
            house.say(language, "grievance.W"));
  }
}
