package org.pukar.access.accounts;

import static org.pukar.db.Sql.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.access.Role;
import org.pukar.access.accounts.Enrolled.Standing;
import org.pukar.db.Sql;

/// The SQL of what is done with accounts. Stateless. All times are PostgreSQL's.
final class RosterStore {
  private static final String ENROLLED =
      "SELECT "
          + AccountStore.ROW
          + """
          , CASE WHEN ended_at IS NOT NULL THEN 'suspended'
              WHEN password IS NULL AND subject IS NULL THEN 'invited'
              WHEN locked_until > now() THEN 'locked' ELSE 'active' END AS standing,
              (SELECT max(seen_at) FROM desk_visits WHERE account_id = accounts.id) AS seen
          FROM accounts JOIN access_keys USING (id)
          """;

  private RosterStore() {}

  private static Enrolled enrolled(ResultSet row) throws SQLException {
    return new Enrolled(
        AccountStore.account(row),
        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getTimestamp("seen")).map(Timestamp::toInstant));
  }

  static List<Enrolled> all(Handle h) {
    return Sql.list(h, ENROLLED + " ORDER BY shown, id", RosterStore::enrolled);
  }

  static Optional<Enrolled> find(Handle h, UUID id) {
    return Sql.find(h, ENROLLED + " WHERE accounts.id = ?", RosterStore::enrolled, id);
  }

  /// Those who run the house and may come in, whom nobody else changes until this transaction is
  /// over: else the last two could take it from each other.
  static List<UUID> administrators(Handle h) {
    return Sql.list(
        h,
        """
        SELECT access_keys.id FROM access_keys JOIN accounts USING (id)
        WHERE 'admin' = ANY (roles) AND ended_at IS NULL AND (password IS NOT NULL OR subject IS NOT NULL)
        ORDER BY access_keys.id FOR UPDATE OF access_keys
        """,
        row -> row.getObject(1, UUID.class));
  }

  static void change(Handle h, UUID id, Person person) {
    Sql.run(
        h,
        """
        WITH named AS (UPDATE accounts SET shown = ? WHERE id = ? RETURNING id)
        UPDATE access_keys SET office = ?, roles = ?, places = ? FROM named WHERE access_keys.id = named.id
        """,
        person.shown(),
        id,
        person.office(),
        each("text", List.copyOf(person.roles()), Role::code),
        each("text", List.copyOf(person.places()), place -> place));
  }

  static void suspend(Handle h, UUID id) {
    Sql.run(h, "UPDATE access_keys SET ended_at = coalesce(ended_at, now()) WHERE id = ?", id);
  }

  static void restore(Handle h, UUID id) {
    Sql.run(h, "UPDATE access_keys SET ended_at = NULL WHERE id = ?", id);
  }

  static void endVisits(Handle h, UUID id) {
    Sql.run(h, "DELETE FROM desk_visits WHERE account_id = ?", id);
  }

  static void forgetSecret(Handle h, UUID id) {
    Sql.run(h, "UPDATE accounts SET secret = NULL, recovery = '{}' WHERE id = ?", id);
  }

  static void invite(Handle h, UUID id, byte[] invitation) {
    Sql.run(
        h,
        "UPDATE accounts SET invitation = ?, invited_until = now() + interval '3 days' WHERE id = ?",
        invitation,
        id);
  }
}
