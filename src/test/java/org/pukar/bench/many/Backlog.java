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
        WITH crowd AS (
            SELECT id, row_number() OVER () - 1 AS number, count(*) OVER () AS all_of_them
            FROM callers WHERE entered_by = 'crowd')
        INSERT INTO outbox (id, caller_id, words, priority, once_key, link, route, due_at)
        SELECT gen_random_uuid(), crowd.id, sha256(n::text::bytea) || sha256((n + 1)::text::bytea),
            4, 'bench:' || n, ?, 'usual bench', now() - interval '1 hour' + n * interval '1 ms'
        FROM generate_series(?, ?) AS n JOIN crowd ON number = n % all_of_them
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql);
        Statement analyze = connection.createStatement()) {
      insert.setString(1, LINK);
      insert.setInt(2, there);
      insert.setInt(3, wanted - 1);
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
