package org.pukar.sealed.ringing;

import static org.pukar.db.Sql.each;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.sealed.Waiting;

/// The SQL of who was rung for whom. Stateless. All times are PostgreSQL's.
final class LaneRingStore {
  /// The name of the lock by which one node at a time chooses somebody.
  private static final long LINE = 0x70756b61_0003L;

  /// Of which something may still be heard: a phone does not ring for minutes, no talk is longer.
  private static final String UNDER_WAY =
      """
      FROM sealed_rings LEFT JOIN calls ON calls.id = made
      WHERE (sealed_rings.at > now() - interval '3 minutes' AND coalesce(state, 'queued') IN ('queued', 'ringing'))
          OR (sealed_rings.at > now() - interval '70 minutes' AND state = 'in-progress')
      """;

  private LaneRingStore() {}

  /// The officer who answered for that call.
  static Optional<UUID> answered(Handle h, UUID call) {
    return Sql.find(
        h,
        """
        SELECT actor FROM sealed_rings JOIN calls ON calls.id = made
        WHERE call_id = ? AND state IN ('in-progress', 'completed') AND NOT machine
        ORDER BY sealed_rings.at LIMIT 1
        """,
        row -> row.getObject(1, UUID.class),
        call);
  }

  /// Chooses who is rung now: nobody twice at a time, and nobody again for the same call within two
  /// minutes.
  ///
  /// @return the member; empty if an officer is rung for that call already, or there is none
  static Optional<UUID> claim(Handle h, Waiting one, Set<UUID> officers) {
    Sql.list(h, "SELECT 1 FROM pg_advisory_xact_lock(?)", row -> row.getInt(1), LINE);
    return Sql.find(
        h,
        "WITH under_way AS (SELECT call_id, member "
            + UNDER_WAY
            + """
            ), next AS (
                SELECT id, lane FROM staff LEFT JOIN sealed_rings ON member = id AND call_id = ?
                WHERE on_duty AND lane = ANY (?) AND languages @> ARRAY[?::text] AND woman = ?
                    AND coalesce(at < now() - interval '2 minutes', true)
                    AND id NOT IN (SELECT member FROM under_way)
                    AND NOT EXISTS (SELECT FROM under_way WHERE call_id = ?)
                ORDER BY at NULLS FIRST, idle_since, id LIMIT 1)
            INSERT INTO sealed_rings (call_id, member, actor) SELECT ?, id, lane FROM next
            ON CONFLICT (call_id, member) DO UPDATE SET actor = EXCLUDED.actor, made = NULL, at = now()
            RETURNING member
            """,
        row -> row.getObject(1, UUID.class),
        one.id(),
        each("uuid", List.copyOf(officers), officer -> officer),
        one.language().spoken().code(),
        one.isForWoman(),
        one.id(),
        one.id());
  }

  /// By which call.
  static void made(Handle h, UUID call, UUID member, UUID made) {
    Sql.run(
        h, "UPDATE sealed_rings SET made = ? WHERE call_id = ? AND member = ?", made, call, member);
  }
}
