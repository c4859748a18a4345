package org.pukar.jobs.desk;

import static org.pukar.db.Sql.each;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of who wants which job, for those who call them. Stateless.
final class InterestStore {

  private InterestStore() {}

  /// Somebody who wants a job.
  ///
  /// @param isCalled whether somebody of staff has
  record Wish(UUID caller, Instant since, boolean isCalled) {}

  private record Count(UUID job, int count) {}

  /// How many wait to be called about each of these; those about which nobody does are missing.
  static Map<UUID, Integer> waiting(Handle h, List<UUID> jobs) {
    return Sql.list(
            h,
            """
            SELECT job_id, count(*) FROM interests
            WHERE job_id = ANY (?) AND state = 'open' GROUP BY job_id
            """,
            row -> new Count(row.getObject(1, UUID.class), row.getInt(2)),
            each("uuid", jobs, job -> job))
        .stream()
        .collect(Collectors.toMap(Count::job, Count::count));
  }

  /// Who wants that job: those not called yet first, who asked first at the top.
  static List<Wish> of(Handle h, UUID job, int most) {
    return Sql.list(
        h,
        """
        SELECT caller_id, marked_at, state <> 'open' FROM interests WHERE job_id = ?
        ORDER BY state <> 'open', marked_at, caller_id LIMIT ?
        """,
        row ->
            new Wish(
                row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getBoolean(3)),
        job,
        most);
  }

  /// She was called about it.
  static boolean call(Handle h, UUID job, UUID caller) {
    return Sql.run(
            h,
            """
            UPDATE interests SET state = 'called' WHERE job_id = ? AND caller_id = ? AND state = 'open'
            """,
            job,
            caller)
        == 1;
  }
}
