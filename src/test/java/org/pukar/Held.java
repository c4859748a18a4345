package org.pukar;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.pukar.embedded.TestServers.Fresh;

/// A table that nobody can write to until it is let go: PostgreSQL that takes its time, without a
/// clock. For one thread.
public final class Held implements AutoCloseable {
  private static final String WAITING =
      "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND database ="
          + " (SELECT oid FROM pg_database WHERE datname = current_database())";

  private final Connection holder;
  private final Connection watcher;

  private Held(Connection holder, Connection watcher) {
    this.holder = holder;
    this.watcher = watcher;
  }

  public static Held table(Fresh servers, String table) throws SQLException {
    return table(servers, table, "SHARE");
  }

  /// The same, so that nobody can read it either.
  public static Held tableAgainstReading(Fresh servers, String table) throws SQLException {
    return table(servers, table, "ACCESS EXCLUSIVE");
  }

  private static Held table(Fresh servers, String table, String mode) throws SQLException {
    Connection holder = DriverManager.getConnection(servers.ownerUrl());
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN " + mode + " MODE");
    }
    return new Held(holder, DriverManager.getConnection(servers.ownerUrl()));
  }

  public void awaitOneWaiting() throws SQLException {
    awaitWaiting(1);
  }

  /// Returns once so many wait to write.
  public void awaitWaiting(int count) throws SQLException {
    try (Statement statement = watcher.createStatement()) {
      while (waiting(statement) < count) {
        Thread.onSpinWait();
      }
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(WAITING)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  public void letGo() throws SQLException {
    holder.rollback();
  }

  @Override
  public void close() throws SQLException {
    holder.close();
    watcher.close();
  }
}
