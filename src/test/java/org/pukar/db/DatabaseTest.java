package org.pukar.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Stored;
import org.pukar.embedded.TestServers;
import org.pukar.embedded.TestServers.Fresh;

/// The pool under the application's role, which may read and write rows and nothing else.
class DatabaseTest {
  private static final String NOTICE =
      "INSERT INTO notices (hash, language, text) VALUES ('\\x01', 'en', 'Ramlal')";

  private Fresh servers;
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    servers = TestServers.fresh();
    Migrations.run(servers.ownerUrl(), servers.applicationUrl());
    database =
        Database.open(servers.applicationUrl(), 2, Database.A_HOP, new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE callers ADD COLUMN more text",
        "DROP TABLE grievances",
        "TRUNCATE callers CASCADE",
        "CREATE TABLE mine (id int)",
        "CREATE INDEX mine ON callers (language)",
        "ALTER SEQUENCE grievance_sequence RESTART",
        "UPDATE flyway_schema_history SET success = false",
        "SET ROLE pukar_owner",
        "ALTER ROLE pukar_app BYPASSRLS",
      })
  void theApplicationMayNot(String statement) {
    assertThatThrownBy(() -> database.use(h -> h.execute(statement)))
        .isInstanceOf(StatementFailed.class);
  }

  @Test
  void aQueueThatIsEmptyIsNotPlannedToBeScanned() throws SQLException {
    new Stored(servers).run("VACUUM ANALYZE outbox");

    List<String> plan =
        database.with(h ->
            h.createQuery("EXPLAIN SELECT id FROM outbox WHERE link = 'one' AND phase = 'open'")
                .mapTo(String.class)
                .list());

    assertThat(String.join("\n", plan)).contains("outbox_open").doesNotContain("Seq Scan");
  }

  @Test
  void theApplicationMayReadAndWriteRows() {
    database.use(h -> h.execute(NOTICE));
    database.use(h -> h.execute("UPDATE notices SET language = 'hi'"));

    assertThat(count(database)).isEqualTo(1);
    database.use(h -> h.execute("DELETE FROM notices"));
    assertThat(count(database)).isZero();
    assertThat(database.<Long>with(DatabaseTest::next)).isZero();
  }

  @Test
  void theApplicationsRoleOwnsNothingAndIsBoundByRowSecurity() throws SQLException {
    List<String> role =
        database.with(h ->
            h.createQuery(
                    """
                    SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb)
                    FROM pg_roles WHERE rolname = current_user
                    """)
                .mapTo(String.class)
                .list());

    assertThat(role).containsExactly("f f f f");
    assertThat(
            new Stored(servers)
                .cells(
                    "SELECT DISTINCT tableowner FROM pg_tables" + " WHERE schemaname = 'public'"))
        .containsExactly("pukar_owner");
  }

  @Test
  void aTransactionThatThrowsLeavesNothing() {
    assertThatThrownBy(() ->
            database.inTransaction(h -> {
              h.execute(NOTICE);
              throw new IllegalStateException("mistake");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(count(database)).isZero();
  }

  @Test
  void aRefusedStatementIsToldWithoutItsValues() {
    database.use(h -> h.execute(NOTICE));

    assertThatThrownBy(() -> database.use(h -> h.execute(NOTICE)))
        .isInstanceOf(StatementFailed.class)
        .hasNoCause()
        .message()
        .doesNotContain("Ramlal", "x01");
  }

  @Test
  void theFirstRowIsFoundByItsArguments() {
    database.use(h -> h.execute(NOTICE));
    String byHash = "SELECT text FROM notices WHERE hash = ? AND language = ?";

    assertThat(database.find(byHash, row -> row.getString("text"), new byte[] {1}, "en"))
        .contains("Ramlal");
    assertThat(database.find(byHash, row -> row.getString("text"), new byte[] {2}, "en")).isEmpty();
  }

  @Test
  void aRefusedQueryIsToldWithoutItsValues() {
    assertThatThrownBy(() -> database.find("SELECT ?::int", row -> row.getInt(1), "Ramlal"))
        .isInstanceOf(StatementFailed.class)
        .hasNoCause()
        .message()
        .doesNotContain("Ramlal");
  }

  @Test
  void aServerThatIsNotThereIsToldAsAwayAndOpeningIsNoError() {
    try (Database nowhere =
        Database.open(
            "jdbc:postgresql://127.0.0.1:1/x", 1, Database.A_HOP, new SimpleMeterRegistry())) {
      assertThat(nowhere.answers()).isFalse();
      assertThatThrownBy(() -> nowhere.use(h -> h.execute(NOTICE)))
          .isInstanceOf(DatabaseAway.class)
          .hasNoCause();
      assertThatThrownBy(() -> nowhere.find("SELECT 1", row -> row.getInt(1)))
          .isInstanceOf(DatabaseAway.class)
          .hasNoCause();
    }
    assertThat(database.answers()).isTrue();
  }

  @Test
  void aStatementThatDoesNotEndIsGivenUp() {
    assertThatThrownBy(() -> database.use(h -> h.execute("SELECT pg_sleep(30)")))
        .isInstanceOf(DatabaseAway.class);
    assertThat(database.answers()).isTrue();
  }

  /// Who waits at a desk may wait longer, and holds up nobody on the phone.
  @Test
  void aStatementOfTheDeskMayTakeLonger() {
    CompletableFuture<Integer> slept = new CompletableFuture<>();
    Database.patiently(() ->
        slept.complete(
            database.with(
                h -> h.createQuery("SELECT 7 FROM pg_sleep(1.5)").mapTo(Integer.class).one())));
    assertThat(slept).isCompletedWithValue(7);
  }

  @Test
  void theServersClockIsRead() throws SQLException {
    String year = new Stored(servers).cells("SELECT extract(year FROM now())").getFirst();

    assertThat(database.now().toString()).startsWith(year);
  }

  private static int count(Database database) {
    return database.with(
        h -> h.createQuery("SELECT count(*) FROM notices").mapTo(Integer.class).one());
  }

  private static long next(Handle h) {
    return h.createQuery("SELECT nextval('grievance_sequence')").mapTo(Long.class).one();
  }
}
