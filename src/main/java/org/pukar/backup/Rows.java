package org.pukar.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.pukar.db.DatabaseUrl;

/// Rows and sequences of the schema `public`, in and out, over one connection as the owner. Used by
/// one thread.
///
/// Rows stream: a table of any size needs no more memory than its longest row.
record Rows(Handle handle, PGConnection connection) implements AutoCloseable {
  /// An operator's defaults must not stop a long copy, nor change how values are written. Row-level
  /// security that would hide rows from the owner is an error then, rather than a smaller backup.
  private static final String SETTINGS =
      """
      SET statement_timeout = 0;
      SET lock_timeout = 0;
      SET idle_in_transaction_session_timeout = 0;
      SET intervalstyle = postgres;
      SET row_security = off
      """;

  /// Connects as the owner of the tables.
  static Rows open(String ownerUrl) throws SQLException {
    Handle handle = Jdbi.create(DatabaseUrl.jdbc(ownerUrl)).open();
    handle.createScript(SETTINGS).execute();
    return new Rows(handle, handle.getConnection().unwrap(PGConnection.class));
  }

  /// Writes a table's rows; gives their number.
  long copyOut(String table, List<String> columns, OutputStream to)
      throws SQLException, IOException {
    String sql = "COPY (SELECT %s FROM %s) TO STDOUT".formatted(list(columns), quoted(table));
    return connection.getCopyAPI().copyOut(sql, to);
  }

  /// Reads rows into a table; gives their number.
  long copyIn(String table, List<String> columns, InputStream from)
      throws SQLException, IOException {
    String sql = "COPY %s (%s) FROM STDIN".formatted(quoted(table), list(columns));
    return connection.getCopyAPI().copyIn(sql, from);
  }

  boolean areIn(String table) throws SQLException {
    String sql = "SELECT EXISTS (SELECT FROM %s)".formatted(quoted(table));
    return handle.createQuery(sql).mapTo(Boolean.class).one();
  }

  /// Empties tables; triggers of our own neither see this nor the rows that are copied in, until
  /// [#wakeTriggers].
  void clear(List<String> tables) throws SQLException {
    for (String table : tables) {
      handle.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(quoted(table)));
    }
    if (!tables.isEmpty()) {
      handle.execute("TRUNCATE " + list(tables));
    }
  }

  void wakeTriggers(List<String> tables) throws SQLException {
    for (String table : tables) {
      handle.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(quoted(table)));
    }
  }

  Contents.Sequence sequence(String name) throws SQLException {
    return handle
        .createQuery("SELECT last_value, is_called FROM " + quoted(name))
        .map((row, _) -> new Contents.Sequence(name, row.getLong(1), row.getBoolean(2)))
        .one();
  }

  void set(Contents.Sequence sequence) throws SQLException {
    handle
        .createQuery("SELECT setval(CAST(:name AS regclass), :last, :called)")
        .bind("name", quoted(sequence.name()))
        .bind("last", sequence.last())
        .bind("called", sequence.called())
        .mapTo(Long.class)
        .one();
  }

  private String list(List<String> names) throws SQLException {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(connection.escapeIdentifier(name));
    }
    return list.toString();
  }

  private String quoted(String name) throws SQLException {
    return "public." + connection.escapeIdentifier(name);
  }

  @Override
  public void close() {
    handle.close();
  }
}
