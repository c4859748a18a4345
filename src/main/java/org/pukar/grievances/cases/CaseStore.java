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
public final class CaseStore {
  /// What a case is read from, of a row of `grievances`.
  public static final String ROW =
      """
      id, caller_id, number, category, place, block, district, in_state, state, version, owner, desk, other_desk, offered_to,
      filed_at, state_since, state_due, case_due,
      (SELECT told FROM case_tells WHERE grievance_id = grievances.id) AS escalated,
      CASE WHEN partner_until > now() THEN partner ELSE '' END AS partner
      """;

  /// No place's id.
  private static final String NOWHERE = "-";

  private CaseStore() {}

  /// Reads a case.
  public static CaseFile file(ResultSet row) throws SQLException {
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
        row.getInt("escalated"),
        row.getString("partner"));
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

  /// The case of that number, as far as the transaction may see it.
  public static Optional<CaseFile> find(Handle h, String number) {
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

  static Dossier.Tellers tellers(Handle h, UUID id) {
    return Sql.list(
            h,
            """
            SELECT EXISTS (SELECT FROM nameless_cases WHERE grievance_id = ?),
                coalesce((SELECT said FROM group_cases WHERE grievance_id = ?), 0),
                1 + (SELECT count(*) FROM case_joins WHERE grievance_id = ?)
            """,
            row -> new Dossier.Tellers(row.getBoolean(1), row.getInt(2), row.getInt(3)),
            id,
            id,
            id)
        .getFirst();
  }

  /// It comes into a state. The clock of the case goes on as it did, but where nothing is waited
  /// for nobody is told.
  ///
  /// @param due by when that state must have ended; empty if nothing is waited for
  /// @return how it stands now
  static CaseFile enter(
      Handle h, UUID id, String state, Optional<UUID> owner, Optional<Instant> due) {
    @Nullable Timestamp until = due.map(Timestamp::from).orElse(null);
    return changed(
        h,
        """
        WITH due AS (SELECT ?::uuid AS id, ?::timestamptz AS until),
        tells AS (
            UPDATE case_tells SET state_at = until,
                case_at = CASE WHEN until IS NOT NULL THEN coalesce(case_at, case_due) END
            FROM due JOIN grievances USING (id) WHERE case_tells.grievance_id = due.id)
        UPDATE grievances SET state = ?, version = version + 1, owner = ?, state_since = now(),
            state_due = (SELECT until FROM due)
        WHERE id = ? RETURNING
        """,
        id,
        until,
        state,
        owner.orElse(null),
        id);
  }

  /// Something was done that leaves its state as it is, and no clock is touched.
  ///
  /// @return how it stands now
  static CaseFile turn(Handle h, UUID id) {
    return changed(h, "UPDATE grievances SET version = version + 1 WHERE id = ? RETURNING ", id);
  }

  private static CaseFile changed(Handle h, String update, @Nullable Object... arguments) {
    return Sql.find(h, update + ROW, CaseStore::file, arguments).orElseThrow();
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
  ///
  /// @return whether it is new: this very deed was not done before
  static boolean note(
      Handle h,
      CaseFile file,
      String act,
      String state,
      Optional<UUID> actor,
      Optional<UUID> owner,
      byte @Nullable [] brought,
      String onceKey) {
    return Sql.run(
            h,
            """
            INSERT INTO case_acts (grievance_id, nth, act, state, actor, owner, brought, once_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (once_key) WHERE once_key IS NOT NULL DO NOTHING
            """,
            file.id(),
            file.version() + 1,
            act,
            state,
            actor.orElse(null),
            owner.orElse(null),
            brought,
            onceKey)
        == 1;
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
        SELECT nth, act, state, actor, at, brought FROM case_acts WHERE grievance_id = ?
        ORDER BY nth, told
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

  /// The cases that these agencies have and may know, the one that must be settled first at the
  /// beginning.
  public static List<CaseFile> ofAgencies(Handle h, Collection<String> partners, int most) {
    return Sql.list(
        h,
        "SELECT "
            + ROW
            + """
             FROM grievances
            WHERE partner = ANY(?) AND partner <> '' AND partner_until > now()
            ORDER BY case_due, id LIMIT ?
            """,
        CaseStore::file,
        each("text", List.copyOf(partners), partner -> partner),
        most);
  }
}
