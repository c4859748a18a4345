package org.pukar.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Ground;
import org.pukar.House;
import org.pukar.Logged;
import org.pukar.Proxy;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.db.DatabaseAway;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.redis.RedisAway;
import org.pukar.text.Language;

/// Calls that we owe are in the table, or wait in Redis until it is back; never neither.
class CallbacksTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+917000000221");

  private Proxy postgres;
  private Proxy redis;
  private House house;

  @BeforeEach
  void open() throws SQLException, IOException {
    Ground ground = Ground.fresh();
    postgres = Proxy.to(ground.databaseUrl());
    redis = Proxy.to(ground.redisUrl());
    house = House.on(ground.postgresThrough(postgres).redisThrough(redis));
    house
        .callers()
        .agree(PHONE, Purpose.CALL_BACK, new Notice(Language.HINDI, "agreed"), "session");
  }

  @AfterEach
  void close() {
    postgres.close();
    redis.close();
    house.close();
  }

  @Test
  void aCallIsTakenDownOnceHoweverOftenItIsAskedFor() throws SQLException {
    arrange("once");
    arrange("once");
    arrange("another");

    assertThat(house.stored().rows()).containsEntry("callbacks", 2);
    assertThat(house.stored().redis()).as("nothing waits").isEmpty();
    assertThat(house.stored().cells("SELECT DISTINCT octet_length(reason) FROM callbacks"))
        .hasSize(1);
  }

  @Test
  void promisedAndTakenDownTooItIsOneCall() throws SQLException, IOException {
    postgres.refuse();
    house.callbacks().arrange(PHONE, "complaint", "Ramlal", Language.HINDI, "once");
    assertThatThrownBy(() -> house.callbacks().redeemPromises()).isInstanceOf(DatabaseAway.class);
    assertThat(house.stored().found("7000000221", "Ramlal")).isEmpty();
    postgresIsBack();
    arrange("once");

    house.callbacks().redeemPromises();

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(house.stored().redis()).isEmpty();
  }

  @Test
  void aPromiseToWhomWasErasedMeanwhileIsDroppedAndHoldsUpNobody() throws Exception {
    PhoneNumber erased = new PhoneNumber("+917000000222");
    postgres.refuse();
    house.callbacks().arrange(erased, "talk", "", Language.HINDI, "gone");
    arrange("once");
    postgresIsBack();

    try (Logged logged = Logged.start()) {
      house.callbacks().redeemPromises();
      assertThat(logged.text()).contains("A call back is dropped").doesNotContain("7000000222");
    }

    assertThat(house.stored().rows()).containsEntry("callbacks", 1);
    assertThat(house.stored().redis()).isEmpty();
  }

  @Test
  void whenNeitherHoldsItThrows() throws IOException {
    postgres.refuse();
    redis.refuse();

    assertThatThrownBy(() -> arrange("once")).isInstanceOf(RedisAway.class);
  }

  private void arrange(String onceKey) {
    house.callbacks().arrange(PHONE, "complaint", "W", Language.HINDI, onceKey);
  }

  private void postgresIsBack() throws IOException {
    postgres.pass();
    while (!house.database().answers()) {
      Thread.onSpinWait();
    }
  }
}
