package org.pukar.db;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;

/// The pool of connections under the application's role. Threads share it.
///
/// Every call either commits and returns, or throws: [DatabaseAway] if the server was not there or
/// went away, [StatementFailed] if the statement was wrong.
public final class Database implements AutoCloseable {
  /// How long a hop waits for a connection: it has two seconds, more helps nobody.
  public static final Duration A_HOP = Duration.ofMillis(900);

  private static final Set<String> AWAY = Set.of("08", "57", "53");

  private final Knocking server;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(Knocking server, HikariDataSource pool) {
    this.server = server;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
  }

  /// A pool that opens when it is first used: a server that is away is no error here.
  ///
  /// @param patience how long to wait for a connection, and (in seconds begun) for an answer
  public static Database open(
      String url, int connections, Duration patience, MeterRegistry metrics) {
    Knocking server = new Knocking(DatabaseUrl.jdbc(url), patience);
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(server);
    pool.setPoolName("postgres");
    pool.setMaximumPoolSize(connections);
    pool.setConnectionTimeout(patience.toMillis());
    pool.setValidationTimeout(500);
    pool.setInitializationFailTimeout(-1);
    pool.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
    pool.setMetricRegistry(metrics);
    return new Database(server, pool);
  }

  /// Runs statements in one transaction, committed when the callback returns. The handle is not
  /// valid afterwards.
  public <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
    return translated(() -> jdbi.inTransaction(work));
  }

  /// Whether the server answers now.
  public boolean answers() {
    try {
      return with(h -> h.createQuery("SELECT true").mapTo(Boolean.class).one());
    } catch (DatabaseAway e) {
      return false;
    }
  }

  /// The server's clock.
  public Instant now() {
    return with(h -> h.createQuery("SELECT now()").mapTo(Instant.class).one());
  }

  /// Runs one statement. The handle is not valid afterwards.
  public <T> T with(HandleCallback<T, RuntimeException> work) {
    return translated(() -> jdbi.withHandle(work));
  }

  /// The first row of a query, as [Sql] asks it.
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... arguments) {
    return list(sql, reader, arguments).stream().findFirst();
  }

  /// All rows of a query, as [Sql] asks it.
  public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = pool.getConnection()) {
      return Sql.list(connection, sql, reader, arguments);
    } catch (SQLException e) {
      throw isAway(e) ? new DatabaseAway(e) : new StatementFailed(e);
    }
  }

  /// Runs one statement that returns nothing. The handle is not valid afterwards.
  public void use(Consumer<Handle> work) {
    with(handle -> {
      work.accept(handle);
      return true;
    });
  }

  private static <T> T translated(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConnectionException | TransactionException e) {
      throw new DatabaseAway(e);
    } catch (JdbiException e) {
      throw isAway(e) ? new DatabaseAway(e) : new StatementFailed(e);
    }
  }

  private static boolean isAway(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql
              && sql.getSQLState() != null
              && AWAY.contains(sql.getSQLState().substring(0, 2)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    server.stop();
    pool.close();
  }
}
