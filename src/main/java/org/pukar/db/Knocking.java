package org.pukar.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections to PostgreSQL for a pool. Where nobody answers it knocks again soon: the pool alone
/// would sleep for up to five seconds after each failure, and PostgreSQL's return go unnoticed.
/// Threads may share it.
final class Knocking extends PGSimpleDataSource {
  private static final long serialVersionUID = 1L;

  private static final long BETWEEN_NS = Duration.ofMillis(200).toNanos();

  /// Nothing answers: `08` of the driver, `57P03` of a server that is starting.
  private static final String AWAY = "08...|57P03";

  private volatile boolean over;

  /// A queue is planned for when it is empty, and the plan is kept when it is full: a scan of all
  /// of it, for every claim. Whatever we ask has an index. Said as we sign in, it costs no question
  /// of its own.
  private static final String BY_INDEX = "-c enable_seqscan=off";

  /// @param jdbcUrl with who signs in
  /// @param patience for the door and for each answer, rounded up to seconds
  Knocking(String jdbcUrl, Duration patience) {
    int seconds = Math.toIntExact(patience.plusMillis(999).toSeconds());
    setURL(jdbcUrl);
    setConnectTimeout(seconds);
    setSocketTimeout(seconds);
    setApplicationName("pukar");
    setOptions(Optional.ofNullable(getOptions()).map(own -> own + " ").orElse("") + BY_INDEX);
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLException e) {
        if (over || !String.valueOf(e.getSQLState()).matches(AWAY)) {
          throw e;
        }
        LockSupport.parkNanos(this, BETWEEN_NS);
      }
    }
  }

  /// Knocks no more.
  void stop() {
    over = true;
  }
}
