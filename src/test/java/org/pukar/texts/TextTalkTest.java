package org.pukar.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.arrivals.Arrival;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// What texts mean where a conversation stands, and where none does.
class TextTalkTest extends HouseTest {
  private static final String PHONE = "7000000903";
  private static final Language ENGLISH = Language.ENGLISH;
  private int named;

  @BeforeEach
  void empty() throws SQLException {
    house.stored().empty();
  }

  private String text(String words) {
    return house.text(PHONE, words, "talk:" + named++);
  }

  private static String say(String key) {
    return house.say(ENGLISH, key);
  }

  private static void known() {
    house.entered(PHONE, ENGLISH);
  }

  @Test
  void commandsThatEndAtOnceAskAStrangerForNothingAndKeepNothing() throws SQLException {
    assertThat(text("HELP")).isEqualTo(say("text-help.end"));
    assertThat(house.stored().rows()).isEmpty();

    assertThat(text("STOP")).isEqualTo(say("text-stop.end"));
    assertThat(house.stored().cells("SELECT what FROM stops")).containsExactly("all");
    assertThat(house.stored().rows()).doesNotContainKey("callers");

    text("START");
    assertThat(house.stored().rows()).doesNotContainKey("stops");
  }

  @Test
  void aStrangerIsAskedForConsentInTheLanguageOfHerLetters() {
    for (String code : new String[] {"hi", "or", "bn", "ml"}) {
      Language language = Language.find(code).orElseThrow();
      String words = house.say(language, "main.jobs");

      assertThat(house.text(PHONE, words + " 12", code))
          .contains(house.say(language, "welcome.consent"));
    }
  }

  @Test
  void stopInTheMiddleOfAComplaintStopsAndFilesNothing() throws SQLException {
    known();
    text("COMPLAINT");
    text("1");

    assertThat(text("STOP")).isEqualTo(say("text-stop.end"));

    assertThat(house.stored().rows()).containsEntry("stops", 1).doesNotContainKey("grievances");
  }

  @Test
  void helpIsHelpWhileANameIsAskedAndNoName() throws SQLException {
    known();
    askedForHerName();

    assertThat(text("HELP")).isEqualTo(say("text-help.end"));

    assertThat(house.stored().rows()).doesNotContainKey("workers");
  }

  private void askedForHerName() {
    text("START");
    text("5");
    assertThat(text("1")).contains(say("record.type-name"));
  }

  @Test
  void yesAndNoChooseWhatIsOffered() throws SQLException {
    text("JOB");
    assertThat(house.stored().rows()).isEmpty();
    assertThat(text("YES")).contains(say("jobs.find"));
    assertThat(house.stored().rows()).containsEntry("callers", 1);

    house.stored().empty();
    text("SCHEME");
    text("NO");
    assertThat(house.stored().rows()).isEmpty();
  }

  @Test
  void aNumberIsAKeyOfTheMenuAndBackAndMoreAreKeys() {
    known();
    String first = text("JOB");
    assertThat(text("MORE")).isNotEqualTo(first);
    assertThat(text("BACK")).isEqualTo(first);
    assertThat(text("9")).isNotEqualTo(first);
    assertThat(text("0")).isEqualTo(first);
    assertThat(text("1")).contains(say("common.back"));
  }

  @Test
  void aNumberWithNothingUnderWayBeginsAtTheMainMenu() {
    known();

    assertThat(text("1")).contains(say("main.jobs"), say("main.schemes"));
  }

  @Test
  void aRepeatedTextGetsItsAnswerAgainAndDoesNothingTwice() throws SQLException {
    known();
    text("COMPLAINT wages not paid for two months");
    text("1");
    String filed = house.text(PHONE, "kalahandi", "filing");

    assertThat(house.text(PHONE, "kalahandi", "filing")).isEqualTo(filed);

    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void afterADayWhatWasAskedIsNotAnsweredAnyMore() {
    known();
    askedForHerName();
    house.ground().clock().pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(text("Ramlal Kumar")).doesNotContain(say("main.schemes"));

    house.ground().clock().pass(Duration.ofHours(24));
    assertThat(text("1")).contains(say("main.jobs"), say("main.schemes"));
  }

  @Test
  void aPinIsNeverAskedForByText() {
    known();
    askedForHerName();
    text("Ramlal Kumar");
    for (int i = 0; i < 12; i++) {
      String answer = text("1");
      assertThat(answer).doesNotContain(say("new-pin.type"));
      if (answer.equals(say("text-no-pin.end"))) {
        return;
      }
    }
    assertThat(text("?")).as("a PIN was offered").isEmpty();
  }

  @Test
  void aYesAnswersWhatWasOfferedSinceAndNothingElseDoes() {
    known();
    text("COMPLAINT");
    Instant later = house.ground().clock().instant().plusSeconds(1);

    assertThat(after("1", later)).contains(say("complaint.describe"));
    assertThat(after("they took our papers", later)).contains(say("place.type"));
    assertThat(after("YES", later)).doesNotContain(say("place.type"));
  }

  @Test
  void aYesAnswersTheConversationIfThatIsNewer() throws SQLException {
    Instant before = house.ground().clock().instant().minusSeconds(1);
    text("JOB");

    assertThat(after("YES", before)).contains(say("jobs.find"));

    assertThat(house.stored().rows()).containsEntry("callers", 1);
  }

  /// What is answered to a text of a phone that was offered something then.
  private String after(String words, Instant offer) {
    Optional<PhoneNumber> from = Optional.of(new PhoneNumber("+91" + PHONE));
    return house
        .talk(_ -> Optional.of(offer))
        .reply(Arrival.whole("demo", "", from, "26384", words), "talk:" + named++)
        .orElseThrow();
  }
}
