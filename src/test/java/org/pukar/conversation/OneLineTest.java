package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.conversation.hop.Inbound;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;
import org.pukar.text.Language;

/// A provider that names neither sessions nor hops: a phone, what was typed, and whether it
/// dialled.
class OneLineTest extends HouseTest {
  private static final String PHONE = "7000000195";

  @BeforeEach
  void prepare() throws SQLException {
    dial();
    goTo("1", "1");
    later(Duration.ofSeconds(2));
  }

  @Test
  void theSameKeyAtOnceIsARepeatAndLaterANewHop() {
    String complaint = type("3");
    assertThat(type("3")).isEqualTo(complaint).contains(say("complaint.new"));

    later(Duration.ofSeconds(2));

    assertThat(type("3")).as("a new hop").contains(say("ration.why"));
  }

  @Test
  void aDialAnewIsOfferedTheSessionBeforeOfTheSameLine() {
    String categories = goTo("3", "1");
    later(Duration.ofMinutes(4));

    assertThat(dial()).contains(say("resume.offer"));
    later(Duration.ofSeconds(2));
    assertThat(type("1")).isEqualTo(categories);
    later(Duration.ofSeconds(2));
    assertThat(type("1")).contains(say("complaint.describe"));
  }

  @Test
  void theDialItselfMayBeRepeated() {
    goTo("3");
    later(Duration.ofMinutes(4));

    String offer = dial();

    assertThat(dial()).isEqualTo(offer).contains(say("resume.offer"));
  }

  @Test
  void leavingTheOfferAloneDoesNotSpoilIt() {
    goTo("3");
    for (int i = 0; i < 3; i++) {
      later(Duration.ofMinutes(4));
      assertThat(dial()).contains(say("resume.offer"));
    }
  }

  @Test
  void afterTheLastWordALateRepeatHearsItAndADialBeginsAnew() {
    String last = goTo("4", "1");
    assertThat(last).isEqualTo(say("talk.noted"));

    later(Duration.ofSeconds(60));
    assertThat(type("1")).isEqualTo(last);
    assertThat(dial()).contains(say("main.complaint"));
  }

  @Test
  void aKeyOfASessionThatIsForgottenBeginsAnew() {
    goTo("4", "1");

    later(Duration.ofMinutes(3));

    assertThat(type("7")).contains(say("main.complaint"));
  }

  @Test
  void inputsBehindTheCodeArePlayed() {
    goTo("4", "1");
    later(Duration.ofMinutes(3));

    assertThat(hop("3*1", true)).contains(say("complaint.category"));
  }

  @Test
  void twoComplaintsOfOneLineAreTwo() throws SQLException {
    for (int i = 0; i < 2; i++) {
      assertThat(goTo("3", "1", "1", "not paid", "Khorda", "1")).containsPattern("[0-9]{3} ");
      later(Duration.ofMinutes(3));
      dial();
    }

    assertThat(house.stored().rows()).containsEntry("grievances", 2);
  }

  private static String goTo(String... keys) {
    String screen = "";
    for (String key : keys) {
      later(Duration.ofSeconds(2));
      screen = type(key);
    }
    return screen;
  }

  private static void later(Duration time) {
    house.ground().clock().pass(time);
  }

  private static String dial() {
    return hop("", true);
  }

  private static String type(String typed) {
    return hop(typed, false);
  }

  private static String hop(String typed, boolean dials) {
    Optional<PhoneNumber> caller = PhoneNumber.caller(PHONE);
    Input input = new Input.Bare(typed, dials);
    return house
        .conversations()
        .hop(new Inbound("ussd", "bare", "one", caller, "*384*26#", input))
        .text();
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
