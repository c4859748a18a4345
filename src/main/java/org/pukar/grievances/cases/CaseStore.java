package org.pukar.grievances.cases;

import static org.pukar.db.Sql.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.db.Sql;

/// The SQL of cases. Stateless. PostgreSQL's clock decides what is due.
final class CaseStore {
  private static final String ROW =
      """
      id, caller_id, number, category, place, block, district, in_state, state, version, owner, desk, other_desk, offered_to,
      filed_at, state_since, state_due, case_due, escalated
      """;

  /// No place's id.
  private static final String NOWHERE = "-";

  private CaseStore() {}

  static CaseFile file(ResultSet row) throws SQLException {
    return new CaseFile(
        row.getObject("id", UUID.class),
        row.getObject("caller_id", UUID.class),
        row.getString("number"),
        row.getString("category"),
        new Area(
            row.getString("place"),
            row.getString("block"),
            row.getString("district"),
            row.getString("in_state")),
        row.getString("state"),
        row.getInt("version"),
        Optional.ofNullable(row.getObject("owner", UUID.class)),
        row.getString("desk"),
        row.getString("other_desk"),
        row.getString("offered_to"),
        row.getTimestamp("filed_at").toInstant(),
        row.getTimestamp("state_since").toInstant(),
        time(row.getTimestamp("state_due")),
        time(row.getTimestamp("case_due")),
        row.getInt("escalated"));
  }

