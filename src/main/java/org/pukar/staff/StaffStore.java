package org.pukar.staff;

import static org.pukar.db.Sql.each;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.text.Language;

/// The SQL of staff and of those who wait for them. Stateless. All times are PostgreSQL's.
final class StaffStore {
  /// The name of the lock by which one caller at a time looks for somebody.
  private static final long LINE = 0x70756b61_0002L;

  private StaffStore() {}

  /// A row.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(
      UUID id,
      byte[] phoneIndex,
      byte[] sealed,
      List<Language> languages,
      boolean woman,
      String place,
      Optional<UUID> lane,
      Optional<UUID> account,
      boolean onDuty,
      boolean busy) {}

  /// Writes a member down, or in place of what was known of her phone.
  static UUID put(Handle h, Row row) {
    return Sql.list(
            h,
            """
            INSERT INTO staff (id, phone_index, sealed, languages, woman, place, lane, account)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (phone_index) DO UPDATE SET sealed = EXCLUDED.sealed,
                languages = EXCLUDED.languages, woman = EXCLUDED.woman, place = EXCLUDED.place,
                lane = EXCLUDED.lane, account = EXCLUDED.account
            RETURNING id
            """,
            found -> found.getObject(1, UUID.class),
            row.id(),
            row.phoneIndex(),
            row.sealed(),
            each("text", row.languages(), Language::code),
            row.woman(),
            row.place(),
            row.lane().orElse(null),
            row.account().orElse(null))
        .getFirst();
  }

  static List<Row> all(Handle h) {
    return Sql.list(
        h,
        "SELECT *, busy_until > now() AS busy FROM staff ORDER BY idle_since, id",
        StaffStore::row);
  }

  static Optional<Row> find(Handle h, byte[] phoneIndex) {
    return Sql.find(
        h,
        "SELECT *, busy_until > now() AS busy FROM staff WHERE phone_index = ?",
        StaffStore::row,
        phoneIndex);
  }

  static Optional<Row> find(Handle h, UUID id) {
    return Sql.find(
        h, "SELECT *, busy_until > now() AS busy FROM staff WHERE id = ?", StaffStore::row, id);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getBytes("phone_index"),
        row.getBytes("sealed"),
        languages(row.getArray("languages")),
        row.getBoolean("woman"),
        row.getString("place"),
        Optional.ofNullable(row.getObject("lane", UUID.class)),
        Optional.ofNullable(row.getObject("account", UUID.class)),
        row.getBoolean("on_duty"),
        row.getBoolean("busy"));
  }

  private static List<Language> languages(Array codes) throws SQLException {
    return List.of((String[]) codes.getArray()).stream()
        .flatMap(code -> Language.find(code).stream())
        .toList();
  }

  /// Whether there is such a member.
  static boolean duty(Handle h, UUID id, boolean on) {
    return Sql.run(
            h,
            """
            UPDATE staff SET on_duty = ?, missed = 0,
                idle_since = CASE WHEN on_duty THEN idle_since ELSE now() END
            WHERE id = ?
            """,
            on,
            id)
        > 0;
  }

  static boolean delete(Handle h, UUID id) {
    return Sql.run(h, "DELETE FROM staff WHERE id = ?", id) > 0;
  }

  static void lock(Handle h) {
    Sql.list(h, "SELECT 1 FROM pg_advisory_xact_lock(?)", row -> row.getInt(1), LINE);
  }

  /// Keeps a caller's place in the line; those who are gone are no more in it.
  ///
  /// @param since when she came; empty: now
  static void wait(
      Handle h,
      String session,
      Language language,
      boolean woman,
      Optional<Instant> since,
      Duration gone) {
    Sql.run(
        h,
        "DELETE FROM callers_waiting WHERE seen_at < now() - ? * interval '1 millisecond'",
        gone.toMillis());
    Sql.run(
        h,
        """
        INSERT INTO callers_waiting (session, language, woman, since)
        VALUES (?, ?, ?, coalesce(?, clock_timestamp()))
        ON CONFLICT (session) DO UPDATE SET seen_at = now()
        """,
        session,
        language.code(),
        woman,
        since.map(Timestamp::from).orElse(null));
  }

  static void leave(Handle h, String session) {
    Sql.run(h, "DELETE FROM callers_waiting WHERE session = ?", session);
  }

  /// How many wait before this one for those whom she could talk to.
  static int before(Handle h, String session) {
    return Sql.list(
            h,
            """
            SELECT count(*) FROM callers_waiting other, callers_waiting mine
            WHERE mine.session = ? AND other.language = mine.language
                AND (mine.woman OR NOT other.woman) AND other.since < mine.since
            """,
            row -> row.getInt(1),
            session)
        .getFirst();
  }

  /// How many on duty speak the language, and are women if it must be one; and how many of them are
  /// free.
  static int[] onDuty(Handle h, Language language, boolean woman) {
    return Sql.list(
            h,
            """
            SELECT count(*), count(*) FILTER (WHERE busy_until <= now()) FROM staff
            WHERE on_duty AND lane IS NULL AND languages @> ARRAY[?::text] AND (woman OR NOT ?)
            """,
            row -> new int[] {row.getInt(1), row.getInt(2)},
            language.code(),
            woman)
        .getFirst();
  }

  /// Takes one of these places, else of any; of them the one who was idle longest.
  static Optional<Row> take(
      Handle h,
      String session,
      Language language,
      boolean woman,
      Set<String> places,
      Duration talk) {
    return Sql.find(
        h,
        """
        UPDATE staff SET busy_until = now() + ? * interval '1 millisecond', busy_with = ?
        WHERE id = (
            SELECT id FROM staff
            WHERE on_duty AND lane IS NULL AND busy_until <= now()
                AND languages @> ARRAY[?::text] AND (woman OR NOT ?)
            ORDER BY place = ANY (?) DESC, idle_since, id LIMIT 1)
        RETURNING *, true AS busy
        """,
        StaffStore::row,
        talk.toMillis(),
        session,
        language.code(),
        woman,
        each("text", List.copyOf(places), place -> place));
  }

  /// Whoever talked to this session is free again, after a moment to write things down.
  static void talked(Handle h, String session, Duration rest) {
    Sql.run(
        h,
        """
        UPDATE staff SET busy_until = now() + ? * interval '1 millisecond', busy_with = '',
            missed = 0, idle_since = now()
        WHERE busy_with = ?
        """,
        rest.toMillis(),
        session);
  }

  /// Whoever was rung for this session and did not answer is left alone for a while; the third time
  /// in a row she is off duty.
  static void missed(Handle h, String session, Duration rest, int most) {
    Sql.run(
        h,
        """
        UPDATE staff SET busy_until = now() + ? * interval '1 millisecond', busy_with = '',
            missed = missed + 1, on_duty = missed + 1 < ?
        WHERE busy_with = ?
        """,
        rest.toMillis(),
        most,
        session);
  }
}
