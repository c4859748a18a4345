package org.pukar.grievances;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.callers.Caller;
import org.pukar.db.Database;
import org.pukar.db.Sql;

/// The SQL of grievances. Stateless.
final class GrievanceStore {

  private GrievanceStore() {}

  static long nextInSequence(Handle h) {
    return Sql.find(h, "SELECT nextval('grievance_sequence')", row -> row.getLong(1)).orElseThrow();
  }

  static Optional<String> numberOf(Handle h, String onceKey) {
    return Sql.find(
        h, "SELECT number FROM grievances WHERE once_key = ?", row -> row.getString(1), onceKey);
  }

  /// Writes the case, whose clocks begin to run.
  ///
  /// @param hidden the place, sealed, where it must not be told openly
  /// @return whether the row is new; false if the same deed has written it before
  static boolean insert(
      Handle h,
      UUID id,
      String number,
      UUID caller,
      @Nullable UUID worker,
      byte[] words,
      Optional<byte[]> hidden,
      Complaint complaint,
      Opening.Begun begun) {
    Timestamp contact = Timestamp.from(begun.contact());
    @Nullable Timestamp settled = begun.settled().map(Timestamp::from).orElse(null);
    return Sql.run(
            h,
            """
            WITH filed AS (
                INSERT INTO grievances
                    (id, number, caller_id, worker_id, category, words, place, channel, provider, once_key, recording_id,
                        block, district, in_state, desk, other_desk, state_due, case_due, hidden_place)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (once_key) DO NOTHING RETURNING id)
            INSERT INTO case_tells (grievance_id, state_at, case_at) SELECT id, ?, ? FROM filed
            """,
            id,
            number,
            caller,
            worker,
            complaint.category().code(),
            words,
            hidden.isPresent() ? "" : complaint.place(),
            complaint.channel(),
            complaint.provider(),
            complaint.onceKey(),
            complaint.recording().orElse(null),
            begun.block(),
            begun.district(),
            begun.state(),
            begun.desk(),
            begun.otherDesk(),
            contact,
            settled,
            hidden.orElse(null),
            contact,
            settled)
        == 1;
  }

  static Optional<Standing> find(Database database, String number, byte[] phoneIndex) {
    return database.find(
        """
        SELECT number, state, filed_at, worker_id IS NOT NULL AS has_teller FROM grievances
        WHERE number = ? AND caller_id = (SELECT id FROM callers WHERE phone_index = ?)
        """,
        row ->
            new Standing(
                row.getString("number"),
                row.getString("state"),
                row.getTimestamp("filed_at").toInstant(),
                row.getBoolean("has_teller")),
        number,
        phoneIndex);
  }

  /// A worker's own complaint.
  static Optional<Details> told(Handle h, String number, Caller caller, UUID worker) {
    return h.createQuery(
            """
            SELECT id, category, words FROM grievances
            WHERE number = :number AND caller_id = :caller AND worker_id = :worker
            """)
        .bind("number", number)
        .bind("caller", caller.id())
        .bind("worker", worker)
        .map((row, _) -> details(row, caller))
        .findOne();
  }

  /// The id of a worker's own complaint.
  static Optional<UUID> toldBy(Handle h, String number, byte[] phoneIndex, UUID worker) {
    return Sql.find(
        h,
        """
        SELECT id FROM grievances
        WHERE number = ? AND worker_id = ?
            AND caller_id = (SELECT id FROM callers WHERE phone_index = ?)
        """,
        row -> row.getObject(1, UUID.class),
        number,
        worker,
        phoneIndex);
  }

  private static Details details(ResultSet row, Caller caller) throws SQLException {
    byte[] context = Grievances.context(row.getObject("id", UUID.class));
    byte[] words = caller.key().open(row.getBytes("words"), context);
    return new Details(row.getString("category"), new String(words, StandardCharsets.UTF_8));
  }

  static boolean hasOpen(Handle h, UUID caller) {
    return h.createQuery(
            """
            SELECT EXISTS (
                SELECT FROM grievances
                WHERE caller_id = :caller AND state NOT IN ('closed', 'withdrawn'))
            """)
        .bind("caller", caller)
        .mapTo(Boolean.class)
        .one();
  }

  /// Whether a case of that caller is open, or ended so short ago that it may be taken up again.
  static boolean mayComeBack(Handle h, UUID caller, Duration again) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM grievances
            WHERE caller_id = ? AND (is_open OR state_since > now() - ? * interval '1 second')
            LIMIT 1
            """,
            row -> row.getInt(1),
            caller,
            again.toSeconds())
        .isPresent();
  }

  static void deleteClosed(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM grievances
            WHERE caller_id = :caller AND state IN ('closed', 'withdrawn')
            """)
        .bind("caller", caller)
        .execute();
  }

  static Optional<UUID> recording(Handle h, String number) {
    return h.createQuery(
            "SELECT recording_id FROM grievances WHERE number = :number AND recording_id IS NOT NULL")
        .bind("number", number)
        .mapTo(UUID.class)
        .findOne();
  }
}
