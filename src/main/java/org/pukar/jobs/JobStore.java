package org.pukar.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pukar.db.Database;
import org.pukar.db.Sql;

/// The SQL of jobs and of interests in them. Stateless.
final class JobStore {

  private JobStore() {}

  static boolean isEmpty(Handle h) {
    return h.createQuery("SELECT NOT EXISTS (SELECT FROM jobs)").mapTo(Boolean.class).one();
  }

  static void insert(Handle h, List<Job> jobs) {
    PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO jobs (id, trade, district, paise, per, food, stay, starts_on, ends_on,
                seats, employer, state)
            VALUES (:id, :trade, :district, :paise, :per, :food, :stay, :from, :to,
                :seats, :employer, :state)
            """);
    for (Job job : jobs) {
      batch
          .bind("id", job.id())
          .bind("trade", job.trade())
          .bind("district", job.district())
          .bind("paise", job.wage().paise())
          .bind("per", word(job.wage().per()))
          .bind("food", job.food())
          .bind("stay", job.stay())
          .bind("from", job.from())
          .bind("to", job.to())
          .bind("seats", job.seats())
          .bind("employer", job.employer())
          .bind("state", word(job.state()))
          .add();
    }
    batch.execute();
  }

  static Optional<Job> find(Handle h, UUID id) {
    return find(h, "SELECT * FROM jobs WHERE id = :id", id);
  }

  /// The same, which nobody can fill or close until the transaction ends.
  static Optional<Job> hold(Handle h, UUID id) {
    return find(h, "SELECT * FROM jobs WHERE id = :id FOR SHARE", id);
  }

  private static Optional<Job> find(Handle h, String query, UUID id) {
    return h.createQuery(query).bind("id", id).map((row, _) -> job(row)).findOne();
  }

  /// The same, and whether this phone is interested in it.
  static Optional<Looked> look(Handle h, UUID id, byte[] phoneIndex) {
    return h.createQuery(
            """
            SELECT jobs.*, EXISTS (
                SELECT FROM interests
                JOIN callers ON callers.id = interests.caller_id
                WHERE interests.job_id = jobs.id AND callers.phone_index = :index) AS is_marked
            FROM jobs WHERE id = :id
            """)
        .bind("id", id)
        .bind("index", phoneIndex)
        .map((row, _) -> new Looked(job(row), row.getBoolean("is_marked")))
        .findOne();
  }

  /// The jobs of a circle, the soonest first.
  static List<Job> open(Database database, Circle circle, LocalDate today, int most) {
    StringBuilder sql =
        new StringBuilder("SELECT * FROM jobs WHERE state = 'open' AND ends_on >= ?");
    List<Object> arguments = new ArrayList<>(List.of(today));
    // One statement for all circles would have to be planned anew each time.
    if (!circle.trades().isEmpty()) {
      sql.append(" AND trade = ANY(?)");
      arguments.add(new Sql.Each("text", circle.trades()));
    }
    if (!circle.districts().isEmpty()) {
      sql.append(" AND district = ANY(?)");
      arguments.add(new Sql.Each("text", circle.districts()));
    }
    sql.append(" ORDER BY starts_on, id LIMIT ?");
    arguments.add(most);
    return database.list(sql.toString(), JobStore::job, arguments.toArray());
  }

  /// The jobs that this phone is interested in, the last marked first.
  static List<Job> marked(Handle h, byte[] phoneIndex, int most) {
    return h.createQuery(
            """
            SELECT jobs.* FROM interests
            JOIN jobs ON jobs.id = interests.job_id
            JOIN callers ON callers.id = interests.caller_id
            WHERE callers.phone_index = :index
            ORDER BY interests.marked_at DESC, jobs.id LIMIT :most
            """)
        .bind("index", phoneIndex)
        .bind("most", most)
        .map((row, _) -> job(row))
        .list();
  }

  /// The deed that noted this caller's interest, if one did.
  static Optional<String> onceKey(Handle h, UUID caller, UUID job) {
    return h.createQuery(
            "SELECT once_key FROM interests WHERE caller_id = :caller AND job_id = :job")
        .bind("caller", caller)
        .bind("job", job)
        .mapTo(String.class)
        .findOne();
  }

  static void mark(Handle h, UUID caller, UUID job, String onceKey) {
    h.createUpdate(
            """
            INSERT INTO interests (caller_id, job_id, once_key) VALUES (:caller, :job, :once)
            ON CONFLICT DO NOTHING
            """)
        .bind("caller", caller)
        .bind("job", job)
        .bind("once", onceKey)
        .execute();
  }

  static void unmark(Handle h, UUID caller, UUID job) {
    h.createUpdate(
            """
            DELETE FROM interests
            WHERE caller_id = :caller AND job_id = :job AND state = 'open'
            """)
        .bind("caller", caller)
        .bind("job", job)
        .execute();
  }

  static int wishes(Handle h, UUID job) {
    return h.createQuery("SELECT count(*) FROM interests WHERE job_id = :job")
        .bind("job", job)
        .mapTo(Integer.class)
        .one();
  }

  static void fill(Handle h, UUID job) {
    h.createUpdate(
            "UPDATE jobs SET state = 'filled', alert_due = NULL WHERE id = :job AND state = 'open'")
        .bind("job", job)
        .execute();
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("trade"),
        row.getString("district"),
        new Wage(row.getInt("paise"), value(Wage.Per.class, row.getString("per"))),
        row.getBoolean("food"),
        row.getBoolean("stay"),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        row.getInt("seats"),
        row.getString("employer"),
        value(Job.State.class, row.getString("state")));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E value(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  /// Deletes what is kept of a caller.
  static void forget(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM interests WHERE caller_id = :caller")
        .bind("caller", caller)
        .execute();
  }
}
