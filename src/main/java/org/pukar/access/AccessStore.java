package org.pukar.access;

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
import org.pukar.db.Database;
import org.pukar.db.Sql;

/// The SQL of access keys. Stateless.
final class AccessStore {

  private AccessStore() {}

  static void insert(
      Handle h, UUID id, byte[] hash, String office, Set<Role> roles, Set<String> places) {
    Sql.run(
        h,
        "INSERT INTO access_keys (id, hash, office, roles, places) VALUES (?, ?, ?, ?, ?)",
        id,
        hash,
        office,
        each("text", List.copyOf(roles), Role::code),
        each("text", List.copyOf(places), place -> place));
  }

  static Optional<Actor> find(Database database, byte[] hash) {
    return database.find(
        """
        SELECT id, office, roles, places, made_at FROM access_keys
        WHERE hash = ? AND ended_at IS NULL
        """,
        AccessStore::actor,
        hash);
  }

  static Optional<Actor> find(Handle h, UUID id) {
    return Sql.find(
        h,
        "SELECT id, office, roles, places, made_at FROM access_keys WHERE id = ?",
        AccessStore::actor,
        id);
  }

  static List<Actor> all(Database database) {
    return database.list(
        """
        SELECT id, office, roles, places, made_at FROM access_keys WHERE ended_at IS NULL
        ORDER BY made_at, id
        """,
        AccessStore::actor);
  }

  static boolean end(Handle h, UUID id) {
    return Sql.run(
            h, "UPDATE access_keys SET ended_at = now() WHERE id = ? AND ended_at IS NULL", id)
        == 1;
  }

  private static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        row.getObject("id", UUID.class),
        row.getString("office"),
        texts(row, "roles").stream()
            .map(Role::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet()),
        Set.copyOf(texts(row, "places")),
        row.getTimestamp("made_at").toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
