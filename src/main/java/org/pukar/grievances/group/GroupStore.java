package org.pukar.grievances.group;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of complaints of many. Stateless.
final class GroupStore {

  private GroupStore() {}

  static void begin(Handle h, String number, int said) {
    Sql.run(
        h,
        """
        INSERT INTO group_cases (grievance_id, said)
        SELECT id, ? FROM grievances WHERE number = ?
        ON CONFLICT (grievance_id) DO NOTHING
        """,
        said,
        number);
  }

  /// Whether there is such a complaint, and it can be joined.
  static boolean isOpen(Handle h, String number) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM group_cases JOIN grievances ON grievances.id = grievance_id
            WHERE number = ? AND is_open
            """,
            row -> row.getInt(1),
            number)
        .isPresent();
  }

  /// Once for each caller, and never for the one who filed it.
  static void join(Handle h, String number, UUID caller) {
    Sql.run(
        h,
        """
        INSERT INTO case_joins (grievance_id, caller_id)
        SELECT grievance_id, ? FROM group_cases JOIN grievances ON grievances.id = grievance_id
        WHERE number = ? AND is_open AND grievances.caller_id <> ?
        ON CONFLICT (grievance_id, caller_id) DO NOTHING
        """,
        caller,
        number,
        caller);
  }

  static Optional<Groups.Joined> joined(Handle h, String number, byte[] phoneIndex) {
    return Sql.find(
        h,
        """
        SELECT grievances.number, is_open, filed_at FROM case_joins
        JOIN grievances ON grievances.id = grievance_id
        JOIN callers ON callers.id = case_joins.caller_id
        WHERE grievances.number = ? AND phone_index = ?
        """,
        row ->
            new Groups.Joined(row.getString(1), row.getBoolean(2), row.getTimestamp(3).toInstant()),
        number,
        phoneIndex);
  }

  static void forget(Handle h, UUID caller) {
    Sql.run(h, "DELETE FROM case_joins WHERE caller_id = ?", caller);
  }
}
