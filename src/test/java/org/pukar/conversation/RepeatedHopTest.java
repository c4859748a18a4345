package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.HouseTest;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.grievances.Complaint;
import org.pukar.grievances.Filed;
import org.pukar.session.Later;
import org.pukar.session.Loaded;
import org.pukar.session.SessionKey;
import org.pukar.text.Language;

/// Networks send hops again, and at once, and late: each is one hop.
class RepeatedHopTest extends HouseTest {
  private static final String PHONE = "7000000111";
  private static final String WORDS = "Wages not paid";

  @Test
  void aRepeatedHopGetsTheSameScreenAndIsCountedAsRepeated() {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3");

    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.observed().last().result()).isEqualTo(Result.REPEATED);
  }

  @Test
  void theDialItselfMayBeRepeated() {
    Call call = house.dial(PHONE);

    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(call.choose("English").screen())
        .contains(house.say(Language.ENGLISH, "welcome.consent"));
  }

  @Test
  void filingRepeatedTellsTheSameNumberAndWritesOneRow() throws SQLException {
    Call call = beforeFiling().type("1");

    assertThat(call.ended()).isTrue();
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void sixteenAtOnceGetOneAnswerAndWriteOneRow() throws Exception {
    Call call = beforeFiling();
    String text = call.text() + "*1";

    Set<Answer> answers = atOnce(16, call, text);

    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next().text()).containsPattern("[0-9]{3} [0-9]{3} [0-9]{3}");
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void sixteenDialsAtOnceOfANewCallerGetOneAnswer() throws Exception {
    Call call = house.dial("7000000112");

    assertThat(atOnce(16, call.onSameLine(PHONE), "")).hasSize(1);
  }

  @Test
  void consentGivenSixteenTimesAtOnceIsOneConsent() throws Exception {
    Call call = house.dial(PHONE).choose("English");

    assertThat(atOnce(16, call, call.text() + "*1")).hasSize(1);
    assertThat(house.stored().rows())
        .containsEntry("callers", 1)
        .containsEntry("consents", 1)
        .containsEntry("notices", 1);
  }

  @Test
  void anOlderHopAfterANewerOneHasItsAnswerAndMovesNothing() {
    Call call = house.entered(PHONE, Language.ENGLISH);
    Answer menu = call.answer();
    String older = call.text();
    call.type("3");

    assertThat(call.send(older)).isEqualTo(menu);
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(call.type("1").screen()).contains(house.say(Language.ENGLISH, "complaint.category"));
  }

  @Test
  void aHopOlderThanAllKeptAnswersGetsTheScreenInHand() {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3", "1", "9", "0", "0");

    assertThat(call.send("")).isEqualTo(call.answer());
  }

  @Test
  void afterTheEndEveryHopGetsTheLastWord() throws SQLException {
    Call call = beforeFiling().type("1");

    assertThat(call.send(call.text() + "*1")).isEqualTo(call.answer());
    assertThat(call.send("")).isEqualTo(call.answer());
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aFirstAttemptThatDiedAfterTheCommitHasFiledTheComplaint() throws SQLException {
    Call call = beforeFiling();
    Filed died = file(call);

    call.type("1");

    assertThat(call.screen()).contains(died.number().replaceAll("(...)(?=.)", "$1 "));
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  @Test
  void aHopThatLookedBeforeAnotherSavedKeepsNothing() {
    Call call = house.entered(PHONE, Language.ENGLISH);
    SessionKey key = house.key(call);
    Loaded seen = house.sessions().load(key);
    call.type("3");

    boolean saved = house.sessions().save(key, seen, seen.kept().orElseThrow(), Later.OFFER);

    assertThat(saved).isFalse();
    assertThat(call.type("1").screen()).contains(house.say(Language.ENGLISH, "complaint.category"));
  }

  /// What a node did that died before it could save the session.
  private static Filed file(Call call) {
    return house
        .grievances()
        .file(
            new Complaint(
                call.phone(),
                house.categories().find("W").orElseThrow(),
                WORDS,
                Optional.empty(),
                "d362",
                "ussd",
                Call.PROVIDER,
                house.key(call).name() + ":0:grievances.file"));
  }

  private static Call beforeFiling() {
    return house
        .entered(PHONE, Language.ENGLISH)
        .choose("Complaint", "New complaint", "Wages not paid")
        .type(WORDS, "Khorda");
  }

  private static Set<Answer> atOnce(int count, Call call, String text) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> under = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        under.add(threads.submit(() -> call.send(text)));
      }
      Set<Answer> answers = new HashSet<>();
      for (Future<Answer> answer : under) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
