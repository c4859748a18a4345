package org.pukar.grievances.desk.live;

import static org.pukar.db.Sql.each;

import java.util.List;
import java.util.UUID;
import org.pukar.db.Database;

/// The SQL of who has which case before her. Stateless. All times are PostgreSQL's.
final class PresenceStore {

  private PresenceStore() {}

  /// Somebody who has a case before her.
  record Here(String number, UUID account) {}

  /// Writes down who has a case before her on this node, and tells who has, on any.
  static List<Here> meet(Database database, List<Here> mine) {
    return database.list(
        """
        WITH mine AS (
            SELECT DISTINCT id, account FROM unnest(?, ?) AS page (number, account) JOIN grievances USING (number)
            ORDER BY id, account),
        gone AS (DELETE FROM case_readers WHERE seen_at < now() - interval '1 minute'
            AND (grievance_id, account_id) NOT IN (SELECT id, account FROM mine)),
        seen AS (INSERT INTO case_readers SELECT id, account, now() FROM mine
            ON CONFLICT (grievance_id, account_id) DO UPDATE SET seen_at = now())
        SELECT number, account_id FROM case_readers JOIN grievances ON grievances.id = grievance_id
        WHERE grievance_id IN (SELECT id FROM mine) AND seen_at > now() - interval '7 seconds'
        ORDER BY account_id
        """,
        row -> new Here(row.getString(1), row.getObject(2, UUID.class)),
        each("text", mine, Here::number),
        each("uuid", mine, Here::account));
  }

  /// Somebody looks at it no more.
  static void leave(Database database, Here one) {
    database.use(h ->
        h.execute(
            """
            DELETE FROM case_readers
            WHERE account_id = ? AND grievance_id = (SELECT id FROM grievances WHERE number = ?)
            """,
            one.account(),
            one.number()));
  }
}
