package org.pukar.bench.many;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.pukar.keys.Sha256;

/// The SQL of made-up callers. One thread.
final class CrowdStore implements AutoCloseable {
  private static final String NOTICE = "Made up for a benchmark.";
  private static final String SESSION = "crowd";

  private final Connection connection;

  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(UUID id, byte[] phoneIndex, byte[] phone, byte[] key) {}

  CrowdStore(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  int count() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT count(*) FROM callers WHERE entered_by = ?")) {
      statement.setString(1, SESSION);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /// Writes callers with what they agreed to, all or none.
  void insert(List<Row> rows) throws SQLException {
    String sql =
        """
        WITH notice AS (
            INSERT INTO notices (hash, language, text) VALUES (?, 'en', ?)
            ON CONFLICT (hash) DO NOTHING),
        agreed AS (
            INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
            SELECT one.*, 'en', ? FROM unnest(?, ?, ?, ?) AS one RETURNING id)
        INSERT INTO consents (caller_id, purpose, notice_hash) SELECT id, 'service', ? FROM agreed
        """;
    byte[] hash = Sha256.of(NOTICE);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setBytes(1, hash);
      statement.setString(2, NOTICE);
      statement.setString(3, SESSION);
      array(statement, 4, "uuid", rows.stream().map(Row::id).toArray());
      array(statement, 5, "bytea", rows.stream().map(Row::phoneIndex).toArray(byte[][]::new));
      array(statement, 6, "bytea", rows.stream().map(Row::phone).toArray(byte[][]::new));
      array(statement, 7, "bytea", rows.stream().map(Row::key).toArray(byte[][]::new));
      statement.setBytes(8, hash);
      statement.executeUpdate();
    }
  }

  private static void array(PreparedStatement statement, int at, String type, Object[] values)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf(type, values));
  }

  /// PostgreSQL would look by itself, but only in a while.
  void analyze() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE callers, consents");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
