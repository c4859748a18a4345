package org.pukar.grievances.desk.live;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pukar.db.Database;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.CaseStore;

/// The SQL of what is new. Stateless. All times are PostgreSQL's.
final class NewsStore {
  /// More than anybody reads at once; the others are in the list when it is opened again.
  private static final int MOST = 500;

  private NewsStore() {}

  /// The cases that were filed, or in which something was done, since then, as they stand now.
  ///
  /// @param slack for deeds that began before and were committed behind
  static List<CaseFile> since(Database database, Instant time, Duration slack) {
    Timestamp from = Timestamp.from(time.minus(slack));
    return database.list(
        "SELECT "
            + CaseStore.ROW
            + """
             FROM grievances WHERE id IN (
                (SELECT grievance_id FROM case_acts WHERE at > ? LIMIT ?)
                UNION ALL (SELECT id FROM grievances WHERE filed_at > ? LIMIT ?))
            """,
        CaseStore::file,
        from,
        MOST,
        from,
        MOST);
  }
}
