package org.pukar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class TestServersTest {

  @Test
  void everyCallerHasADatabaseAndARedisOfItsOwn() throws SQLException {
    TestServers.Fresh one = TestServers.fresh();
    TestServers.Fresh two = TestServers.fresh();
    run(one.ownerUrl(), "CREATE TABLE things (name text)");
    run(two.ownerUrl(), "CREATE TABLE things (name text)");
    try (RedisClient first = RedisClient.create(one.redisUrl());
        RedisClient second = RedisClient.create(two.redisUrl())) {
      first.set("key", "value");
      assertThat(second.get("key")).isNull();
    }
  }

  @Test
  void theOwnerMayMakeTheExtensionsThatPlacesAndNamesNeed() throws SQLException {
    String url = TestServers.fresh().ownerUrl();
    run(url, "CREATE EXTENSION ltree");
    run(url, "CREATE EXTENSION pg_trgm");
    assertThat(ask(url, "SELECT similarity('राम कुमार', 'राम कुमारी') > 0.5")).isEqualTo("t");
    assertThat(ask(url, "SELECT lower('É') || upper('ß')")).isEqualTo("éß");
  }

  private static void run(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
