package org.pukar.jobs.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of waves: whose turn it is, and who is told next. Stateless. All times are PostgreSQL's.
final class WaveStore {

  private WaveStore() {}

  /// A job's waves as they stand.
  ///
  /// @param number how many have begun
  /// @param rest how many callers of the last one are still to be told
  record Wave(UUID job, int number, int rest) {}

  /// A caller who is to be told now, and in which language she asked.
  record Asker(UUID caller, String language) {}

  /// The job whose turn it is longest, which no other node takes until the transaction ends.
  static Optional<Wave> claim(Handle h) {
    return h.createQuery(
            """
            SELECT id, alert_wave, alert_rest FROM jobs
            WHERE alert_due <= now() ORDER BY alert_due LIMIT 1
            FOR NO KEY UPDATE SKIP LOCKED
            """)
        .map((row, _) ->
            new Wave(
                row.getObject("id", UUID.class),
                row.getInt("alert_wave"),
                row.getInt("alert_rest")))
        .findOne();
  }

  static void later(Handle h, Wave wave, Duration after) {
    h.createUpdate(
            """
            UPDATE jobs SET alert_wave = :number, alert_rest = :rest,
                alert_due = now() + :after * interval '1 millisecond'
            WHERE id = :job
            """)
        .bind("job", wave.job())
        .bind("number", wave.number())
        .bind("rest", wave.rest())
        .bind("after", after.toMillis())
        .execute();
  }

  static void over(Handle h, UUID job) {
    h.createUpdate("UPDATE jobs SET alert_due = NULL WHERE id = :job").bind("job", job).execute();
  }

  /// Who may be told of a job and was not, whoever waits longest first. For each trade and place
  /// the index gives no more than are wanted, so the time does not grow with those who asked.
  static List<UUID> candidates(
      Handle h, UUID job, List<String> trades, List<String> places, int most) {
    return h.createQuery(
            """
            SELECT caller_id FROM (
                SELECT DISTINCT ON (found.caller_id) found.caller_id, found.free_at
                FROM unnest(:trades) AS t(trade) CROSS JOIN unnest(:places) AS p(place)
                CROSS JOIN LATERAL (
                    SELECT caller_id, free_at FROM alert_wishes AS w
                    WHERE w.trade = t.trade AND w.place = p.place AND w.free_at <= now()
                      AND NOT EXISTS (
                          SELECT FROM alerts
                          WHERE alerts.job_id = :job AND alerts.caller_id = w.caller_id)
                      AND NOT EXISTS (
                          SELECT FROM interests
                          WHERE interests.job_id = :job AND interests.caller_id = w.caller_id)
                    ORDER BY w.free_at, w.caller_id LIMIT :most) AS found
                ORDER BY found.caller_id, found.free_at) AS each
            ORDER BY free_at, caller_id LIMIT :most
            """)
        .bindArray("trades", String.class, trades)
        .bindArray("places", String.class, places)
        .bind("job", job)
        .bind("most", most)
        .mapTo(UUID.class)
        .list();
  }

  /// Those of them who still may be told, whom nobody else tells until the transaction ends.
  static List<Asker> hold(Handle h, List<UUID> callers) {
    return h.createQuery(
            """
            SELECT caller_id, language FROM alert_requests
            WHERE caller_id = ANY(:callers) AND ended_at IS NULL AND free_at <= now()
            ORDER BY caller_id FOR UPDATE
            """)
        .bindArray("callers", UUID.class, callers)
        .map((row, _) -> new Asker(row.getObject("caller_id", UUID.class), row.getString(2)))
        .list();
  }
}
