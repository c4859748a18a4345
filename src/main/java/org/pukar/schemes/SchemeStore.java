package org.pukar.schemes;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of checks. Stateless.
final class SchemeStore {

  private SchemeStore() {}

  /// Keeps a check, in the place of what was kept of it before.
  static void put(Handle h, UUID id, UUID caller, byte[] check, String onceKey) {
    h.createUpdate(
            """
            INSERT INTO scheme_checks (id, caller_id, answers, once_key)
            VALUES (:id, :caller, :answers, :once)
            ON CONFLICT (once_key) DO UPDATE
            SET id = EXCLUDED.id, answers = EXCLUDED.answers, checked_at = now()
            WHERE scheme_checks.caller_id = EXCLUDED.caller_id
            """)
        .bind("id", id)
        .bind("caller", caller)
        .bind("answers", check)
        .bind("once", onceKey)
        .execute();
  }

  /// Deletes what is kept of a caller.
  static void forget(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM scheme_checks WHERE caller_id = :caller")
        .bind("caller", caller)
        .execute();
  }
}
