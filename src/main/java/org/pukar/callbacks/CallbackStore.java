package org.pukar.callbacks;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.RowReader;

/// The SQL of call backs. Stateless.
final class CallbackStore {

  private CallbackStore() {}

  static void insert(Handle h, UUID id, UUID caller, byte[] reason, Callback callback, Wish wish) {
    h.createUpdate(
            """
            INSERT INTO callbacks
                (id, caller_id, reason, asked_at, due_at, language, voice, once_key)
            VALUES (:id, :caller, :reason, :asked, :due, :language, :voice, :once)
            ON CONFLICT (once_key) DO NOTHING
            """)
        .bind("id", id)
        .bind("caller", caller)
        .bind("reason", reason)
        .bind("asked", Timestamp.from(callback.askedAt()))
        .bind("due", Timestamp.from(wish.dueAt()))
        .bind("language", wish.language().code())
        .bind("voice", wish.voice().code())
        .bind("once", callback.onceKey())
        .execute();
  }

  /// All open calls of a caller, whatever they are about, the oldest first.
  static <T> List<T> open(Handle h, UUID caller, RowReader<T> reader) {
    return h.createQuery(
            """
            SELECT id, reason, asked_at, due_at, language, voice FROM callbacks
            WHERE caller_id = :caller AND state = 'open' ORDER BY asked_at, id
            """)
        .bind("caller", caller)
        .map((row, _) -> reader.read(row))
        .list();
  }

  /// That call of this phone, if it is open, which nobody can change until the transaction ends.
  static <T> Optional<T> hold(Handle h, UUID id, byte[] phoneIndex, RowReader<T> reader) {
    return h.createQuery(
            """
            SELECT id, asked_at, due_at, language, voice FROM callbacks
            WHERE id = :id AND state = 'open'
                AND caller_id = (SELECT id FROM callers WHERE phone_index = :index)
            FOR UPDATE
            """)
        .bind("id", id)
        .bind("index", phoneIndex)
        .map((row, _) -> reader.read(row))
        .findOne();
  }

  static void change(Handle h, UUID id, Wish wish) {
    h.createUpdate(
            """
            UPDATE callbacks SET due_at = :due, language = :language, voice = :voice WHERE id = :id
            """)
        .bind("id", id)
        .bind("due", Timestamp.from(wish.dueAt()))
        .bind("language", wish.language().code())
        .bind("voice", wish.voice().code())
        .execute();
  }

  static void cancel(Handle h, UUID id) {
    h.createUpdate("UPDATE callbacks SET state = 'cancelled' WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  static boolean hasOpen(Handle h, UUID caller) {
    return h.createQuery(
            "SELECT EXISTS (SELECT FROM callbacks WHERE caller_id = :caller AND state = 'open')")
        .bind("caller", caller)
        .mapTo(Boolean.class)
        .one();
  }

  static void deleteDone(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM callbacks WHERE caller_id = :caller AND state <> 'open'")
        .bind("caller", caller)
        .execute();
  }
}
