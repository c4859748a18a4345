package org.pukar.grievances.desk.inbox;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of lists that staff keep. Stateless.
final class ViewStore {

  private ViewStore() {}

  /// A list as it is kept.
  record Row(String name, String query) {}

  static List<Row> of(Handle h, UUID account) {
    return Sql.list(
        h,
        "SELECT name, query FROM desk_views WHERE account_id = ? ORDER BY kept_at",
        row -> new Row(row.getString(1), row.getString(2)),
        account);
  }

  static void keep(Handle h, UUID account, String name, String query, int most) {
    Sql.run(
        h,
        """
        INSERT INTO desk_views (account_id, name, query) SELECT ?, ?, ?
        WHERE (SELECT count(*) FROM desk_views WHERE account_id = ? AND name <> ?) < ?
        ON CONFLICT (account_id, name) DO UPDATE SET query = EXCLUDED.query
        """,
        account,
        name,
        query,
        account,
        name,
        most);
  }

  static void drop(Handle h, UUID account, String name) {
    Sql.run(h, "DELETE FROM desk_views WHERE account_id = ? AND name = ?", account, name);
  }
}
