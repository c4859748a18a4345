package org.pukar.workers.consent;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of what workers allow. Stateless.
final class ConsentStore {

  private ConsentStore() {}

  /// The codes of what this worker allows now.
  static List<String> held(Handle h, UUID worker) {
    return h.createQuery(
            """
            SELECT purpose FROM worker_consents
            WHERE worker_id = :worker AND withdrawn_at IS NULL
            """)
        .bind("worker", worker)
        .mapTo(String.class)
        .list();
  }

  /// Allowed already, it stays as it was first allowed.
  static void give(Handle h, UUID id, UUID worker, String purpose, byte[] notice) {
    h.createUpdate(
            """
            INSERT INTO worker_consents (id, worker_id, purpose, notice_hash)
            VALUES (:id, :worker, :purpose, :notice)
            ON CONFLICT (worker_id, purpose) WHERE withdrawn_at IS NULL DO NOTHING
            """)
        .bind("id", id)
        .bind("worker", worker)
        .bind("purpose", purpose)
        .bind("notice", notice)
        .execute();
  }

  static void withdraw(Handle h, UUID worker, String purpose) {
    h.createUpdate(
            """
            UPDATE worker_consents SET withdrawn_at = now()
            WHERE worker_id = :worker AND purpose = :purpose AND withdrawn_at IS NULL
            """)
        .bind("worker", worker)
        .bind("purpose", purpose)
        .execute();
  }
}
