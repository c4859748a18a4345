package org.pukar.erasure;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of erasures. Stateless.
final class ErasureStore {

  private ErasureStore() {}

  static void insertWorker(Handle h, UUID id) {
    h.createUpdate("INSERT INTO erasures (id, of) VALUES (:id, 'worker')").bind("id", id).execute();
  }

  static void insertCaller(Handle h, UUID id) {
    h.createUpdate("INSERT INTO erasures (id, of) VALUES (:id, 'caller')").bind("id", id).execute();
  }

  /// Of a caller of whom something waits to be erased too.
  static void insertWaiting(Handle h, UUID id, UUID caller) {
    h.createUpdate("INSERT INTO erasures (id, of, waits_for) VALUES (:id, 'caller', :caller)")
        .bind("id", id)
        .bind("caller", caller)
        .execute();
  }
}
