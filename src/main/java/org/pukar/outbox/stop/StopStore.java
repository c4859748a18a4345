package org.pukar.outbox.stop;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of who wants no texts. Stateless.
final class StopStore {
  private StopStore() {}

  /// Keeps the wish; false if it was kept before.
  static boolean insert(Handle h, byte[] phoneIndex, String what) {
    return h.createUpdate(
                """
                INSERT INTO stops (phone_index, what) VALUES (:phone, :what)
                ON CONFLICT DO NOTHING
                """)
            .bind("phone", phoneIndex)
            .bind("what", what)
            .execute()
        == 1;
  }

  static boolean stands(Handle h, byte[] phoneIndex, String what) {
    return h.createQuery("SELECT 1 FROM stops WHERE phone_index = :phone AND what = :what")
        .bind("phone", phoneIndex)
        .bind("what", what)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Takes one wish of a phone back.
  static void deleteOne(Handle h, byte[] phoneIndex, String what) {
    h.createUpdate("DELETE FROM stops WHERE phone_index = :phone AND what = :what")
        .bind("phone", phoneIndex)
        .bind("what", what)
        .execute();
  }

  /// Takes all other wishes of a phone back; how many there were.
  static int deleteAllBut(Handle h, byte[] phoneIndex, String what) {
    return h.createUpdate("DELETE FROM stops WHERE phone_index = :phone AND what <> :what")
        .bind("phone", phoneIndex)
        .bind("what", what)
        .execute();
  }

  static void forget(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM stops
            WHERE phone_index = (SELECT phone_index FROM callers WHERE id = :caller)
            """)
        .bind("caller", caller)
        .execute();
  }
}
