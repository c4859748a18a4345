package org.pukar.session.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.Stored;
import org.pukar.embedded.TestServers;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.keys.Keys;
import org.pukar.session.redis.Redis;

/// What waits in Redis until PostgreSQL is back.
class PromisesTest {
  private final Keys keys = Keys.passing();
  private final List<String> received = new ArrayList<>();
  private Fresh servers;
  private Redis redis;
  private Promises promises;

  @BeforeEach
  void open() throws SQLException {
    servers = TestServers.fresh();
    redis = Redis.open(servers.redisUrl());
    promises = new Promises(redis, keys.sessions(), "callbacks");
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void areHandedOverInOrderAndOnce() {
    keep("one", "two", "two", "three");

    redeem();
    redeem();

    assertThat(received).containsExactly("one", "two", "two", "three");
  }

  @Test
  void areUnreadableInRedis() throws SQLException {
    keep("the roof leaks");

    Stored stored = new Stored(servers);
    assertThat(stored.redis()).hasSize(2);
    assertThat(stored.found("the roof leaks", "roof")).isEmpty();
  }

  @Test
  void stayWithThoseBehindWhenTheReceiverThrows() {
    keep("one", "two", "three");

    assertThatThrownBy(() ->
            promises.redeem(promise -> {
              if (text(promise).equals("two")) {
                throw new IllegalStateException("away");
              }
              return received.add(text(promise));
            }))
        .isInstanceOf(IllegalStateException.class);
    redeem();

    assertThat(received).containsExactly("one", "two", "three");
  }

  @Test
  void thatCannotBeReadArePassedOver() {
    keep("one");
    new Promises(redis, Keys.passing().sessions(), "callbacks").keep("lost".getBytes(UTF_8));
    keep("two");

    redeem();

    assertThat(received).containsExactly("one", "two");
    assertThat(new Stored(servers).redis()).isEmpty();
  }

  @Test
  void ofAnotherListAreNotTaken() {
    keep("one");

    new Promises(redis, keys.sessions(), "others").redeem(promise -> received.add("wrong"));

    assertThat(received).isEmpty();
  }

  @Test
  void areSeenByEveryNode() {
    keep("one");
    try (Redis other = Redis.open(servers.redisUrl())) {
      new Promises(other, keys.sessions(), "callbacks")
          .redeem(promise -> received.add(text(promise)));
    }

    redeem();

    assertThat(received).containsExactly("one");
  }

  private void keep(String... texts) {
    for (String text : texts) {
      promises.keep(text.getBytes(UTF_8));
    }
  }

  private void redeem() {
    promises.redeem(promise -> received.add(text(promise)));
  }

  private static String text(byte[] promise) {
    return new String(promise, UTF_8);
  }
}
