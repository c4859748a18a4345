package org.pukar.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.Logged;
import org.pukar.Proxy;
import org.pukar.db.DatabaseAway;
import org.pukar.text.Language;

/// PostgreSQL or Redis is away, cut or does not answer: callers hear so in a sentence, and all goes
/// on by itself. Each hop may take the hop's two seconds and, in a test, as long again.
@Timeout(40)
class FaultsTest {
  private static final String PHONE = "7000000181";
  private static final String WORDS = "Thekedar Ramlal kept the wages";

  private Proxy postgres;
  private Proxy redis;
  private House house;
  private Logged logged;
  private int idsGiven;

  @BeforeEach
  void open() throws SQLException, IOException {
    logged = Logged.start();
    Ground ground = Ground.fresh();
    postgres = Proxy.to(ground.databaseUrl());
    redis = Proxy.to(ground.redisUrl());
    house =
        House.on(
            ground
                .postgresThrough(postgres)
                .redisThrough(redis)
                .answeringWithin(Duration.ofSeconds(2)));
  }

  @AfterEach
  void close() {
    postgres.close();
    redis.close();
    house.close();
    logged.close();
    assertThat(logged.text()).doesNotContain(PHONE, "7000000", "Ramlal", WORDS);
  }

  @Test
  void postgresAwayAtTheDialIsToldAndTheNextDialWorks() throws IOException {
    postgres.refuse();
    Call call = house.dial(PHONE);
    assertPolite(call);

    postgresIsBack();

    assertThat(house.dial(PHONE).screen()).contains("English", "हिन्दी");
  }

  @Test
  void postgresAwayInTheMiddleKeepsTheSessionForTheNextDial() throws IOException {
    Call call = house.entered(PHONE, Language.HINDI).type("3");
    postgres.refuse();
    call.type("1");
    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).isEqualTo(house.say(Language.HINDI, "polite.away"));

    postgresIsBack();

    assertThat(house.dial(PHONE).type("1", "1").screen())
        .contains(house.say(Language.HINDI, "complaint.category"));
  }

  @Test
  void postgresAwayAtFilingOffersACallBackThatIsKeptAndMade() throws Exception {
    Call call = beforeFiling();
    postgres.refuse();
    call.type("1");
    assertThat(call.ended()).isFalse();
    assertThat(call.screen()).startsWith(say("complaint.not-filed"));

    call.choose(say("talk.call-me"));

    assertThat(call.screen()).isEqualTo(say("talk.noted"));
    assertThat(call.again()).isEqualTo(call.answer());
    assertThat(house.stored().found(PHONE, "complaint:W")).isEmpty();
    assertThatThrownBy(house.callbacks()::redeemPromises).isInstanceOf(DatabaseAway.class);
    assertThat(house.stored().rows()).doesNotContainKeys("grievances", "callbacks");

    postgresIsBack();
    house.callbacks().redeemPromises();
    house.callbacks().redeemPromises();

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(house.stored().cells("SELECT asked_at = '" + House.NOW + "' FROM callbacks"))
        .containsExactly("t");
  }

  @Test
  void bothAwayAtACallBackPromisesNothing() throws IOException, SQLException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.refuse();
    redis.refuse();

    assertPolite(call.type("4"));
    assertThat(house.stored().rows()).doesNotContainKey("callbacks");
  }

  @Test
  void postgresHangingAtTheDialIsAnsweredInTime() throws IOException {
    postgres.hang();

    assertPolite(inTime(() -> house.dial(PHONE)));

    postgresIsBack();
    assertThat(house.dial(PHONE).screen()).contains("English");
  }

  @Test
  void postgresHangingAtFilingIsAnsweredInTimeAndFiledOnceAfterwards() throws Exception {
    Call call = beforeFiling();
    postgres.hang();

    inTime(() -> call.type("1"));
    assertThat(call.screen()).startsWith(say("complaint.not-filed"));

    postgresIsBack();
    assertThat(call.choose(say("talk.call-me")).screen()).isEqualTo(say("talk.noted"));
    house.callbacks().redeemPromises();
    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
  }

  @Test
  void connectionsToPostgresThatAreCutAreMadeAnew() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    postgres.cut();
    call.type("3", "1");
    postgresIsBack();

    assertThat(house.dial(PHONE).type("1", "1").screen()).contains(say("complaint.category"));
  }

  @Test
  void redisAwayAtTheDialIsToldAndTheNextDialWorks() throws IOException {
    redis.refuse();
    assertPolite(house.dial(PHONE));

    redis.pass();

    assertThat(house.dial(PHONE).screen()).contains("English", "हिन्दी");
  }

  @Test
  void redisAwayInTheMiddleIsToldAndTheSameHopWorksLater() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH).type("3");
    redis.refuse();
    assertPolite(call.type("1"));

    redis.pass();

    assertThat(call.again().text()).contains(say("complaint.category"));
  }

  @Test
  void redisHangingIsAnsweredInTimeAndGoesOnAfterwards() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    redis.hang();

    assertPolite(inTime(() -> call.type("3")));
    assertPolite(inTime(() -> house.dial("7000000182")));

    redis.pass();
    assertThat(house.dial("7000000183").screen()).contains("English");
  }

  @Test
  void redisRestartedFailsOneHopNotOneForEachConnection() throws IOException {
    Call call = house.entered(PHONE, Language.ENGLISH);
    dialAtOnce(16);
    redis.cut();
    call.type("3");

    assertThat(call.again().text()).contains(say("complaint.new"));
  }

  private void dialAtOnce(int count) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        String phone = "70000003%02d".formatted(i);
        threads.execute(() -> house.dial(phone));
      }
    }
  }

  @Test
  void redisGoneAfterTheCommitTellsTheSameNumberOnTheRepeat() throws Exception {
    Ground ground = house.ground().answeringWithin(Duration.ofSeconds(10));
    Call prepared = beforeFiling();
    try (House dying = House.on(ground.naming(this::idWhileRedisGoes))) {
      assertPolite(prepared.at(dying).type("1"));
    }
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
    redis.pass();
    house.stored().forgetClaims();
    while (!house.redis().answers()) {
      Thread.onSpinWait();
    }

    prepared.type("1");

    String number = house.stored().cells("SELECT number FROM grievances").getFirst();
    assertThat(prepared.screen()).contains(number.replaceAll("(...)(?=.)", "$1 "));
    assertThat(house.stored().rows()).containsEntry("grievances", 1);
  }

  /// The third id is the complaint's: the first two are claims of the repeat and of the filing.
  private UUID idWhileRedisGoes() {
    if (++idsGiven == 3) {
      try {
        redis.refuse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return UUID.randomUUID();
  }

  /// The pool looks for its server every few seconds.
  private void postgresIsBack() throws IOException {
    postgres.pass();
    while (!house.database().answers()) {
      Thread.onSpinWait();
    }
  }

  private Call beforeFiling() {
    return house
        .entered(PHONE, Language.ENGLISH)
        .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"))
        .type(WORDS, "Khordha");
  }

  private static Call inTime(Supplier<Call> hop) {
    long began = System.nanoTime();
    Call call = hop.get();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    return call;
  }

  private void assertPolite(Call call) {
    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).contains(say("polite.away"));
  }

  private String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
