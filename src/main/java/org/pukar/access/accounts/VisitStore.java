package org.pukar.access.accounts;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.db.Sql;

/// The SQL of who is signed in where. Stateless. All times are PostgreSQL's.
final class VisitStore {
  private VisitStore() {}

  static void insert(Handle h, byte[] hash, UUID account, Visit.Step step) {
    Sql.run(
        h,
        "INSERT INTO desk_visits (hash, account_id, step) VALUES (?, ?, ?)",
        hash,
        account,
        step.name());
  }

  /// Whose browser that is, if somebody came back with it in time; that she did is kept, each
  /// minute once.
  static Optional<Visit> find(Database database, byte[] hash, String token) {
    return database.find(
        "WITH seen AS (UPDATE desk_visits SET seen_at = now() WHERE hash = ?"
            + " AND seen_at < now() - interval '1 minute' AND seen_at > now() - interval '2 hours')"
            + " SELECT step, "
            + AccountStore.ROW
            + """
             FROM desk_visits JOIN accounts ON accounts.id = account_id
                JOIN access_keys ON access_keys.id = accounts.id
            WHERE desk_visits.hash = ? AND ended_at IS NULL
                AND seen_at > now() - interval '2 hours' AND began_at > now() - interval '12 hours'
            """,
        row ->
            new Visit(AccountStore.account(row), Visit.Step.valueOf(row.getString("step")), token),
        hash,
        hash);
  }

  static void end(Handle h, byte[] hash) {
    Sql.run(h, "DELETE FROM desk_visits WHERE hash = ?", hash);
  }

  /// Those of an account, but for one.
  static void endOthers(Handle h, UUID account, byte[] hash) {
    Sql.run(h, "DELETE FROM desk_visits WHERE account_id = ? AND hash <> ?", account, hash);
  }

  /// Those with which nobody came back.
  static int sweep(Handle h) {
    return Sql.run(h, "DELETE FROM desk_visits WHERE seen_at < now() - interval '12 hours'");
  }
}
