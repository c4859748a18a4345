package org.pukar.grievances.escalation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
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

  /// Its clocks begin to run.
  static void open(Handle h, UUID id, Routed to, Instant contact, Optional<Instant> settled) {
    Timestamp due = Timestamp.from(contact);
    @Nullable Timestamp target = settled.map(Timestamp::from).orElse(null);
    Sql.run(
        h,
        """
        UPDATE grievances SET desk = ?, in_state = ?, district = ?, block = ?, other_desk = ?, state_due = ?, state_tells_at = ?,
            case_due = ?, case_tells_at = ?
        WHERE id = ?
        """,
        to.desk(),
        to.area().state(),
        to.area().district(),
        to.area().block(),
        to.other(),
        due,
        due,
        target,
        target,
        id);
  }

  /// Tells those above of cases whose time is over, the oldest first, and says when it is told
  /// again: a day later, then three, then every seven.
  ///
  /// @return how many
  static int escalate(Handle h, int most) {
    return Sql.run(
        h,
        """
        WITH due AS MATERIALIZED (
            SELECT id FROM grievances WHERE tells_at <= now()
            ORDER BY tells_at, id LIMIT ? FOR UPDATE SKIP LOCKED),
        told AS (
            UPDATE grievances SET version = version + 1, escalated = escalated + 1,
                state_tells_at = CASE WHEN state_tells_at <= now()
                    THEN now() + CASE escalated WHEN 0 THEN interval '1 day'
                        WHEN 1 THEN interval '3 days' ELSE interval '7 days' END
                    ELSE state_tells_at END,
                case_tells_at = CASE WHEN case_tells_at <= now()
                    THEN now() + CASE escalated WHEN 0 THEN interval '1 day'
                        WHEN 1 THEN interval '3 days' ELSE interval '7 days' END
                    ELSE case_tells_at END
            FROM due WHERE grievances.id = due.id
            RETURNING grievances.id, grievances.version, grievances.state)
        INSERT INTO case_acts (grievance_id, nth, act, state)
        SELECT id, version, 'escalate', state FROM told
        """,
        most);
  }
}