  private static Optional<Instant> time(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  /// What the rest of the transaction sees: for staff the rows of her places alone, for the worker
  /// and the clock all.
  static void show(Handle h, Doer doer) {
    if (doer.actor().isPresent()) {
      String places = doer.places().isEmpty() ? NOWHERE : String.join(",", doer.places());
      boolean _ =
          Sql.find(h, "SELECT set_config('pukar.sees', ?, true)", row -> row.getString(1), places)
              .isPresent();
    }
  }

  /// From here on all: by a handover a case may leave the sight of who makes it.
  static void showAll(Handle h) {
    boolean _ =
        Sql.find(h, "SELECT set_config('pukar.sees', '', true)", row -> row.getString(1))
            .isPresent();
  }

  static Optional<CaseFile> find(Handle h, String number) {
    return Sql.find(
        h, "SELECT " + ROW + " FROM grievances WHERE number = ?", CaseStore::file, number);
  }

  /// The case, which nobody changes until the transaction ends.
  static Optional<CaseFile> hold(Handle h, String number) {
    return Sql.find(
        h,
        "SELECT " + ROW + " FROM grievances WHERE number = ? FOR UPDATE",
        CaseStore::file,
        number);
  }

  /// What was told when it was filed, sealed.
  static byte[] words(Handle h, UUID id) {
    return Sql.find(h, "SELECT words FROM grievances WHERE id = ?", row -> row.getBytes(1), id)
        .orElseThrow();
  }

  /// The place that it is about, sealed, where the row does not say it openly.
  static Optional<byte[]> hiddenPlace(Handle h, UUID id) {
    return Sql.find(
        h,
        "SELECT hidden_place FROM grievances WHERE id = ? AND hidden_place IS NOT NULL",
        row -> row.getBytes(1),
        id);
  }

  /// It comes into a state. The clock of the case goes on as it did, but where nothing is waited
  /// for nobody is told.
  ///
  /// @param due by when that state must have ended; empty if nothing is waited for
  static void enter(Handle h, UUID id, String state, Optional<UUID> owner, Optional<Instant> due) {
    @Nullable Timestamp until = due.map(Timestamp::from).orElse(null);
    Sql.run(
        h,
        """
        UPDATE grievances SET state = ?, version = version + 1, owner = ?, state_since = now(),
            state_due = ?, state_tells_at = ?,
            case_tells_at = CASE WHEN ?::timestamptz IS NULL THEN NULL
                ELSE coalesce(case_tells_at, case_due) END
        WHERE id = ?
        """,
        state,
        owner.orElse(null),
        until,
        until,
        until,
        id);
  }

  /// Something was done that leaves its state as it is, and no clock is touched.
  static void turn(Handle h, UUID id) {
    Sql.run(h, "UPDATE grievances SET version = version + 1 WHERE id = ?", id);
  }

  /// A desk is asked to take it over; empty: it is not asked any more.
  static void offer(Handle h, UUID id, String desk) {
    Sql.run(
        h, "UPDATE grievances SET version = version + 1, offered_to = ? WHERE id = ?", desk, id);
  }

  /// The desk that was asked takes it over, in one step: there is never none, and never two.
  static void takeOver(Handle h, UUID id) {
    Sql.run(
        h,
        """
        UPDATE grievances SET version = version + 1, other_desk = desk, desk = offered_to,
            offered_to = '', owner = NULL
        WHERE id = ?
        """,
        id);
  }

  /// Whether this very deed was done before.
  static boolean isDone(Handle h, UUID id, String onceKey) {
    return Sql.find(
            h,
            "SELECT 1 FROM case_acts WHERE once_key = ? AND grievance_id = ?",
            row -> row.getInt(1),
            onceKey,
            id)
        .isPresent();
  }

  /// Writes down what was done.
  static void note(
      Handle h,
      CaseFile file,
      String act,
      String state,
      Optional<UUID> actor,
      Optional<UUID> owner,
      byte @Nullable [] brought,
      String onceKey) {
    Sql.run(
        h,
        """
        INSERT INTO case_acts (grievance_id, nth, act, state, actor, owner, brought, once_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        file.id(),
        file.version() + 1,
        act,
        state,
        actor.orElse(null),
        owner.orElse(null),
        brought,
        onceKey);
  }

  /// What was done, as it is kept.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record ActRow(
      int nth,
      String act,
      String state,
      Optional<UUID> actor,
      Instant at,
      byte @Nullable [] brought) {}

  static List<ActRow> acts(Handle h, UUID id) {
    return Sql.list(
        h,
        """
        SELECT nth, act, state, actor, at, brought FROM case_acts WHERE grievance_id = ? ORDER BY nth
        """,
        row ->
            new ActRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, UUID.class)),
                row.getTimestamp(5).toInstant(),
                row.getBytes(6)),
        id);
  }

  /// Whether somebody acted in it, or had it.
  static boolean hadPart(Handle h, UUID id, UUID actor) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM case_acts WHERE grievance_id = ? AND (actor = ? OR owner = ?) LIMIT 1
            """,
            row -> row.getInt(1),
            id,
            actor,
            actor)
        .isPresent();
  }

  /// Open cases of these desks or places, the one that must be settled first at the beginning. Each
  /// index gives its first few, so the cost does not grow with the cases.
  static List<CaseFile> inbox(Handle h, Collection<String> places, int most) {
    return Sql.list(
        h,
        """
        WITH mine AS (
            SELECT few.id, few.case_due
            FROM unnest(?) AS scope (place) CROSS JOIN LATERAL (
                (SELECT id, case_due FROM grievances
                    WHERE desk = scope.place AND is_open ORDER BY case_due, id LIMIT ?)
                UNION ALL
                (SELECT id, case_due FROM grievances
                    WHERE other_desk = scope.place AND is_open AND other_desk <> ''
                    ORDER BY case_due, id LIMIT ?)
                UNION ALL
                (SELECT id, case_due FROM grievances
                    WHERE offered_to = scope.place AND is_open AND offered_to <> ''
                    ORDER BY case_due, id LIMIT ?)
                UNION ALL
                (SELECT id, case_due FROM grievances
                    WHERE in_state = scope.place AND is_open
                        AND in_state <> desk AND in_state <> other_desk
                    ORDER BY case_due, id LIMIT ?)
                UNION ALL
                (SELECT id, case_due FROM grievances
                    WHERE district = scope.place AND is_open AND district <> ''
                    ORDER BY case_due, id LIMIT ?)
                UNION ALL
                (SELECT id, case_due FROM grievances
                    WHERE block = scope.place AND is_open AND block <> ''
                    ORDER BY case_due, id LIMIT ?)) AS few
            GROUP BY few.id, few.case_due ORDER BY few.case_due, few.id LIMIT ?)
        SELECT
        """
            + ROW
            + " FROM grievances WHERE id IN (SELECT id FROM mine) ORDER BY case_due, id",
        CaseStore::file,
        each("text", List.copyOf(places), place -> place),
        most,
        most,
        most,
        most,
        most,
        most,
        most);
  }
}
