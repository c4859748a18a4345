package org.pukar.calls.dialling;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of who is told her place. Stateless.
final class TellingStore {

  private TellingStore() {}

  /// One who was not told.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Untold(long ring, byte[] phoneIndex, byte[] sealed, int place) {}

  /// The oldest of those who wait for their first call for a minute, each with her place; they
  /// count as told.
  static List<Untold> untold(Handle h, int most) {
    return Sql.list(
        h,
        """
        WITH untold AS MATERIALIZED (
            SELECT id, due_at FROM rings
            WHERE state = 'waiting' AND NOT told AND at < now() - interval '1 minute'
            ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED),
        ahead AS (
            SELECT count(*) AS ahead FROM rings
            WHERE state = 'waiting' AND due_at < (SELECT min(due_at) FROM untold)),
        told AS (
            UPDATE rings SET told = true FROM untold WHERE rings.id = untold.id
            RETURNING rings.id, phone_index, sealed, attempt, rings.due_at)
        SELECT id, phone_index, sealed, ahead + row_number() OVER (ORDER BY due_at, id) AS place
        FROM told, ahead WHERE attempt = 0
        """,
        row -> new Untold(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getInt(4)),
        most);
  }
}
