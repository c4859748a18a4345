package org.pukar;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.session.SessionKey;
import redis.clients.jedis.RedisClient;

/// Looks at everything that lies in both servers, past the program. Stateless.
public record Stored(Fresh servers) {

  /// The bytes of all columns of all rows of all tables, and of all keys and values of Redis, each
  /// byte as one letter.
  public List<String> everything() throws SQLException {
    List<String> all = new ArrayList<>(redis());
    for (String table : tables()) {
      all.addAll(cells("SELECT * FROM " + table));
    }
    return all;
  }

  /// Those of these texts that a byte sequence of either server holds.
  public List<String> found(String... texts) throws SQLException {
    List<String> everything = everything();
    return Stream.of(texts).filter(text -> isIn(everything, text)).toList();
  }

  private static boolean isIn(List<String> values, String text) {
    String bytes = asBytes(text.getBytes(StandardCharsets.UTF_8));
    return values.stream().anyMatch(value -> value.contains(bytes));
  }

  /// How many rows each table of callers has; what the program itself keeps is not counted.
  public Map<String, Integer> rows() throws SQLException {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (String table : tables()) {
      if (!table.equals("scripts") && !table.equals("flyway_schema_history")) {
        rows.put(table, Integer.valueOf(cells("SELECT count(*) FROM " + table).getFirst()));
      }
    }
    rows.values().removeIf(count -> count == 0);
    return rows;
  }

  private List<String> tables() throws SQLException {
    return cells("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  }

  /// All values of a query, row after row; bytes as one letter each.
  public List<String> cells(String query) throws SQLException {
    List<String> cells = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(servers.ownerUrl());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      ResultSetMetaData shape = rows.getMetaData();
      while (rows.next()) {
        for (int column = 1; column <= shape.getColumnCount(); column++) {
          cells.add(cell(rows, column, shape.getColumnType(column) == Types.BINARY));
        }
      }
    }
    return cells;
  }

  private static String cell(ResultSet rows, int column, boolean binary) throws SQLException {
    String text = binary ? null : rows.getString(column);
    byte[] bytes = text == null ? rows.getBytes(column) : text.getBytes(StandardCharsets.UTF_8);
    return bytes == null ? "" : asBytes(bytes);
  }

  /// Runs a statement as the owner of the tables.
  public void run(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(servers.ownerUrl());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Keys and values of Redis.
  public List<String> redis() {
    try (RedisClient client = client()) {
      return client.keys("*".getBytes(StandardCharsets.US_ASCII)).stream()
          .flatMap(key -> Stream.concat(Stream.of(key), values(client, key)))
          .map(Stored::asBytes)
          .toList();
    }
  }

  private static Stream<byte[]> values(RedisClient client, byte[] key) {
    return switch (client.type(key)) {
      case "string" -> Stream.of(client.get(key));
      case "list" -> client.lrange(key, 0, -1).stream();
      case "hash" ->
          client.hgetAll(key).entrySet().stream()
              .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()));
      default -> throw new IllegalStateException("a kind of value that is not looked at");
    };
  }

  /// Nobody has ever called.
  public void empty() throws SQLException {
    run(
        "TRUNCATE callers, notices, arrivals, early_news, link_paces, stops, rings, calls, call_days,"
            + " staff, callers_waiting, places_kept, recordings, case_acts, case_asks,"
            + " case_promises, case_consents, case_recordings, audit, audit_heads, access_keys,"
            + " sealed_cases CASCADE");
    flush();
  }

  /// Redis loses all it has.
  public void flush() {
    try (RedisClient client = client()) {
      client.flushDB();
    }
  }

  /// Returns once no key of that pattern is left.
  public void awaitNone(String keys) {
    try (RedisClient client = client()) {
      while (!client.keys(keys).isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }

  /// The lengths of all sessions, each once.
  public Set<Integer> lengths() {
    try (RedisClient client = client()) {
      return client.keys("session:*").stream()
          .map(key -> client.get(key.getBytes(StandardCharsets.US_ASCII)).length)
          .collect(Collectors.toSet());
    }
  }

  /// What Redis holds of a session.
  public byte[] value(SessionKey key) {
    try (RedisClient client = client()) {
      return client.get(name(key));
    }
  }

  /// Puts back what Redis held.
  public void value(SessionKey key, byte[] before) {
    try (RedisClient client = client()) {
      client.set(name(key), before);
    }
  }

  private static byte[] name(SessionKey key) {
    String name = "session:{" + key.caller() + "}:" + key.name();
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  /// No caller is offered to go on any more.
  public void forgetOffers() {
    try (RedisClient client = client()) {
      client.keys("last:*").forEach(client::del);
    }
  }

  /// A client of our own.
  public RedisClient client() {
    return RedisClient.create(servers.redisUrl());
  }

  private static String asBytes(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
