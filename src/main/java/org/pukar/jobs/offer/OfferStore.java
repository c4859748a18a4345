package org.pukar.jobs.offer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of how jobs came to us. Stateless.
final class OfferStore {
  /// Names the lock that postings wait for.
  private static final int POSTING = 22;

  private OfferStore() {}

  /// An earlier posting under some key.
  ///
  /// @param isSame whether it was the same in all
  record Before(UUID job, boolean isSame) {}

  /// Postings that have keys come one after the other until the transaction ends.
  static void queue(Handle h) {
    h.createQuery("SELECT pg_advisory_xact_lock(:lock)").bind("lock", POSTING).mapToMap().list();
  }

  static Optional<Before> before(Handle h, byte[] onceKey, byte[] content) {
    return h.createQuery(
            "SELECT job_id, content = :content AS same FROM job_offers WHERE once_key = :key")
        .bind("key", onceKey)
        .bind("content", content)
        .map((row, _) -> new Before(row.getObject("job_id", UUID.class), row.getBoolean("same")))
        .findOne();
  }

  static void insert(Handle h, UUID job, Optional<byte[]> onceKey, byte[] content) {
    h.createUpdate(
            "INSERT INTO job_offers (job_id, once_key, content) VALUES (:job, :once, :content)")
        .bind("job", job)
        .bind("once", onceKey.orElse(null))
        .bind("content", content)
        .execute();
  }

  /// Adds the employer's phone.
  ///
  /// @param index by which the phone's jobs are found
  /// @param sealed the phone
  /// @param key what it is sealed with, wrapped
  static void contact(Handle h, UUID job, byte[] index, byte[] sealed, byte[] key) {
    h.createUpdate(
            """
            UPDATE job_offers SET contact_index = :index, contact = :contact, contact_key = :key
            WHERE job_id = :job
            """)
        .bind("job", job)
        .bind("index", index)
        .bind("contact", sealed)
        .bind("key", key)
        .execute();
  }

  /// The open jobs that name this phone, the last posted first.
  static List<UUID> open(Handle h, byte[] phoneIndex, int most) {
    return h.createQuery(
            """
            SELECT id FROM jobs JOIN job_offers ON job_id = id
            WHERE contact_index = :index AND state = 'open' ORDER BY posted_at DESC, id LIMIT :most
            """)
        .bind("index", phoneIndex)
        .bind("most", most)
        .mapTo(UUID.class)
        .list();
  }

  /// Deletes the phone of a caller from the jobs that name it.
  static void forget(Handle h, UUID caller) {
    h.createUpdate(
            """
            UPDATE job_offers SET contact_index = NULL, contact = NULL, contact_key = NULL
            WHERE contact_index = (SELECT phone_index FROM callers WHERE id = :caller)
            """)
        .bind("caller", caller)
        .execute();
  }
}
