package org.pukar.workers.pin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Database;
import org.pukar.keys.slow.SlowHash;

/// The SQL of PINs. Stateless. All times are PostgreSQL's.
final class PinStore {

  private PinStore() {}

  /// A try that was counted and is now to be judged.
  ///
  /// @param pins all that she has, her own first
  /// @param tries how many there were in a row, with this one
  /// @param lockedUntil the lock that this try leaves behind if it is wrong; empty if none
  record Counted(List<SlowHash> pins, int tries, Optional<Instant> lockedUntil) {
    SlowHash hash() {
      return pins.getFirst();
    }
  }

  static Optional<Pins.Guard> find(Database database, UUID worker) {
    return database.find(
        """
        SELECT CASE WHEN locked_until > now() THEN locked_until END AS locked_until
        FROM worker_pins WHERE worker_id = ? AND hash IS NOT NULL
        """,
        row -> new Pins.Guard(lockedUntil(row)),
        worker);
  }

  /// Counts a try; empty if there is no PIN or it is locked. The last of the tries leaves the lock
  /// before it is judged, and tries begin anew where a lock has run out.
  static Optional<Counted> count(Handle h, UUID worker, int most) {
    return h.createQuery(
            """
            UPDATE worker_pins
            SET tries = CASE WHEN locked_until IS NULL THEN tries + 1 ELSE 1 END,
                locked_until = CASE WHEN locked_until IS NULL AND tries + 1 >= :most
                    THEN now() + interval '24 hours' END
            WHERE worker_id = :worker AND hash IS NOT NULL
              AND (locked_until IS NULL OR locked_until <= now())
            RETURNING hash, forced, tries, locked_until
            """)
        .bind("worker", worker)
        .bind("most", most)
        .map((row, _) -> new Counted(pins(row), row.getInt("tries"), lockedUntil(row)))
        .findOne();
  }

  /// All PINs of a worker, her own first; none if she has none.
  static List<SlowHash> all(Handle h, UUID worker) {
    return h.createQuery(
            """
            SELECT hash, forced FROM worker_pins WHERE worker_id = :worker AND hash IS NOT NULL
            """)
        .bind("worker", worker)
        .map((row, _) -> pins(row))
        .findOne()
        .orElse(List.of());
  }

  private static List<SlowHash> pins(ResultSet row) throws SQLException {
    byte[][] forced = (byte[][]) row.getArray("forced").getArray();
    return Stream.concat(Stream.of(row.getBytes("hash")), Stream.of(forced))
        .map(SlowHash::read)
        .toList();
  }

  private static Optional<Instant> lockedUntil(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant);
  }

  /// The PIN of this hash was typed: no try counts any more.
  static void forgive(Handle h, UUID worker, SlowHash hash) {
    h.createUpdate(
            """
            UPDATE worker_pins SET tries = 0, locked_until = NULL
            WHERE worker_id = :worker AND hash = :hash
            """)
        .bind("worker", worker)
        .bind("hash", hash.write())
        .execute();
  }

  /// Keeps a new PIN's first typing; false if there is a PIN that was not proven.
  static boolean suggest(Handle h, UUID worker, SlowHash candidate, boolean proven) {
    return h.createUpdate(
                """
                INSERT INTO worker_pins (worker_id, candidate, candidate_at)
                VALUES (:worker, :candidate, now())
                ON CONFLICT (worker_id) DO UPDATE
                SET candidate = EXCLUDED.candidate, candidate_at = EXCLUDED.candidate_at
                WHERE worker_pins.hash IS NULL OR :proven
                """)
            .bind("worker", worker)
            .bind("candidate", candidate.write())
            .bind("proven", proven)
            .execute()
        == 1;
  }

  /// Takes the first typing away; empty if there is none or it is older than ten minutes. Of many
  /// at once one gets it.
  static Optional<SlowHash> take(Handle h, UUID worker) {
    return h.createQuery(
            """
            WITH taken AS MATERIALIZED (
                SELECT worker_id, candidate, candidate_at > now() - interval '10 minutes' AS fresh
                FROM worker_pins WHERE worker_id = :worker AND candidate IS NOT NULL FOR UPDATE)
            UPDATE worker_pins SET candidate = NULL, candidate_at = NULL
            FROM taken WHERE worker_pins.worker_id = taken.worker_id
            RETURNING CASE WHEN taken.fresh THEN taken.candidate END AS candidate
            """)
        .bind("worker", worker)
        .map((row, _) -> Optional.ofNullable(row.getBytes("candidate")))
        .findOne()
        .flatMap(candidate -> candidate)
        .map(SlowHash::read);
  }

  /// Sets the PIN; false if there is one that was not proven.
  static boolean set(Handle h, UUID worker, SlowHash hash, boolean proven) {
    return h.createUpdate(
                """
                UPDATE worker_pins SET hash = :hash, set_at = now(), tries = 0, locked_until = NULL
                WHERE worker_id = :worker AND (hash IS NULL OR :proven) AND :hash <> ALL (forced)
                """)
            .bind("worker", worker)
            .bind("hash", hash.write())
            .bind("proven", proven)
            .execute()
        == 1;
  }

  /// Sets a PIN that lies behind her own; what lay behind it is gone. False if it is her own, or
  /// none lies before it.
  static boolean setForced(Handle h, UUID worker, SlowHash hash, int place) {
    return h.createUpdate(
                """
                UPDATE worker_pins
                SET forced = trim_array(forced, cardinality(forced) - :place + 1)
                    || CAST(:hash AS bytea)
                WHERE worker_id = :worker AND hash <> :hash AND cardinality(forced) >= :place - 1
                """)
            .bind("worker", worker)
            .bind("hash", hash.write())
            .bind("place", place)
            .execute()
        == 1;
  }

  /// Takes away those that lie behind the one at that depth.
  static void dropForced(Handle h, UUID worker, int depth) {
    h.createUpdate(
            """
            UPDATE worker_pins SET forced = trim_array(forced, cardinality(forced) - :depth)
            WHERE worker_id = :worker AND cardinality(forced) > :depth
            """)
        .bind("worker", worker)
        .bind("depth", depth)
        .execute();
  }

  static void reset(Handle h, UUID worker) {
    h.createUpdate(
            """
            UPDATE worker_pins SET hash = NULL, forced = '{}', set_at = NULL, candidate = NULL,
                candidate_at = NULL, tries = 0, locked_until = NULL
            WHERE worker_id = :worker
            """)
        .bind("worker", worker)
        .execute();
  }
}
