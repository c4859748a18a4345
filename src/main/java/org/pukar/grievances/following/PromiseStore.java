package org.pukar.grievances.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of promises. Stateless. PostgreSQL's clock decides what is due.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `promised` | its day is waited for | `told`, `broken` |
/// | `told` | staff say that it is paid; she is asked | `paid`, `broken` |
/// | `paid` | she says so too | - |
/// | `broken` | its day passed, or she says that it is not so | - |
final class PromiseStore {

  private PromiseStore() {}

  static void promise(Handle h, UUID id, int nth, Instant due) {
    Sql.run(
        h,
        """
        INSERT INTO case_promises (grievance_id, nth, due_at, breaks_at) VALUES (?, ?, ?, ?)
        """,
        id,
        nth,
        Timestamp.from(due),
        Timestamp.from(due));
  }

  /// Staff say that the one is paid that was due first.
  static void told(Handle h, UUID id) {
    Sql.run(
        h,
        """
        UPDATE case_promises SET state = 'told'
        WHERE grievance_id = ? AND nth = (
            SELECT nth FROM case_promises WHERE grievance_id = ? AND state = 'promised'
            ORDER BY breaks_at, nth LIMIT 1)
        """,
        id,
        id);
  }

  /// What staff said is true, or not, by her word.
  static void judged(Handle h, UUID id, boolean isTrue) {
    Sql.run(
        h,
        "UPDATE case_promises SET state = ? WHERE grievance_id = ? AND state = 'told'",
        isTrue ? "paid" : "broken",
        id);
  }

  /// Their day has passed.
  static void broken(Handle h, UUID id) {
    Sql.run(
        h,
        """
        UPDATE case_promises SET state = 'broken'
        WHERE grievance_id = ? AND state = 'promised' AND due_at <= now()
        """,
        id);
  }

  /// She has given up the case: nobody watches it any more.
  static void drop(Handle h, UUID id) {
    Sql.run(h, "DELETE FROM case_promises WHERE grievance_id = ? AND state = 'promised'", id);
  }

  /// Those whose day has passed, the oldest first. For some minutes no other node takes them.
  static List<Overdue> due(Handle h, int most) {
    return Sql.list(
        h,
        """
        WITH due AS MATERIALIZED (
            SELECT grievance_id, nth FROM case_promises
            WHERE breaks_at <= now() AND state = 'promised'
            ORDER BY breaks_at, grievance_id, nth LIMIT ? FOR UPDATE SKIP LOCKED)
        UPDATE case_promises SET breaks_at = now() + interval '5 minutes'
        FROM due JOIN grievances ON id = due.grievance_id
        WHERE case_promises.grievance_id = due.grievance_id AND case_promises.nth = due.nth
        RETURNING id, number, version, due.nth
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          return new Overdue(
              id,
              row.getString("number"),
              row.getInt("version"),
              "broken:" + id + ":" + row.getInt(4));
        },
        most);
  }

  /// The case stands where nothing can be done about it now.
  static void later(Handle h, UUID id) {
    Sql.run(
        h,
        """
        UPDATE case_promises SET breaks_at = now() + interval '6 hours'
        WHERE grievance_id = ? AND state = 'promised' AND due_at <= now()
        """,
        id);
  }
}
