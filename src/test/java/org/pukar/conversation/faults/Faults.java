package org.pukar.conversation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.pukar.Call;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.Logged;
import org.pukar.Proxy;
import org.pukar.text.Language;

/// A house whose ways to both servers can be disturbed. Callers hear a sentence then, and all goes
/// on by itself afterwards; nothing that is logged names a phone or a word. A hop has two seconds
/// and, in a test, as long again.
@Timeout(40)
abstract class Faults {
  static final String PHONE = "7000000181";
  private static final String WORDS = "Thekedar Ramlal kept the wages";

  Proxy postgres;
  Proxy redis;
  House house;
  private Logged logged;

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

  Call beforeFiling() {
    return house
        .entered(PHONE, Language.ENGLISH)
        .choose(say("main.complaint"), say("complaint.new"), say("grievance.W"))
        .type(WORDS, "Khorda");
  }

  /// The pool looks for its server several times a second.
  void postgresIsBack() throws IOException {
    postgres.pass();
    while (!house.database().answers()) {
      Thread.onSpinWait();
    }
  }

  static Call inTime(Supplier<Call> hop) {
    long began = System.nanoTime();
    Call call = hop.get();
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    return call;
  }

  void assertPolite(Call call) {
    assertThat(call.ended()).isTrue();
    assertThat(call.screen()).contains(say("polite.away"));
  }

  String say(String key) {
    return house.say(Language.ENGLISH, key);
  }
}
