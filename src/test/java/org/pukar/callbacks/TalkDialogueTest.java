package org.pukar.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.callers.Caller;
import org.pukar.text.Language;

/// What a caller hears of the call that she asked for, and how she has it otherwise.
class TalkDialogueTest extends HouseTest {
  private static final String PHONE = "7000000241";

  @Test
  void itIsArrangedAtOnceAndToldWithFiveWaysOn() throws SQLException {
    Call call = talk(Language.ENGLISH);

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(call.ended()).isFalse();
    assertThat(call.screen())
        .isEqualTo(
            """
            We will call you back soon, in English. It is free.
            1 Good
            2 Another time
            3 Another language
            4 A woman or a man
            5 Do not call\
            """);
    assertThat(call.choose("Good").screen()).isEqualTo(say("talk.noted"));
    assertThat(call.ended()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"ENGLISH", "HINDI", "HINDI_LATIN"})
  void goodAndTheTimeStandFirst(Language language) {
    assertThat(talk(language).screen())
        .contains("1 " + house.say(language, "arranged.good"))
        .contains("2 " + house.say(language, "arranged.another-time"));
  }

  @Test
  void eachWishIsToldOnceItIsNoted() {
    Call call = talk(Language.ENGLISH);

    call.choose(say("arranged.another-time"), say("arranged.evening"));
    assertThat(call.screen()).startsWith("We will call you back this evening, in English. It");
    call.choose(say("arranged.another-language"), "മലയാളം");
    assertThat(call.screen()).startsWith("We will call you back this evening, in Malayalam. It");
    call.choose(say("arranged.another-voice"), say("arranged.woman"));
    assertThat(call.screen())
        .startsWith("We will call you back this evening, in Malayalam, by a w");
    call.choose(say("arranged.another-voice"), say("arranged.man"));
    assertThat(call.screen()).contains("in Malayalam, by a man. It is free.");
    call.choose(say("arranged.another-voice"), say("arranged.anybody"));
    call.choose(say("arranged.another-time"), say("arranged.now"));
    assertThat(call.screen()).startsWith("We will call you back soon, in Malayalam. It is free.");
  }

  @Test
  void inHindiToo() throws SQLException {
    Call call = talk(Language.HINDI);
    assertThat(call.screen()).startsWith("जल्द ही हिन्दी में हमारा फ़ोन आएगा।");

    call.choose(hindi("arranged.another-time"), hindi("arranged.evening"));
    assertThat(call.screen()).startsWith("आज शाम हिन्दी में हमारा फ़ोन आएगा।");
    call.choose(hindi("arranged.another-voice"), hindi("arranged.woman"));
    assertThat(call.screen()).startsWith("आज शाम हिन्दी में महिला का फ़ोन आएगा।");
    call.choose(hindi("arranged.another-language"), "ଓଡ଼ିଆ");
    assertThat(call.screen()).startsWith("आज शाम ओड़िया में महिला का फ़ोन आएगा।");
    call.choose(hindi("arranged.do-not-call"));

    assertThat(call.screen()).isEqualTo(hindi("arranged.cancelled"));
    assertThat(house.stored().cells("SELECT language, voice, state FROM callbacks"))
        .containsExactly("or", "woman", "cancelled");
  }

  @Test
  void dialledAgainItIsTheSameCallWithWhatHolds() throws SQLException {
    talk(Language.ENGLISH).choose(say("arranged.another-voice"), say("arranged.woman"));

    Call again = dial(Language.ENGLISH);

    assertThat(again.screen()).startsWith("We will call you back soon, in English, by a woman.");
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(again.choose(say("arranged.do-not-call")).screen())
        .isEqualTo(say("arranged.cancelled"));
    assertThat(dial(Language.ENGLISH).screen()).startsWith("We will call you back soon, in Eng");
    assertThat(house.stored().cells("SELECT state FROM callbacks ORDER BY state"))
        .containsExactly("cancelled", "open");
  }

  /// Somebody called meanwhile: who still wishes something wants to be called.
  @Test
  void aCallThatIsNotOpenAnyMoreIsArrangedAnew() throws SQLException {
    Call call = talk(Language.ENGLISH);
    house.stored().run("UPDATE callbacks SET state = 'cancelled'");

    call.choose(say("arranged.another-voice"), say("arranged.woman"));

    assertThat(call.screen()).startsWith("We will call you back soon, in English. It is free.");
    assertThat(house.stored().rows()).containsEntry("callbacks", 2);
  }

  @Test
  void inAnotherLanguageTheSameIsToldInItAndTheCallStays() throws SQLException {
    Call call =
        talk(Language.ENGLISH).choose(say("arranged.another-time"), say("arranged.evening"));

    call.type("99").choose("हिन्दी");

    assertThat(call.screen()).startsWith("आज शाम अंग्रेज़ी में हमारा फ़ोन आएगा।");
    assertThat(house.stored().cells("SELECT language FROM callbacks")).containsExactly("en");
  }

  @Test
  void whoHangsUpThereIsNeitherLostNorOfferedToGoOn() {
    Call call = talk(Language.ENGLISH);
    call.drop();

    assertThat(house.observed().dropped()).isEmpty();
    assertThat(house.dial(PHONE).screen()).startsWith(say("main.menu"));
  }

  @Test
  void afterTheLastWordNoWayToItIsKept() {
    Call call = talk(Language.ENGLISH).choose(say("arranged.do-not-call"));

    assertThat(house.sessions().load(house.key(call)).kept().orElseThrow().said()).hasSize(1);
    assertThat(call.again()).isEqualTo(call.answer());
  }

  @Test
  void aCallAboutAnotherMatterIsNeitherShownNorCancelled() throws SQLException {
    house
        .entered(PHONE, Language.ENGLISH)
        .choose(say("main.complaint"), say("complaint.new"), say("grievance.B"));

    Call call = dial(Language.ENGLISH).choose(say("arranged.another-voice"), say("arranged.man"));
    call.choose(say("arranged.do-not-call"));

    assertThat(house.stored().cells("SELECT state, voice FROM callbacks ORDER BY state"))
        .containsExactly("cancelled", "man", "open", "any");
  }

  /// What was chosen for another matter is nobody's business in this one.
  @Test
  void whatItIsAboutIsNothing() throws SQLException {
    Call call =
        house
            .entered(PHONE, Language.ENGLISH)
            .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"));
    call.type("00").choose(say("main.talk"));

    assertThat(reasons(house.callers().find(call.phone()).orElseThrow())).containsExactly("talk:");
  }

  private static List<String> reasons(Caller caller) {
    List<String> reasons = new ArrayList<>();
    house
        .database()
        .with(h ->
            CallbackStore.open(
                h, caller.id(), (id, sealed) -> reasons.add(Reason.open(caller, id, sealed))));
    return reasons;
  }

  private static Call talk(Language language) {
    return house.entered(PHONE, language).choose(house.say(language, "main.talk"));
  }

  private static Call dial(Language language) {
    return house.dial(PHONE).choose(house.say(language, "main.talk"));
  }

  private static String hindi(String key) {
    return house.say(Language.HINDI, key);
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
