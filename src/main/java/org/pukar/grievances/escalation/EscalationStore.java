package org.pukar.grievances.escalation;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.grievances.cases.Area;

/// The SQL of the clocks of cases. Stateless. PostgreSQL's clock decides what is due.
final class EscalationStore {

  private EscalationStore() {}

  /// The places of cases that have no desk.
  static List<String> withoutDesk(Handle h) {
    return Sql.list(
        h, "SELECT DISTINCT place FROM grievances WHERE desk = ''", row -> row.getString(1));
  }

  static void adopt(Handle h, Area area) {
    Sql.run(
        h,
        """
        UPDATE grievances SET desk = ?, in_state = ?, district = ?, block = ?
        WHERE desk = '' AND place = ?
        """,
        area.state(),
        area.state(),
        area.district(),
        area.block(),
        area.place());
  }

  /// From here on the overdue are read in their order, and no further than so many are told of.
  /// PostgreSQL, which when many came due at once has not counted yet, would else read and sort
  /// them all for each batch (seen: a million of them stood still).
  static void inOrder(Handle h) {
    boolean _ =
        Sql.find(
                h,
                """
                SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)
                """,
                row -> row.getString(1))
            .isPresent();
  }

  /// Tells those above of cases whose time is over, the oldest first, and says when it is told
  /// again: a day later, then three, then every seven. Rows are found by where they lie, and their
  /// cases one by one: no plan can come upon reading them all.
  ///
  /// @return how many
  static int escalate(Handle h, int most) {
    return Sql.run(
        h,
        """
        WITH told AS (
            UPDATE case_tells SET told = told + 1,
                state_at = CASE WHEN state_at <= now()
                    THEN now() + CASE told WHEN 0 THEN interval '1 day'
                        WHEN 1 THEN interval '3 days' ELSE interval '7 days' END
                    ELSE state_at END,
                case_at = CASE WHEN case_at <= now()
                    THEN now() + CASE told WHEN 0 THEN interval '1 day'
                        WHEN 1 THEN interval '3 days' ELSE interval '7 days' END
                    ELSE case_at END
            WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM case_tells WHERE at <= now()
                ORDER BY at, grievance_id LIMIT ? FOR UPDATE SKIP LOCKED))
            RETURNING grievance_id, told)
        INSERT INTO case_acts (grievance_id, nth, told, act, state)
        SELECT id, version, told, 'escalate', state
        FROM told CROSS JOIN LATERAL (
            SELECT id, version, state FROM grievances WHERE id = grievance_id OFFSET 0) AS one
        """,
        most);
  }
}
