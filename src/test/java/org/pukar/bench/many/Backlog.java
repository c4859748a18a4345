package org.pukar.bench.many;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Texts that wait for a link which no gateway has, so that nobody takes them away. One thread.
public final class Backlog implements AutoCloseable {
  /// The name of that link.
  public static final String LINK = "bench";

  private final Connection connection;
  private int there;

  /// @param url signs in as the owner of the tables
  public Backlog(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  /// Adds texts to the made-up callers, until so many were put.
  public void fill(int wanted) throws SQLException {
    String sql =
        """
        INSERT INTO outbox (id, caller_id, words, priority, once_key, link, route, due_at)
        SELECT gen_random_uuid(), id, phone_index || sha256(phone_index), 4,
            'bench:' || ? || ':' || n || ':' || id, ?, 'usual bench',
            now() - interval '1 hour' + random() * interval '10 minutes'
        FROM generate_series(1, ?) AS n, callers WHERE entered_by = 'crowd' LIMIT ?
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql);
        Statement analyze = connection.createStatement()) {
      insert.setInt(1, wanted);
      insert.setString(2, LINK);
      insert.setInt(3, wanted);
      insert.setInt(4, wanted - there);
      insert.executeUpdate();
      analyze.execute("ANALYZE outbox");
    }
    there = wanted;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
