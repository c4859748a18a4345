package org.pukar.callers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.RowReader;
import org.pukar.db.Sql;

/// The SQL of callers and consents. Stateless.
final class CallerStore {
  private static final String AGREED =
      """
      SELECT id, data_key, language, entered_by FROM callers
      WHERE phone_index = ? AND EXISTS (
          SELECT FROM consents WHERE caller_id = callers.id AND purpose = ?)
      """;

  private CallerStore() {}

  static Optional<Caller> find(Handle h, byte[] phoneIndex, RowReader<Caller> reader) {
    return Sql.find(
        h,
        "SELECT id, data_key, language, entered_by FROM callers WHERE phone_index = ?",
        reader,
        phoneIndex);
  }

  /// Those of these phones that are there.
  static <T> List<T> find(Handle h, List<byte[]> phoneIndexes, RowReader<T> reader) {
    return Sql.list(
        h,
        """
        SELECT id, data_key, language, entered_by, phone_index FROM callers
        WHERE phone_index = ANY(?)
        """,
        reader,
        new Sql.Each("bytea", phoneIndexes));
  }

  /// The same, whose row no other transaction can hold or change; rows may refer to it.
  static Optional<Caller> hold(Handle h, byte[] phoneIndex, RowReader<Caller> reader) {
    return h.createQuery(
            """
            SELECT id, data_key, language, entered_by FROM callers WHERE phone_index = :index
            FOR NO KEY UPDATE
            """)
        .bind("index", phoneIndex)
        .map((row, _) -> reader.read(row))
        .findOne();
  }

  static Optional<Caller> known(Handle h, UUID id, RowReader<Caller> reader) {
    return Sql.find(
        h, "SELECT id, data_key, language, entered_by FROM callers WHERE id = ?", reader, id);
  }

  static Optional<Caller> find(
      Database database, byte[] phoneIndex, String purpose, RowReader<Caller> reader) {
    return database.find(AGREED, reader, phoneIndex, purpose);
  }

  static Optional<Caller> find(
      Handle h, byte[] phoneIndex, String purpose, RowReader<Caller> reader) {
    return Sql.find(h, AGREED, reader, phoneIndex, purpose);
  }

  /// The caller of that row with her phone, if she agreed to this.
  static <T> Optional<T> addressee(Handle h, UUID id, String purpose, RowReader<T> reader) {
    return Sql.find(
        h,
        """
        SELECT id, phone, data_key, language, entered_by FROM callers
        WHERE id = ? AND EXISTS (
            SELECT FROM consents WHERE caller_id = callers.id AND purpose = ?)
        """,
        reader,
        id,
        purpose);
  }

  /// Those of the rows that are there.
  static <T> List<T> addressees(Handle h, List<UUID> ids, RowReader<T> reader) {
    return Sql.list(
        h,
        "SELECT id, phone, data_key, language, entered_by FROM callers WHERE id = ANY(?)",
        reader,
        new Sql.Each("uuid", ids));
  }

  /// Whether the row is new: nobody entered that phone before.
  static boolean insert(Handle h, Caller caller, byte[] phoneIndex, byte[] phone) {
    return Sql.run(
            h,
            """
            INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (phone_index) DO NOTHING
            """,
            caller.id(),
            phoneIndex,
            phone,
            caller.key().wrapped(),
            caller.language().code(),
            caller.enteredBy())
        == 1;
  }

  static void speak(Handle h, byte[] phoneIndex, String language) {
    h.createUpdate("UPDATE callers SET language = :language WHERE phone_index = :index")
        .bind("language", language)
        .bind("index", phoneIndex)
        .execute();
  }

  static void insertNotice(Handle h, byte[] hash, String language, String text) {
    h.createUpdate(
            """
            INSERT INTO notices (hash, language, text) VALUES (:hash, :language, :text)
            ON CONFLICT (hash) DO NOTHING
            """)
        .bind("hash", hash)
        .bind("language", language)
        .bind("text", text)
        .execute();
  }

  static void insertConsent(Handle h, UUID caller, String purpose, byte[] notice) {
    h.createUpdate(
            """
            INSERT INTO consents (caller_id, purpose, notice_hash) VALUES (:caller, :purpose, :notice)
            ON CONFLICT (caller_id, purpose) DO NOTHING
            """)
        .bind("caller", caller)
        .bind("purpose", purpose)
        .bind("notice", notice)
        .execute();
  }

  static boolean hasAgreed(Handle h, byte[] phoneIndex, String[] purposes) {
    return h.createQuery(
            """
            SELECT EXISTS (
                SELECT FROM consents JOIN callers ON callers.id = consents.caller_id
                WHERE callers.phone_index = :index AND consents.purpose = ANY(:purposes))
            """)
        .bind("index", phoneIndex)
        .bindArray("purposes", String.class, (Object[]) purposes)
        .mapTo(Boolean.class)
        .one();
  }

  static void deleteConsents(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM consents WHERE caller_id = :caller")
        .bind("caller", caller)
        .execute();
  }

  static void delete(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM callers WHERE id = :caller").bind("caller", caller).execute();
  }

  static Optional<Sharing> sharing(Handle h, byte[] phoneIndex) {
    return h.createQuery("SELECT shared FROM callers WHERE phone_index = :index")
        .bind("index", phoneIndex)
        .mapTo(String.class)
        .findOne()
        .map(Sharing::of);
  }

  static void share(Handle h, byte[] phoneIndex, String shared) {
    h.createUpdate("UPDATE callers SET shared = :shared WHERE phone_index = :index")
        .bind("shared", shared)
        .bind("index", phoneIndex)
        .execute();
  }
}
