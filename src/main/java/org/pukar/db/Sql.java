package org.pukar.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// One statement in plain JDBC, for those that nearly every hop or text needs: what Jdbi does
/// around a statement takes several times as long as the driver's own work (measured). Stateless.
///
/// Statements have a `?` for each argument; arguments are texts, bytes, numbers, UUIDs, [Each], or
/// nothing.
public final class Sql {
  private Sql() {}

  /// An argument that is an array. Immutable.
  ///
  /// @param type PostgreSQL's name for that of its values
  public record Each(String type, List<? extends @Nullable Object> values) {
    private Object[] toArray() {
      // The driver knows bytes in an array of their own only.
      return type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
    }
  }

  /// An array of one value of each.
  public static <T> Each each(String type, List<T> all, Function<T, @Nullable Object> value) {
    return new Each(type, all.stream().map(value).toList());
  }

  /// All rows, in the transaction of that handle.
  public static <T> List<T> list(
      Handle h, String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try {
      return list(h.getConnection(), sql, reader, arguments);
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  /// The first row.
  public static <T> Optional<T> find(
      Handle h, String sql, RowReader<T> reader, @Nullable Object... arguments) {
    return list(h, sql, reader, arguments).stream().findFirst();
  }

  /// How many rows were changed.
  public static int run(Handle h, String sql, @Nullable Object... arguments) {
    try (PreparedStatement statement = prepare(h.getConnection(), sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  static <T> List<T> list(
      Connection connection, String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws SQLException {
    List<T> all = new ArrayList<>();
    try (PreparedStatement statement = prepare(connection, sql, arguments);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(reader.read(row));
      }
    }
    return all;
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof Each each) {
        statement.setArray(i + 1, connection.createArrayOf(each.type(), each.toArray()));
      } else {
        statement.setObject(i + 1, arguments[i]);
      }
    }
    return statement;
  }
}
