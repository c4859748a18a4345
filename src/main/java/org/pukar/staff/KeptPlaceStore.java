package org.pukar.staff;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of places in the line that are kept. Stateless. All times are PostgreSQL's.
final class KeptPlaceStore {

  private KeptPlaceStore() {}

  static void keep(
      Handle h, String session, byte[] phoneIndex, byte[] sealed, String line, int minutes) {
    Sql.run(
        h,
        """
        INSERT INTO places_kept (phone_index, sealed, line, woman, since, due_at)
        SELECT ?, ?, ?, woman, since, now() + ? * interval '1 minute'
        FROM callers_waiting WHERE session = ?
        ON CONFLICT (phone_index) DO UPDATE
            SET since = least(places_kept.since, EXCLUDED.since), due_at = EXCLUDED.due_at,
                woman = EXCLUDED.woman, rung = false
        """,
        phoneIndex,
        sealed,
        line,
        minutes,
        session);
  }

  /// Keeps a place that is due now; she came by no provider of calls.
  static void now(Handle h, byte[] phoneIndex, byte[] sealed) {
    Sql.run(
        h,
        """
        INSERT INTO places_kept (phone_index, sealed, line, woman, since, due_at)
        VALUES (?, ?, '', false, now() - interval '1 minute', now())
        ON CONFLICT (phone_index) DO UPDATE SET due_at = now(), rung = false
        """,
        phoneIndex,
        sealed);
  }

  static Optional<KeptPlaces.Place> find(Handle h, byte[] phoneIndex, Duration kept) {
    return Sql.find(
        h,
        """
        SELECT since, woman FROM places_kept
        WHERE phone_index = ? AND since > now() - ? * interval '1 millisecond'
        """,
        row -> new KeptPlaces.Place(row.getTimestamp(1).toInstant(), row.getBoolean(2)),
        phoneIndex,
        kept.toMillis());
  }

  static void drop(Handle h, byte[] phoneIndex) {
    Sql.run(h, "DELETE FROM places_kept WHERE phone_index = ?", phoneIndex);
  }

  /// Makes rings of those whose turn comes, but for phones that are being called already.
  ///
  /// @return how many
  static int ring(Handle h, String usual) {
    return Sql.run(
        h,
        """
        WITH made AS (
            INSERT INTO rings (phone_index, sealed, line)
            SELECT phone_index, sealed, coalesce(nullif(places_kept.line, ''), usual.line)
            FROM places_kept, (SELECT ? AS line) AS usual
            WHERE NOT rung AND due_at <= now() AND (places_kept.line <> '' OR usual.line <> '')
            ON CONFLICT (phone_index) WHERE phase = 'open' DO NOTHING
            RETURNING phone_index)
        UPDATE places_kept SET rung = true FROM made
        WHERE places_kept.phone_index = made.phone_index
        """,
        usual);
  }

  static void forget(Handle h, UUID caller) {
    Sql.run(
        h,
        """
        DELETE FROM places_kept USING callers
        WHERE callers.id = ? AND places_kept.phone_index = callers.phone_index
        """,
        caller);
  }
}
