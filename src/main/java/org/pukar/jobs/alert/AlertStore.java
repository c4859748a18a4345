package org.pukar.jobs.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pukar.db.Database;

/// The SQL of who was told of which job, and what came of it. Stateless.
final class AlertStore {

  private AlertStore() {}

  static void told(Handle h, UUID job, List<UUID> callers) {
    PreparedBatch batch =
        h.prepareBatch("INSERT INTO alerts (job_id, caller_id) VALUES (:job, :caller)");
    callers.forEach(caller -> batch.bind("job", job).bind("caller", caller).add());
    batch.execute();
  }

  /// The job that this caller was last told of, within seven days.
  static Optional<UUID> latest(Handle h, UUID caller) {
    return h.createQuery(
            """
            SELECT job_id FROM alerts
            WHERE caller_id = :caller AND told_at > now() - interval '7 days'
            ORDER BY told_at DESC, job_id LIMIT 1
            """)
        .bind("caller", caller)
        .mapTo(UUID.class)
        .findOne();
  }

  /// When a phone was last told of one that it has not answered, within seven days.
  static Optional<Instant> lastUnanswered(Database database, byte[] phoneIndex) {
    return database.find(
        """
        SELECT max(told_at) AS last FROM alerts JOIN callers ON callers.id = alerts.caller_id
        WHERE phone_index = ? AND answer IS NULL AND told_at > now() - interval '7 days'
        HAVING count(*) > 0
        """,
        row -> row.getTimestamp("last").toInstant(),
        phoneIndex);
  }

  /// @param answer `yes` or `no`
  static void answer(Handle h, UUID job, UUID caller, String answer) {
    h.createUpdate(
            """
            UPDATE alerts SET answer = :answer, answered_at = now()
            WHERE job_id = :job AND caller_id = :caller
            """)
        .bind("job", job)
        .bind("caller", caller)
        .bind("answer", answer)
        .execute();
  }

  /// Who was told of a job and has not answered.
  static List<UUID> unanswered(Handle h, UUID job) {
    return h.createQuery("SELECT caller_id FROM alerts WHERE job_id = :job AND answer IS NULL")
        .bind("job", job)
        .mapTo(UUID.class)
        .list();
  }

  /// How many were told of a job.
  static int count(Handle h, UUID job) {
    return h.createQuery("SELECT count(*) FROM alerts WHERE job_id = :job")
        .bind("job", job)
        .mapTo(Integer.class)
        .one();
  }

  /// Deletes what is kept of a caller.
  static void forget(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM alerts WHERE caller_id = :caller").bind("caller", caller).execute();
  }
}
