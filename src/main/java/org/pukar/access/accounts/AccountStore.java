package org.pukar.access.accounts;

import static org.pukar.db.Sql.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.db.Database;
import org.pukar.db.Sql;
import org.pukar.keys.slow.SlowHash;
import org.pukar.text.Language;

/// The SQL of accounts. Stateless. All times are PostgreSQL's.
final class AccountStore {
  /// What an [Account] is read from.
  static final String ROW =
      """
      access_keys.id, office, roles, places, access_keys.made_at, name, shown, language,
      secret IS NOT NULL AS has_secret
      """;

  private static final String OF_NAME =
      "FROM accounts JOIN access_keys USING (id) WHERE ended_at IS NULL";

  private AccountStore() {}

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        new Actor(
            row.getObject("id", UUID.class),
            row.getString("office"),
            texts(row, "roles").stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()),
            Set.copyOf(texts(row, "places")),
            row.getTimestamp("made_at").toInstant()),
        row.getString("name"),
        row.getString("shown"),
        Language.find(row.getString("language")).orElse(Language.ENGLISH),
        row.getBoolean("has_secret"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /// Enters somebody; nothing happens if that name is taken.
  ///
  /// @param password empty: she was invited, with that mark
  static boolean insert(
      Handle h, UUID id, Person person, Optional<SlowHash> password, byte @Nullable [] invitation) {
    return Sql.run(
            h,
            """
            WITH free AS (SELECT WHERE NOT EXISTS (SELECT FROM accounts WHERE name = ?)),
            actor AS (
                INSERT INTO access_keys (id, office, roles, places)
                SELECT ?, ?, ?, ? FROM free RETURNING id)
            INSERT INTO accounts (id, name, shown, language, password, invitation, invited_until)
            SELECT id, ?, ?, ?, ?, ?, now() + interval '3 days' FROM actor
            """,
            person.name(),
            id,
            person.office(),
            each("text", List.copyOf(person.roles()), Role::code),
            each("text", List.copyOf(person.places()), place -> place),
            person.name(),
            person.shown(),
            person.language().code(),
            password.map(SlowHash::write).orElse(null),
            invitation)
        == 1;
  }

  /// A try that was counted and is now to be judged.
  record Counted(UUID id, SlowHash hash) {}

  /// Counts a try before it is judged; empty if nobody has that name, or she is locked, or was
  /// never here.
  static Optional<Counted> count(Handle h, String name, int most) {
    return Sql.find(
        h,
        """
        UPDATE accounts
        SET tries = CASE WHEN locked_until IS NULL THEN tries + 1 ELSE 1 END,
            locked_until = CASE WHEN locked_until IS NULL AND tries + 1 >= ?
                THEN now() + interval '15 minutes' END
        FROM access_keys
        WHERE name = ? AND password IS NOT NULL AND access_keys.id = accounts.id
            AND ended_at IS NULL AND (locked_until IS NULL OR locked_until <= now())
        RETURNING accounts.id, password
        """,
        row -> new Counted(row.getObject("id", UUID.class), SlowHash.read(row.getBytes(2))),
        most,
        name);
  }

  /// The same for a code: who has typed too many is locked out as with passwords.
  static Optional<byte[]> countCode(Handle h, UUID id, int most) {
    return Sql.find(
        h,
        """
        UPDATE accounts
        SET tries = CASE WHEN locked_until IS NULL THEN tries + 1 ELSE 1 END,
            locked_until = CASE WHEN locked_until IS NULL AND tries + 1 >= ?
                THEN now() + interval '15 minutes' END
        WHERE id = ? AND secret IS NOT NULL AND (locked_until IS NULL OR locked_until <= now())
        RETURNING secret
        """,
        row -> row.getBytes(1),
        most,
        id);
  }

  /// No try counts any more.
  static void forgive(Handle h, UUID id) {
    Sql.run(h, "UPDATE accounts SET tries = 0, locked_until = NULL WHERE id = ?", id);
  }

  /// A code opens once: that of a half minute that was used, or is older, does not.
  static boolean use(Handle h, UUID id, long step) {
    return Sql.run(
            h, "UPDATE accounts SET last_step = ? WHERE id = ? AND last_step < ?", step, id, step)
        == 1;
  }

  /// A code that she wrote down opens once.
  static boolean useRecovery(Handle h, UUID id, byte[] mark) {
    return Sql.run(
            h,
            """
            UPDATE accounts SET recovery = array_remove(recovery, ?)
            WHERE id = ? AND ? = ANY(recovery)
            """,
            mark,
            id,
            mark)
        == 1;
  }

  static void setSecret(Handle h, UUID id, byte[] sealed, long step, List<byte[]> recovery) {
    Sql.run(
        h,
        "UPDATE accounts SET secret = ?, last_step = ?, recovery = ? WHERE id = ?",
        sealed,
        step,
        new Sql.Each("bytea", recovery),
        id);
  }

  /// The invited, who has a password from now on; empty if that invitation is none, or is over.
  static Optional<UUID> accept(Handle h, byte[] invitation, UUID id, SlowHash password) {
    return Sql.find(
        h,
        """
        UPDATE accounts SET password = ?, invitation = NULL, tries = 0, locked_until = NULL
        WHERE invitation = ? AND id = ? AND invited_until > now() RETURNING id
        """,
        row -> row.getObject(1, UUID.class),
        password.write(),
        invitation,
        id);
  }

  /// Who was invited by that.
  static Optional<UUID> invited(Handle h, byte[] invitation) {
    return Sql.find(
        h,
        "SELECT id FROM accounts WHERE invitation = ? AND invited_until > now()",
        row -> row.getObject(1, UUID.class),
        invitation);
  }

  /// An invitation is answered by somebody whom an authority knows; nothing happens if it is none,
  /// or is over, or that name opens another account.
  static void bind(Handle h, byte[] invitation, String subject) {
    Sql.run(
        h,
        """
        UPDATE accounts SET subject = ?, invitation = NULL
        WHERE invitation = ? AND invited_until > now()
            AND NOT EXISTS (SELECT FROM accounts WHERE subject = ?)
        """,
        subject,
        invitation,
        subject);
  }

  /// Whose account that name opens.
  static Optional<UUID> known(Handle h, String subject) {
    return Sql.find(
        h,
        "SELECT id FROM accounts WHERE subject = ?",
        row -> row.getObject(1, UUID.class),
        subject);
  }

  static void speak(Handle h, UUID id, Language language) {
    Sql.run(h, "UPDATE accounts SET language = ? WHERE id = ?", language.code(), id);
  }

  static Optional<Account> find(Handle h, UUID id) {
    return Sql.find(
        h, "SELECT " + ROW + OF_NAME + " AND access_keys.id = ?", AccountStore::account, id);
  }

  static List<Account> all(Database database) {
    return database.list("SELECT " + ROW + OF_NAME + " ORDER BY shown, id", AccountStore::account);
  }
}
