package org.pukar.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.Proxy;
import org.pukar.RealScript;
import org.pukar.dialogue.Engine;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.text.Manner;

/// A server goes away while a job is marked, or between that and the call that it promises.
class JobFaultsTest extends JobHouseTest {
  private static final String PHONE = "7000000431";
  private static final String EMPLOYER = "Namuna Builders";

  private Proxy postgres;
  private Proxy redis;
  private House faulty;
  private boolean postgresGoes;
  private boolean redisGoes;

  @BeforeEach
  void open() throws IOException {
    Ground ground = house.ground();
    postgres = Proxy.to(ground.databaseUrl());
    redis = Proxy.to(ground.redisUrl());
    faulty =
        House.on(
            ground
                .postgresThrough(postgres)
                .redisThrough(redis)
                .naming(this::idOfTheCallWhileServersGo));
    agree(new PhoneNumber("+91" + PHONE), Language.ENGLISH);
    offer(Made.job(1, "mason", SURAT, 5));
  }

  @AfterEach
  void close() {
    postgres.close();
    redis.close();
    faulty.close();
  }

  /// A mark takes no id, so the first that is asked for after it is the call's.
  private UUID idOfTheCallWhileServersGo() {
    try {
      if (postgresGoes) {
        postgres.refuse();
      }
      if (redisGoes) {
        redis.refuse();
      }
      return UUID.randomUUID();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void postgresAwayAtMarkingOffersACallThatIsKeptAndMade() throws Exception {
    Call call = beforeMarking();
    postgres.refuse();
    call.type("1");
    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).startsWith(say("jobs.not-marked"));

    call.choose(say("talk.call-me"));

    assertThat(house.stored().rows()).doesNotContainKeys("interests", "callbacks");
    postgresIsBack();
    faulty.callbacks().redeemPromises();
    assertThat(house.stored().rows()).containsEntry("callbacks", 1).doesNotContainKey("interests");
  }

  @Test
  void redisAwayAtMarkingNotesNothingAndTheSameHopWorksLater() throws Exception {
    Call call = beforeMarking();
    redis.refuse();
    assertThat(call.type("1").screen()).contains(say("polite.away"));
    assertThat(house.stored().rows()).doesNotContainKeys("interests", "callbacks");

    redis.pass();

    assertThat(call.again().text()).contains(EMPLOYER);
    assertNotedAndCalledOnce();
  }

  @Test
  void postgresAwayAfterMarkingKeepsTheCallForWhenItIsBack() throws Exception {
    Call call = beforeMarking();
    postgresGoes = true;
    call.type("1");
    assertThat(call.screen()).contains(EMPLOYER);
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");

    postgresIsBack();
    faulty.callbacks().redeemPromises();

    assertNotedAndCalledOnce();
  }

  @Test
  void bothAwayAfterMarkingLosesNothingOnTheRepeat() throws Exception {
    Call call = beforeMarking();
    postgresGoes = true;
    redisGoes = true;
    assertThat(call.type("1").screen()).contains(say("polite.away"));
    assertThat(house.stored().rows()).containsEntry("interests", 1).doesNotContainKey("callbacks");

    redis.pass();
    postgresIsBack();

    assertThat(call.again().text()).contains(EMPLOYER);
    assertNotedAndCalledOnce();
  }

  /// Both servers would have to go and Redis to be back at once, so only the dialogue is asked.
  @Test
  void aMarkWhoseCallCannotBeArrangedSaysWhatToDo() {
    Script script = RealScript.script();
    Session marked =
        Session.fresh("s", script.version(), Language.ENGLISH)
            .standing(new Frame("jobs", "call-me"))
            .with(Map.of("job_employer", EMPLOYER));

    Turn turn = new Engine(script, Manner.SCREEN).afterWriting(marked, Outcome.of("failed"));

    assertThat(turn)
        .isInstanceOfSatisfying(
            Turn.Say.class,
            last -> {
              assertThat(last.screen().text()).isEqualTo(notCalled());
              assertThat(last.screen().ends()).isTrue();
            });
  }

  private static String notCalled() {
    return house.say(Language.ENGLISH, "jobs.not-called", Map.of("job_employer", EMPLOYER));
  }

  private Call beforeMarking() {
    String building = TRADES.groups().getFirst().label(Language.ENGLISH);
    return faulty.dial(PHONE).choose(say("main.jobs"), building).type("1");
  }

  /// The pool looks for its server several times a second.
  private void postgresIsBack() throws IOException {
    postgresGoes = false;
    redisGoes = false;
    postgres.pass();
    while (!faulty.database().answers()) {
      Thread.onSpinWait();
    }
  }

  private static void assertNotedAndCalledOnce() throws SQLException {
    assertThat(house.stored().rows()).containsEntry("interests", 1).containsEntry("callbacks", 1);
  }

  private static String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
