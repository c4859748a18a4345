package org.pukar.grievances.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of whether it is settled, as it is asked. Stateless. PostgreSQL's clock decides what is
/// due.
final class AskStore {

  /// How long to wait for what comes of a call, or until a phone is free.
  private static final String SOON = "interval '3 minutes'";

  private AskStore() {}

  /// A case whose worker is to be asked now.
  ///
  /// @param ring the call that was made for this try; empty if none was yet
  record Ask(
      UUID id, UUID caller, String category, int version, int attempt, Optional<Long> ring) {}

  /// She is asked from now on, for the first time.
  static void begin(Handle h, UUID id, Instant due) {
    Sql.run(
        h,
        """
        INSERT INTO case_asks (grievance_id, due_at) VALUES (?, ?)
        ON CONFLICT (grievance_id) DO UPDATE
            SET attempt = 0, ring = NULL, asked_at = now(), due_at = EXCLUDED.due_at
        """,
        id,
        Timestamp.from(due));
  }

  /// She is rung no more, but what she says still counts.
  static void rest(Handle h, UUID id) {
    Sql.run(h, "UPDATE case_asks SET due_at = NULL, ring = NULL WHERE grievance_id = ?", id);
  }

  static void end(Handle h, UUID id) {
    Sql.run(h, "DELETE FROM case_asks WHERE grievance_id = ?", id);
  }

  /// The one that has waited longest for a try, which no other node takes.
  static Optional<Ask> due(Handle h) {
    return Sql.find(
        h,
        """
        SELECT grievance_id, caller_id, category, version, attempt, ring
        FROM case_asks JOIN grievances ON id = grievance_id
        WHERE due_at <= now() AND attempt < ?
        ORDER BY due_at, grievance_id LIMIT 1 FOR UPDATE OF case_asks SKIP LOCKED
        """,
        row ->
            new Ask(
                row.getObject("grievance_id", UUID.class),
                row.getObject("caller_id", UUID.class),
                row.getString("category"),
                row.getInt("version"),
                row.getInt("attempt"),
                Optional.ofNullable((Long) row.getObject("ring"))),
        Tries.MOST);
  }

  /// Her phone is to ring; what comes of it is looked at soon.
  static void rings(Handle h, UUID id, long ring) {
    Sql.run(
        h,
        "UPDATE case_asks SET ring = ?, asked_at = now(), due_at = now() + "
            + SOON
            + " WHERE grievance_id = ?",
        ring,
        id);
  }

  /// It is looked at again soon.
  static void wait(Handle h, UUID id) {
    Sql.run(h, "UPDATE case_asks SET due_at = now() + " + SOON + " WHERE grievance_id = ?", id);
  }

  /// A try is over.
  static void tried(Handle h, UUID id, Instant next) {
    Sql.run(
        h,
        """
        UPDATE case_asks SET attempt = attempt + 1, ring = NULL, due_at = ? WHERE grievance_id = ?
        """,
        Timestamp.from(next),
        id);
  }

  static void later(Handle h, UUID id, Instant due) {
    Sql.run(h, "UPDATE case_asks SET due_at = ? WHERE grievance_id = ?", Timestamp.from(due), id);
  }

  /// Those who were asked as often as anybody is, the first of them first. For some minutes no
  /// other node takes them.
  static List<Overdue> unanswered(Handle h, int most) {
    return Sql.list(
        h,
        """
        WITH due AS MATERIALIZED (
            SELECT grievance_id FROM case_asks WHERE due_at <= now() AND attempt >= ?
            ORDER BY due_at, grievance_id LIMIT ? FOR UPDATE SKIP LOCKED)
        UPDATE case_asks SET due_at = now() + interval '5 minutes'
        FROM due JOIN grievances ON id = due.grievance_id
        WHERE case_asks.grievance_id = due.grievance_id
        RETURNING id, number, version
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          int version = row.getInt("version");
          return new Overdue(
              id, row.getString("number"), version, "no-answer:" + id + ":" + version);
        },
        Tries.MOST,
        most);
  }

  /// What the caller of a phone was asked last and has not answered.
  static Optional<Asks.Question> last(Handle h, byte[] phoneIndex) {
    return Sql.find(
        h,
        """
        SELECT number, asked_at FROM case_asks JOIN grievances ON id = grievance_id
        WHERE caller_id = (SELECT id FROM callers WHERE phone_index = ?)
        ORDER BY asked_at DESC LIMIT 1
        """,
        row -> new Asks.Question(row.getString(1), row.getTimestamp(2).toInstant()),
        phoneIndex);
  }
}
