package org.pukar.bench.text;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Looks into the gateway's database. One thread.
public final class TextStore implements AutoCloseable {
  private final Connection connection;

  /// @param url signs in as the owner of the tables
  public TextStore(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  /// Leaves no text of anybody, in or out, of an earlier run; callers stay.
  public void sweep() throws SQLException {
    answerAgain();
    execute("TRUNCATE arrivals, outbox, early_news, campaign_phones, campaigns, link_paces");
  }

  /// Texts that come from now on are never answered: they are put aside as they come, which is as
  /// much work but for one index.
  public void answerNone() throws SQLException {
    execute("ALTER TABLE arrivals ALTER state SET DEFAULT 'aside'");
  }

  /// Texts that come from now on are answered, as the schema has it.
  public void answerAgain() throws SQLException {
    execute("ALTER TABLE arrivals ALTER state SET DEFAULT 'waiting'");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// How many texts that came in are there.
  public long there() throws SQLException {
    return count("SELECT count(*) FROM arrivals");
  }

  /// How many of them are still to be answered.
  public long open() throws SQLException {
    return count("SELECT count(*) FROM arrivals WHERE phase = 'open'");
  }

  /// How many of them could not be.
  public long failed() throws SQLException {
    return count("SELECT count(*) FROM arrivals WHERE phase = 'aside' AND why IS NOT NULL");
  }

  /// How many answers to texts were put into the outbox.
  public long answers() throws SQLException {
    return count("SELECT count(*) FROM outbox WHERE once_key LIKE 'text:%'");
  }

  private long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// How many texts were acknowledged and are not there. Each is looked for by its name, as the
  /// gateway keeps it: SHA-256 of the provider, a zero and the name.
  public long lost(Texts texts) throws SQLException {
    String sql =
        """
        SELECT count(*) FROM unnest(?::int[]) AS n
        WHERE NOT EXISTS (SELECT FROM arrivals
            WHERE once_hash = sha256('kannel'::bytea || '\\x00'::bytea || convert_to(?, 'UTF8')
                || convert_to(n::text, 'UTF8')))
        """;
    Object[] numbers = texts.acknowledged().stream().boxed().toArray();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("int4", numbers));
      statement.setString(2, texts.run() + "-");
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
