package org.pukar.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.pukar.embedded.folder.Access;

/// The two roles that Pukar knows and its databases, made where they are missing: at every start,
/// since the first one may have been killed before it came so far. Stateless.
final class PostgresRoles {

  private PostgresRoles() {}

  /// The owner may change tables; the application is held by grants and row-level security.
  static void make(Access access) throws SQLException {
    try (Connection connection = DriverManager.getConnection(access.administratorUrl("postgres"))) {
      makeRole(connection, "pukar_owner", access.ownerPassword());
      makeRole(connection, "pukar_app", access.applicationPassword());
    }
    makeDatabase(access, "pukar");
  }

  private static void makeRole(Connection connection, String role, String password)
      throws SQLException {
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", role)) {
      run(connection, "CREATE ROLE " + role);
    }
    run(
        connection,
        "ALTER ROLE "
            + role
            + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD '"
            + password
            + "'");
  }

  /// Makes a database of the owner's that the application may connect to.
  static void makeDatabase(Access access, String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(access.administratorUrl("postgres"))) {
      if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", database)) {
        run(connection, "CREATE DATABASE " + database + " OWNER pukar_owner");
      }
      run(connection, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      run(connection, "GRANT CONNECT ON DATABASE " + database + " TO pukar_app");
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
