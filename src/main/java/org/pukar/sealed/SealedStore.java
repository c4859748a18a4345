package org.pukar.sealed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.db.Sql;

/// The SQL of sealed cases. Stateless. PostgreSQL's clock decides what is late.
final class SealedStore {
  private static final String ROW =
      """
      id, number, caller_id, contents, version, tells_at,
      coalesce(tells_at <= now(), false) AS is_late
      """;

  private SealedStore() {}

  /// A case as it is kept.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(
      UUID id,
      String number,
      UUID caller,
      byte[] contents,
      int version,
      Optional<Instant> tellsAt,
      boolean isLate) {}

  /// A line of its file, or why somebody asks to be let in.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Sealed(int nth, UUID actor, Instant at, byte[] words) {}

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("caller_id", UUID.class),
        row.getBytes("contents"),
        row.getInt("version"),
        Optional.ofNullable(row.getTimestamp("tells_at")).map(Timestamp::toInstant),
        row.getBoolean("is_late"));
  }

  static long nextInSequence(Handle h) {
    return Sql.find(h, "SELECT nextval('sealed_sequence')", row -> row.getLong(1)).orElseThrow();
  }

  static void insert(
      Handle h, UUID id, String number, UUID caller, UUID call, byte[] contents, Instant due) {
    Sql.run(
        h,
        """
        INSERT INTO sealed_cases (id, number, caller_id, call_id, contents, tells_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        id,
        number,
        caller,
        call,
        contents,
        Timestamp.from(due));
  }

  /// The case that a call became, if this actor holds it.
  static Optional<String> takenBy(Handle h, UUID call, UUID actor) {
    return Sql.find(
        h,
        """
        SELECT number FROM sealed_cases JOIN sealed_holders ON case_id = id
        WHERE call_id = ? AND actor = ?
        """,
        row -> row.getString(1),
        call,
        actor);
  }

  /// A case that this actor holds, which nobody changes until the transaction ends.
  static Optional<Row> hold(Handle h, String number, UUID actor) {
    return Sql.find(
        h,
        "SELECT "
            + ROW
            + """
             FROM sealed_cases
            WHERE number = ?
                AND EXISTS (SELECT FROM sealed_holders WHERE case_id = id AND actor = ?)
            FOR UPDATE
            """,
        SealedStore::row,
        number,
        actor);
  }

  /// A case, whoever holds it, which nobody changes until the transaction ends.
  static Optional<Row> hold(Handle h, String number) {
    return Sql.find(
        h,
        "SELECT " + ROW + " FROM sealed_cases WHERE number = ? FOR UPDATE",
        SealedStore::row,
        number);
  }

  /// Those that this actor holds, the one that is due first at the beginning.
  static List<Row> of(Handle h, UUID actor) {
    return Sql.list(
        h,
        "SELECT "
            + ROW
            + """
             FROM sealed_cases
            WHERE id IN (SELECT case_id FROM sealed_holders WHERE actor = ?)
            ORDER BY tells_at NULLS LAST, number
            """,
        SealedStore::row,
        actor);
  }

  /// Numbers of those for which the time is over, the oldest first.
  static List<String> late(Handle h) {
    return Sql.list(
        h,
        "SELECT number FROM sealed_cases WHERE tells_at <= now() ORDER BY tells_at LIMIT 200",
        row -> row.getString(1));
  }

  static void write(Handle h, UUID id, byte[] contents, @Nullable Instant due) {
    Sql.run(
        h,
        "UPDATE sealed_cases SET version = version + 1, contents = ?, tells_at = ? WHERE id = ?",
        contents,
        due == null ? null : Timestamp.from(due),
        id);
  }

  static void append(Handle h, UUID id, int nth, UUID actor, byte[] words) {
    Sql.run(
        h,
        "INSERT INTO sealed_lines (case_id, nth, actor, words) VALUES (?, ?, ?, ?)",
        id,
        nth,
        actor,
        words);
  }

  static List<Sealed> lines(Handle h, UUID id) {
    return Sql.list(
        h,
        "SELECT nth, actor, at, words FROM sealed_lines WHERE case_id = ? ORDER BY nth",
        SealedStore::sealed,
        id);
  }

  private static Sealed sealed(ResultSet row) throws SQLException {
    return new Sealed(
        row.getInt(1),
        row.getObject(2, UUID.class),
        row.getTimestamp(3).toInstant(),
        row.getBytes(4));
  }

  static void letIn(Handle h, UUID id, UUID actor, UUID by) {
    Sql.run(
        h,
        """
        INSERT INTO sealed_holders (case_id, actor, let_in_by) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        id,
        actor,
        by);
  }

  static boolean isHeldBy(Handle h, UUID id, UUID actor) {
    return Sql.find(
            h,
            "SELECT 1 FROM sealed_holders WHERE case_id = ? AND actor = ?",
            row -> row.getInt(1),
            id,
            actor)
        .isPresent();
  }

  static void ask(Handle h, UUID id, UUID actor, byte[] why) {
    Sql.run(
        h,
        """
        INSERT INTO sealed_asks (case_id, actor, why) VALUES (?, ?, ?)
        ON CONFLICT (case_id, actor) DO UPDATE SET why = EXCLUDED.why, at = now()
        """,
        id,
        actor,
        why);
  }

  static List<Sealed> asks(Handle h, UUID id) {
    return Sql.list(
        h,
        "SELECT 0, actor, at, why FROM sealed_asks WHERE case_id = ? ORDER BY at, actor",
        SealedStore::sealed,
        id);
  }

  static boolean answered(Handle h, UUID id, UUID actor) {
    return Sql.run(h, "DELETE FROM sealed_asks WHERE case_id = ? AND actor = ?", id, actor) == 1;
  }

  /// Whether a phone has a case of that number.
  static Optional<Instant> takenAt(Handle h, String number, byte[] phoneIndex) {
    return Sql.find(
        h,
        """
        SELECT taken_at FROM sealed_cases
        WHERE number = ? AND caller_id = (SELECT id FROM callers WHERE phone_index = ?)
        """,
        row -> row.getTimestamp(1).toInstant(),
        number,
        phoneIndex);
  }

  static boolean hasOpen(Handle h, UUID caller) {
    return Sql.find(
            h,
            "SELECT 1 FROM sealed_cases WHERE caller_id = ? AND tells_at IS NOT NULL",
            row -> row.getInt(1),
            caller)
        .isPresent();
  }

  static void deleteClosed(Handle h, UUID caller) {
    Sql.run(h, "DELETE FROM sealed_cases WHERE caller_id = ? AND tells_at IS NULL", caller);
  }
}
