package org.pukar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class TestServersTest {

  @Test
  void everyCallerHasADatabaseAndARedisOfItsOwn() throws SQLException {
    TestServers.Fresh one = TestServers.fresh();
    TestServers.Fresh two = TestServers.fresh();
    Sql.run(one.ownerUrl(), "CREATE TABLE things (name text)");
    Sql.run(two.ownerUrl(), "CREATE TABLE things (name text)");
    try (RedisClient first = RedisClient.create(one.redisUrl());
        RedisClient second = RedisClient.create(two.redisUrl())) {
      first.set("key", "value");
      assertThat(second.get("key")).isNull();
    }
  }

  @Test
  void theOwnerMayMakeTheExtensionsThatPlacesAndNamesNeed() throws SQLException {
    String url = TestServers.fresh().ownerUrl();
    Sql.run(url, "CREATE EXTENSION ltree");
    Sql.run(url, "CREATE EXTENSION pg_trgm");
    assertThat(Sql.column(url, "SELECT similarity('राम कुमार', 'राम कुमारी') > 0.5"))
        .containsExactly("t");
    assertThat(Sql.column(url, "SELECT lower('É') || upper('ß')")).containsExactly("éß");
  }
}
