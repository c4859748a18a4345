package org.pukar.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads what the present row of a result holds. Stateless.
@FunctionalInterface
public interface RowReader<T> {
  T read(ResultSet row) throws SQLException;
}
