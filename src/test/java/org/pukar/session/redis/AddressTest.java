package org.pukar.session.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.embedded.TestServers;
import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisConnectionException;

/// Addresses of Redis, right and wrong.
class AddressTest {

  @Test
  void anAddressNamesHostAloneAndTheRestHasDefaults() {
    Address.One one = (Address.One) Address.of("redis://cache_1.local");

    assertThat(one.host()).isEqualTo(new HostAndPort("cache_1.local", 6379));
    assertThat(one.config().getUser()).isNull();
    assertThat(one.config().getPassword()).isNull();
    assertThat(one.config().getDatabase()).isZero();
    assertThat(one.config().isSsl() || one.config().getSslOptions() != null).isFalse();
  }

  @Test
  void anAddressOverTlsNamesEverything() {
    Address.One one = (Address.One) Address.of("rediss://pukar:secret@[::1]:7000/12");

    assertThat(one.host()).isEqualTo(new HostAndPort("[::1]", 7000));
    assertThat(one.config().getUser()).isEqualTo("pukar");
    assertThat(one.config().getPassword()).isEqualTo("secret");
    assertThat(one.config().getDatabase()).isEqualTo(12);
    assertThat(one.config().getSslOptions()).isNotNull();
    assertThat(one.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "redis://:a%40b%3Ac%2Fd%23e%25f@host, , a@b:c/d#e%f",
    "redis://us%3Aer:p+w@host, us:er, p+w",
    "redis://:raw@and:colon@host, , raw@and:colon",
    "redis://:पासवर्ड@host, , पासवर्ड",
    "redis://user@host, user, ",
    "redis://:@host, , ",
  })
  void usersAndPasswordsAreDecoded(String url, String user, String password) {
    RedisUrl read = RedisUrl.of(url);

    assertThat(read.user()).isEqualTo(Optional.ofNullable(user));
    assertThat(read.password()).isEqualTo(Optional.ofNullable(password));
    assertThat(read.hosts()).containsExactly(new HostAndPort("host", 0));
  }

  @Test
  void sentinelsAreNamedWithTheirMaster() {
    RedisUrl read = RedisUrl.of("redis-sentinel://:pw@one:1,two,[::1]:3/2#mymaster");

    assertThat(read.hosts())
        .extracting(HostAndPort::getHost)
        .containsExactly("one", "two", "[::1]");
    assertThat(read.hosts()).extracting(HostAndPort::getPort).containsExactly(1, 0, 3);
    assertThat(read.database()).isEqualTo(2);
    assertThat(read.master()).contains("mymaster");
    assertThat(Address.of("redis-sentinel://one#m")).isInstanceOf(Address.Sentinels.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:6379",
        "http://:topsecret@host",
        "redis:/:topsecret@host",
        "redis://:topsecret@",
        "redis://:topsecret@ho st",
        "redis://:top secret@host:port",
        "redis://:topsecret@host:123456",
        "redis://:topsecret@host:70000",
        "redis://:topsecret@host/db",
        "redis://:topsecret/@host",
        "redis://:topsecret%@host",
        "redis://:topsecret%zz@host",
        "redis://:topsecret@one,two",
        "redis://:topsecret@host#master",
        "redis-sentinel://:topsecret@one,two/0",
        "redis-sentinel://:topsecret@one,,two#master",
      })
  void aWrongAddressIsToldInASentenceWithoutThePassword(String url) {
    assertThatThrownBy(() -> Redis.open(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("The address of Redis \\(PUKAR_REDIS_URL\\) .*; see docs/operating.md.")
        .hasMessageNotContaining("topsecret")
        .hasMessageNotContaining("secret@")
        .hasNoCause();
  }

  /// Jedis would connect anew with the next command, and no more be signed in.
  @Test
  void aConnectionThatWasCutStaysCut() throws Exception {
    Deque<Socket> opened = new ArrayDeque<>();
    try (Connection open = Address.of(TestServers.fresh().redisUrl()).connect(opened::add)) {
      assertThat(open.ping()).isTrue();
      opened.getLast().close();

      assertThatThrownBy(() -> open.sendCommand(Protocol.Command.PING))
          .isInstanceOf(JedisConnectionException.class);
      assertThatThrownBy(open::getOne).isInstanceOf(JedisConnectionException.class);
      assertThat(opened).hasSize(1);
    }
  }
}
