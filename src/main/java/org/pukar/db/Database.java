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

/// The connections under the application's role: a pool for those who wait on the phone, and
/// another for what may take longer, so that nobody on the phone waits behind it. Threads share it.
///
/// Every call either commits and returns, or throws: [DatabaseAway] if the server was not there or
/// went away, [StatementFailed] if the statement was wrong.
public final class Database implements AutoCloseable {
  /// How long a hop waits for a connection: it has two seconds, more helps nobody.
  public static final Duration A_HOP = Duration.ofMillis(900);

  /// How long somebody at a desk waits for an answer before she tries again.
  public static final Duration A_DESK = Duration.ofSeconds(10);

  /// How long she waits for a connection: if there is none until then, she is told so.
  private static final Duration A_WHILE = Duration.ofSeconds(4);

  private static final Set<String> AWAY = Set.of("08", "57", "53");
  private static final ScopedValue<Boolean> PATIENT = ScopedValue.newInstance();

  private final Pool quick;
  private final Pool patient;
  private final Jdbi jdbi;

  /// Connections with the same patience.
  private record Pool(Knocking server, HikariDataSource source) {
    void close() {
      server.stop();
      source.close();
    }
  }

  private Database(Pool quick, Pool patient) {
    this.quick = quick;
    this.patient = patient;
    this.jdbi = Jdbi.create(this::connection);
  }

  private Connection connection() throws SQLException {
    return (PATIENT.orElse(false) ? patient : quick).source().getConnection();
  }

  /// Does something that may take longer than a hop, by connections of its own.
  public static void patiently(Runnable work) {
    ScopedValue.where(PATIENT, true).run(work);
  }

  /// A pool that opens when it is first used: a server that is away is no error here.
  ///
  /// @param patience how long to wait for a connection, and (in seconds begun) for an answer
  public static Database open(
      String url, int connections, Duration patience, MeterRegistry metrics) {
    String address = DatabaseUrl.jdbc(url);
    Pool quick = pool(new Knocking(address, patience), "postgres", connections, patience, metrics);
    Pool patient =
        pool(new Knocking(address, A_DESK), "postgres-desk", connections, A_WHILE, metrics);
    patient.source().setMinimumIdle(1);
    return new Database(quick, patient);
  }

  private static Pool pool(
      Knocking server, String name, int connections, Duration wait, MeterRegistry metrics) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(server);
    pool.setPoolName(name);
    pool.setMaximumPoolSize(connections);
    pool.setConnectionTimeout(wait.toMillis());
    pool.setValidationTimeout(500);
    pool.setInitializationFailTimeout(-1);
    pool.setKeepaliveTime(Duration.ofSeconds(30).toMillis());
    pool.setMetricRegistry(metrics);
    return new Pool(server, pool);
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
    try (Connection connection = connection()) {
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
    quick.close();
    patient.close();
  }
}
