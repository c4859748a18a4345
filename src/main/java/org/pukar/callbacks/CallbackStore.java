package org.pukar.callbacks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.pukar.text.Language;

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

  /// The open calls of a caller that are wanted, the oldest first.
  ///
  /// @param isWanted is asked with each row's id and sealed reason
  static List<OpenCall> open(Handle h, UUID caller, BiPredicate<UUID, byte[]> isWanted) {
    return h
        .createQuery(
            """
            SELECT id, reason, asked_at, due_at, language, voice FROM callbacks
            WHERE caller_id = :caller AND state = 'open' ORDER BY asked_at, id
            """)
        .bind("caller", caller)
        .map((row, _) ->
            isWanted.test(row.getObject("id", UUID.class), row.getBytes("reason"))
                ? Optional.of(call(row))
                : Optional.<OpenCall>empty())
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /// An open call with what it is about, sealed.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(UUID caller, byte[] reason, OpenCall call) {}

  /// All that are open, the oldest first.
  static List<Row> allOpen(Handle h, int most) {
    return h.createQuery(
            """
            SELECT id, caller_id, reason, asked_at, due_at, language, voice FROM callbacks
            WHERE state = 'open' ORDER BY asked_at, id LIMIT :most
            """)
        .bind("most", most)
        .map((row, _) ->
            new Row(row.getObject("caller_id", UUID.class), row.getBytes("reason"), call(row)))
        .list();
  }

  static boolean take(Handle h, UUID id) {
    return h.createUpdate("UPDATE callbacks SET state = 'done' WHERE id = :id AND state = 'open'")
            .bind("id", id)
            .execute()
        == 1;
  }

  static void putOff(Handle h, UUID id, Instant until) {
    h.createUpdate("UPDATE callbacks SET due_at = :due WHERE id = :id AND state = 'open'")
        .bind("id", id)
        .bind("due", Timestamp.from(until))
        .execute();
  }

  /// That call of this phone, if it is open, which nobody can change until the transaction ends.
  static Optional<OpenCall> hold(Handle h, UUID id, byte[] phoneIndex) {
    return h.createQuery(
            """
            SELECT id, asked_at, due_at, language, voice FROM callbacks
            WHERE id = :id AND state = 'open'
                AND caller_id = (SELECT id FROM callers WHERE phone_index = :index)
            FOR UPDATE
            """)
        .bind("id", id)
        .bind("index", phoneIndex)
        .map((row, _) -> call(row))
        .findOne();
  }

  private static OpenCall call(ResultSet row) throws SQLException {
    Wish wish =
        new Wish(
            row.getTimestamp("due_at").toInstant(),
            Language.find(row.getString("language")).orElse(Language.ENGLISH),
            Wish.Voice.of(row.getString("voice")));
    return new OpenCall(
        row.getObject("id", UUID.class), row.getTimestamp("asked_at").toInstant(), wish);
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

  static void done(Handle h, UUID caller, Instant since) {
    h.createUpdate(
            """
            UPDATE callbacks SET state = 'done'
            WHERE caller_id = :caller AND state = 'open' AND asked_at >= :since
            """)
        .bind("caller", caller)
        .bind("since", since)
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
