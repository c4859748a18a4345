package org.pukar.recordings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of recordings. Stateless. All times are PostgreSQL's.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `waiting` | the provider has it, it is to be fetched from `due_at` on | `kept`, `lost` |
/// | `kept` | we have it; the provider, too, until `due_at` | `removed` |
/// | `removed` | we alone have it | - |
/// | `lost` | nobody could fetch it in a day, or it is nobody's | - |
final class RecordingStore {

  private RecordingStore() {}

  /// A recording that something is to be done for.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Due(
      UUID id,
      String provider,
      byte[] once,
      byte[] sealed,
      boolean isKept,
      int attempt,
      long age) {}

  /// What is kept of one.
  record Kept(UUID caller, String type, long bytes) {}

  /// Writes it down; the id of what was written down before, if it is the same.
  static UUID insert(
      Handle h, UUID id, String provider, byte[] once, byte[] phoneIndex, byte[] sealed) {
    return Sql.list(
            h,
            """
            INSERT INTO recordings (id, provider, once_hash, phone_index, sealed)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (once_hash) DO UPDATE SET once_hash = EXCLUDED.once_hash
            RETURNING id
            """,
            row -> row.getObject(1, UUID.class),
            id,
            provider,
            once,
            phoneIndex,
            sealed)
        .getFirst();
  }

  static List<Due> claim(Handle h, int most, Duration lease) {
    return Sql.list(
        h,
        """
        WITH due AS MATERIALIZED (
            SELECT id FROM recordings
            WHERE state IN ('waiting', 'kept') AND due_at <= now()
                AND (lease_until IS NULL OR lease_until <= now())
            ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
        UPDATE recordings SET lease_until = now() + ? * interval '1 millisecond'
        WHERE id IN (SELECT id FROM due)
        RETURNING id, provider, once_hash, sealed, state = 'kept', attempt,
            extract(epoch FROM now() - at)
        """,
        row ->
            new Due(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getLong(7)),
        most,
        lease.toMillis());
  }

  static void again(Handle h, UUID id, Duration after) {
    Sql.run(
        h,
        """
        UPDATE recordings SET attempt = attempt + 1, lease_until = NULL,
            due_at = now() + ? * interval '1 millisecond'
        WHERE id = ?
        """,
        after.toMillis(),
        id);
  }

  /// Nothing more is to be done for it.
  static void end(Handle h, UUID id, String state) {
    Sql.run(
        h,
        "UPDATE recordings SET state = ?, sealed = NULL, lease_until = NULL WHERE id = ?",
        state,
        id);
  }

  /// @param removed when the provider is to remove it
  static void keep(
      Handle h, UUID id, UUID caller, String type, long bytes, byte[] sha256, Duration removed) {
    Sql.run(
        h,
        """
        UPDATE recordings SET state = 'kept', caller_id = ?, type = ?, bytes = ?, sha256 = ?,
            attempt = 0, lease_until = NULL, due_at = now() + ? * interval '1 millisecond'
        WHERE id = ?
        """,
        caller,
        type,
        bytes,
        sha256,
        removed.toMillis(),
        id);
  }

  static void part(Handle h, UUID id, int nth, byte[] sealed) {
    Sql.run(h, "INSERT INTO recording_parts VALUES (?, ?, ?)", id, nth, sealed);
  }

  static void dropParts(Handle h, UUID id) {
    Sql.run(h, "DELETE FROM recording_parts WHERE recording_id = ?", id);
  }

  /// One that its provider still has.
  static Optional<Due> find(Handle h, UUID id) {
    return Sql.find(
        h,
        """
        SELECT id, provider, once_hash, sealed, state = 'kept', attempt, 0 FROM recordings
        WHERE id = ? AND state IN ('waiting', 'kept')
        """,
        row ->
            new Due(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getLong(7)),
        id);
  }

  static Optional<Kept> kept(Handle h, UUID id) {
    return Sql.find(
        h,
        "SELECT caller_id, type, bytes FROM recordings WHERE id = ? AND caller_id IS NOT NULL",
        row -> new Kept(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)),
        id);
  }

  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Part(UUID caller, byte[] sealed) {}

  static Optional<Part> part(Handle h, UUID id, int nth) {
    return Sql.find(
        h,
        """
        SELECT recordings.caller_id, recording_parts.sealed
        FROM recordings JOIN recording_parts ON recording_id = recordings.id
        WHERE recordings.id = ? AND nth = ?
        """,
        row -> new Part(row.getObject(1, UUID.class), row.getBytes(2)),
        id,
        nth);
  }

  /// What no complaint holds.
  static void forget(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM recordings
            WHERE (caller_id = :caller
                OR phone_index = (SELECT phone_index FROM callers WHERE id = :caller))
              AND NOT EXISTS (SELECT FROM grievances WHERE recording_id = recordings.id)
              AND NOT EXISTS (SELECT FROM case_recordings WHERE recording_id = recordings.id)
            """)
        .bind("caller", caller)
        .execute();
  }
}
