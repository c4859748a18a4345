package org.pukar.workers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Caller;
import org.pukar.db.Sql;
import org.pukar.text.Language;

/// The SQL of workers. Stateless.
final class WorkerStore {

  private WorkerStore() {}

  /// The workers of a caller, the first registered first.
  static List<Worker> of(Handle h, Caller caller) {
    return h.createQuery(
            """
            SELECT workers.*,
                EXISTS (SELECT FROM worker_pins
                        WHERE worker_id = workers.id AND hash IS NOT NULL) AS guarded
            FROM workers
            WHERE caller_id = :caller
            ORDER BY registered_at, id
            """)
        .bind("caller", caller.id())
        .map((row, _) -> worker(row, caller))
        .list();
  }

  private static Worker worker(ResultSet row, Caller caller) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Worker(
        id,
        caller.id(),
        Names.open(row.getBytes("name"), caller.key(), id),
        row.getString("trade"),
        row.getString("home"),
        row.getString("work"),
        Language.find(row.getString("language")).orElse(caller.language()),
        row.getBoolean("guarded"));
  }

  static List<String> homes(Handle h, UUID caller) {
    return Sql.list(
        h,
        "SELECT DISTINCT home FROM workers WHERE caller_id = ?",
        row -> row.getString(1),
        caller);
  }

  /// The worker of a caller who has but one, if a PIN guards her record.
  static Optional<UUID> onlyGuarded(Handle h, UUID caller) {
    return h.createQuery(
            """
            SELECT workers.id FROM workers
            JOIN worker_pins ON worker_pins.worker_id = workers.id AND worker_pins.hash IS NOT NULL
            WHERE workers.caller_id = :caller
                AND (SELECT count(*) FROM workers WHERE caller_id = :caller) = 1
            """)
        .bind("caller", caller)
        .mapTo(UUID.class)
        .findOne();
  }

  /// The same deed again writes nothing.
  static void insert(Handle h, Worker worker, byte[] name, String onceKey) {
    h.createUpdate(
            """
            INSERT INTO workers (id, caller_id, name, trade, home, work, language, once_key)
            VALUES (:id, :caller, :name, :trade, :home, :work, :language, :once)
            ON CONFLICT (once_key) DO NOTHING
            """)
        .bind("id", worker.id())
        .bind("caller", worker.caller())
        .bind("name", name)
        .bind("trade", worker.trade())
        .bind("home", worker.home())
        .bind("work", worker.work())
        .bind("language", worker.language().code())
        .bind("once", onceKey)
        .execute();
  }

  /// The worker that this deed registered.
  static Optional<UUID> registeredBy(Handle h, String onceKey) {
    return h.createQuery("SELECT id FROM workers WHERE once_key = :once")
        .bind("once", onceKey)
        .mapTo(UUID.class)
        .findOne();
  }

  static void update(Handle h, Worker worker, byte[] name) {
    h.createUpdate(
            """
            UPDATE workers
            SET name = :name, trade = :trade, home = :home, work = :work, language = :language
            WHERE id = :id
            """)
        .bind("id", worker.id())
        .bind("name", name)
        .bind("trade", worker.trade())
        .bind("home", worker.home())
        .bind("work", worker.work())
        .bind("language", worker.language().code())
        .execute();
  }

  static void delete(Handle h, UUID worker) {
    h.createUpdate("DELETE FROM workers WHERE id = :id").bind("id", worker).execute();
  }

  static void deleteOf(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM workers WHERE caller_id = :caller")
        .bind("caller", caller)
        .execute();
  }

  /// The next callers whose workers come from one of some districts, or work there.
  static List<UUID> callersAt(
      Handle h, boolean home, List<String> districts, UUID after, int limit) {
    return h.createQuery(
            "SELECT DISTINCT caller_id FROM workers WHERE "
                + (home ? "home" : "work")
                + " = ANY(:districts) AND caller_id > :after ORDER BY caller_id LIMIT :limit")
        .bindArray("districts", String.class, districts)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }
}
