package org.pukar.erasure;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of erasures. Stateless.
final class ErasureStore {

  private ErasureStore() {}

  static void insertWorker(Handle h, UUID id) {
    h.createUpdate("INSERT INTO erasures (id, of) VALUES (:id, 'worker')").bind("id", id).execute();
  }

  static void insertCaller(Handle h, UUID id) {
    h.createUpdate("INSERT INTO erasures (id, of) VALUES (:id, 'caller')").bind("id", id).execute();
  }

  /// The callers of whom something waits to be erased, those that were looked at longest ago first,
  /// each at most once an hour.
  static List<UUID> waiting(Handle h, int most) {
    return Sql.list(
        h,
        """
        WITH few AS MATERIALIZED (
            SELECT id FROM erasures
            WHERE waits_for IS NOT NULL AND looked_at < now() - interval '1 hour'
            ORDER BY looked_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
        UPDATE erasures SET looked_at = now() WHERE id IN (SELECT id FROM few)
        RETURNING waits_for
        """,
        row -> row.getObject(1, UUID.class),
        most);
  }

  /// Holds a caller's row until the transaction ends; false if it is gone, or she came back and
  /// agreed anew: what she has told since is not what she had erased.
  static boolean hold(Handle h, UUID caller) {
    return Sql.find(
            h,
            """
            SELECT 1 FROM callers
            WHERE id = ? AND NOT EXISTS (SELECT FROM consents WHERE caller_id = callers.id)
            FOR UPDATE
            """,
            row -> row.getInt(1),
            caller)
        .isPresent();
  }

  /// Of a caller of whom something waits to be erased too.
  static void insertWaiting(Handle h, UUID id, UUID caller) {
    h.createUpdate("INSERT INTO erasures (id, of, waits_for) VALUES (:id, 'caller', :caller)")
        .bind("id", id)
        .bind("caller", caller)
        .execute();
  }
}
