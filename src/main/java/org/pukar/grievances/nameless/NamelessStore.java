package org.pukar.grievances.nameless;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of cases without a phone. Stateless. All times are PostgreSQL's.
final class NamelessStore {

  private NamelessStore() {}

  /// How a case stands of which a code was tried.
  record Stands(String state, Instant filedAt) {}

  static void mark(Handle h, String number) {
    Sql.run(
        h,
        """
        INSERT INTO nameless_cases (grievance_id) SELECT id FROM grievances WHERE number = ?
        ON CONFLICT (grievance_id) DO NOTHING
        """,
        number);
  }

  /// Counts a try before it is judged; empty if there is no such case, or it is locked. The last of
  /// the tries leaves the lock, and tries begin anew where a lock has run out.
  static Optional<Stands> count(Handle h, String number, int most) {
    return Sql.list(
            h,
            """
            UPDATE nameless_cases
            SET tries = CASE WHEN locked_until IS NULL THEN tries + 1 ELSE 1 END,
                locked_until = CASE WHEN locked_until IS NULL AND tries + 1 >= ?
                    THEN now() + interval '24 hours' END
            FROM grievances
            WHERE grievances.id = grievance_id AND grievances.number = ?
                AND (locked_until IS NULL OR locked_until <= now())
            RETURNING state, filed_at
            """,
            row -> new Stands(row.getString(1), row.getTimestamp(2).toInstant()),
            most,
            number)
        .stream()
        .findFirst();
  }

  static boolean isLocked(Handle h, String number) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM nameless_cases JOIN grievances ON grievances.id = grievance_id
            WHERE number = ? AND locked_until > now()
            """,
            row -> row.getInt(1),
            number)
        .isPresent();
  }

  /// The right code was typed: no try counts any more.
  static void forgive(Handle h, String number) {
    Sql.run(
        h,
        """
        UPDATE nameless_cases SET tries = 0, locked_until = NULL
        FROM grievances WHERE grievances.id = grievance_id AND number = ?
        """,
        number);
  }
}
