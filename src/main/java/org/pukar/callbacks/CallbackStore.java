package org.pukar.callbacks;

import java.sql.Timestamp;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of call backs. Stateless.
final class CallbackStore {

  private CallbackStore() {}

  static void insert(Handle h, UUID id, UUID caller, byte[] reason, Callback callback) {
    h.createUpdate(
            """
            INSERT INTO callbacks (id, caller_id, reason, asked_at, once_key)
            VALUES (:id, :caller, :reason, :asked, :once)
            ON CONFLICT (once_key) DO NOTHING
            """)
        .bind("id", id)
        .bind("caller", caller)
        .bind("reason", reason)
        .bind("asked", Timestamp.from(callback.askedAt()))
        .bind("once", callback.onceKey())
        .execute();
  }
}
