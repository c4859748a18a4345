package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.callers.Caller;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.dialogue.Session;
import org.pukar.session.Kept;
import org.pukar.text.Language;

/// Violence and bondage: a call is arranged, and neither screen, row, memory nor figure tells it
/// from any other call.
class SealedTest extends HouseTest {
  private static final String PHONE = "7000000161";
  private static final String TALKER = "7000000162";

  /// All that can be read of a row, but for names and keys.
  private static final String LOOKS =
      "SELECT due_at - asked_at, language, voice, state, asked_at, due_at FROM callbacks";

  @ParameterizedTest
  @ValueSource(strings = {"B", "S"})
  void itTakesNoWordsAndArrangesACall(String category) throws SQLException {
    Call call = sealed(category);

    assertThat(call.ended()).isTrue();
    assertThat(house.stored().rows()).containsEntry("callbacks", 1).doesNotContainKey("grievances");
    assertThat(reason(call)).isEqualTo("complaint:" + category);
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "S"})
  void itsLastScreenIsTalksAndNoScreenNamesIt(String category) {
    Call call = sealed(category);

    assertThat(call.answer()).isEqualTo(talked().answer());
    assertThat(call.screen()).doesNotContain(say("grievance." + category));
  }

  @Test
  void itsRowIsAsLongAsTalks() throws SQLException {
    sealed("B");
    talked();

    assertThat(house.stored().cells("SELECT octet_length(reason) FROM callbacks"))
        .hasSize(2)
        .containsOnly("92");
  }

  @Test
  void itsRowSaysWhatTalksSays() throws SQLException {
    sealed("S");
    List<String> row = house.stored().cells(LOOKS);
    house.stored().empty();
    talked();

    assertThat(row).isEqualTo(house.stored().cells(LOOKS)).isNotEmpty();
    assertThat(row).startsWith("00:00:00", "en", "any", "open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"B", "S"})
  void itIsCountedAsTalk(String category) {
    sealed(category);
    Object counted = house.observed().last();
    talked();

    assertThat(counted).isEqualTo(house.observed().last());
    assertThat(house.observed().last().result()).isEqualTo(Result.ENDED);
  }

  @Test
  void nothingOfItIsLeftInRedisEvenForWhoHasTheKey() {
    Call call = sealed("S");
    Call talk = talked();

    assertThat(left(call)).isEqualTo(left(talk));
    assertThat(house.sessions().load(house.key(call)).kept().orElseThrow().said())
        .extracting(Kept.Said::text)
        .containsExactly(say("talk.noted"));
    assertThat(house.stored().lengths()).as("and they are of one length").hasSize(1);
  }

  /// What is kept of a call, without what names it.
  private static Kept left(Call call) {
    Kept kept = house.sessions().load(house.key(call)).kept().orElseThrow();
    Session session = kept.session();
    Session unnamed = Session.fresh("", session.version(), session.language());
    assertThat(session)
        .isEqualTo(Session.fresh(session.id(), session.version(), session.language()));
    return new Kept(unnamed, kept.hop(), kept.at(), kept.said(), kept.ended(), kept.left());
  }

  @Test
  void itIsNotOfferedToGoOnWith() {
    sealed("B");

    assertThat(house.dial(PHONE).screen()).contains(say("main.complaint"));
  }

  @Test
  void aRepeatIsAnsweredAlikeAndArrangesNothingMore() throws SQLException {
    Call call = sealed("B");

    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void dialledAheadItIsAskedForAsAnyDeedAndCountedAsSuch() throws SQLException {
    String inputs = inputsToSealed();
    house.entered(TALKER, Language.ENGLISH);
    Call talk = house.dialAhead(TALKER, "4");
    Object asTalk = house.observed().last();
    house.stored().forgetOffers();

    Call ahead = house.dialAhead(PHONE, inputs);

    assertThat(ahead.answer()).isEqualTo(talk.answer());
    assertThat(house.observed().last()).isEqualTo(asTalk);
    ahead.drop();
    assertThat(house.observed().dropped()).isEmpty();
    assertThat(house.dial(PHONE).screen()).as("no offer").contains(say("main.complaint"));
    assertThat(ahead.type("1").screen()).isEqualTo(say("talk.noted"));
  }

  /// Every word of the dialogue is in the scripts; the bare matter is nowhere else.
  @Test
  void neitherServerNamesTheMatterReadably() throws SQLException {
    sealed("B");

    assertThat(house.stored().found("complaint:B", PHONE)).isEmpty();
    assertThat(house.stored().cells("SELECT once_key FROM callbacks").getFirst())
        .doesNotContain("sealed", "complaint");
  }

  @Test
  void inHindiToo() {
    Call call = house.entered(PHONE, Language.HINDI);
    call.choose(
        house.say(Language.HINDI, "main.complaint"),
        house.say(Language.HINDI, "complaint.new"),
        house.say(Language.HINDI, "grievance.S"));

    assertThat(call.screen()).isEqualTo(house.say(Language.HINDI, "talk.noted"));
  }

  private static String inputsToSealed() {
    Call call = sealed("B");
    String[] inputs = call.text().split("\\*", -1);
    return String.join("*", List.of(inputs).subList(2, inputs.length));
  }

  private static Call sealed(String category) {
    return house
        .entered(PHONE, Language.ENGLISH)
        .choose("Complaint", "New complaint", say("grievance." + category));
  }

  private static Call talked() {
    return house.entered(TALKER, Language.ENGLISH).choose(say("main.talk"), say("arranged.good"));
  }

  private static String reason(Call call) throws SQLException {
    Caller caller = house.callers().find(call.phone()).orElseThrow();
    String id = house.stored().cells("SELECT id FROM callbacks").getFirst();
    byte[] sealed =
        house
            .stored()
            .cells("SELECT reason FROM callbacks")
            .getFirst()
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] plain = caller.key().open(sealed, ("callback " + id).getBytes(StandardCharsets.UTF_8));
    return new String(plain, StandardCharsets.UTF_8).replace("\0", "");
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
