package org.pukar.workers.looks;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of looks at records. Stateless.
final class LookStore {

  private LookStore() {}

  static void insert(Handle h, UUID id, UUID worker, String office) {
    h.createUpdate(
            "INSERT INTO worker_looks (id, worker_id, office) VALUES (:id, :worker, :office)")
        .bind("id", id)
        .bind("worker", worker)
        .bind("office", office)
        .execute();
  }

  /// The last looks at a record, the newest first.
  static List<Look> last(Handle h, UUID worker, int most) {
    return h.createQuery(
            """
            SELECT office, looked_at FROM worker_looks
            WHERE worker_id = :worker
            ORDER BY looked_at DESC, id
            LIMIT :most
            """)
        .bind("worker", worker)
        .bind("most", most)
        .map((row, _) ->
            new Look(row.getString("office"), row.getTimestamp("looked_at").toInstant()))
        .list();
  }

  static long count(Handle h, UUID worker) {
    return h.createQuery("SELECT count(*) FROM worker_looks WHERE worker_id = :worker")
        .bind("worker", worker)
        .mapTo(Long.class)
        .one();
  }
}
