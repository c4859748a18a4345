package org.pukar.calls.dialling;

import static org.pukar.db.Sql.each;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of whose turn it is to be called. Stateless. Its methods belong to one transaction, of
/// which all nodes have one at a time.
final class DueStore {
  /// The name of the lock by which one node at a time gives lines away.
  private static final long LINES = 0x70756b61_0001L;

  private DueStore() {}

  /// A phone that waits.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Waiting(long ring, byte[] phoneIndex, byte[] sealed) {}

  static void lock(Handle h) {
    Sql.list(h, "SELECT 1 FROM pg_advisory_xact_lock(?)", row -> row.getInt(1), LINES);
  }

  /// How many calls are under way: by all lines, and by this one.
  static int[] underWay(Handle h, String line) {
    return Sql.list(
            h,
            """
            SELECT count(*), count(*) FILTER (WHERE line = ?) FROM rings WHERE state = 'calling'
            """,
            row -> new int[] {row.getInt(1), row.getInt(2)},
            line)
        .getFirst();
  }

  /// How many were made on that day.
  static int made(Handle h, LocalDate day) {
    return Sql.find(
            h, "SELECT calls FROM call_days WHERE day = ?", row -> row.getInt(1), Date.valueOf(day))
        .orElse(0);
  }

  static void count(Handle h, LocalDate day, int calls) {
    Sql.run(
        h,
        """
        INSERT INTO call_days (day, calls) VALUES (?, ?)
        ON CONFLICT (day) DO UPDATE SET calls = call_days.calls + EXCLUDED.calls
        """,
        Date.valueOf(day),
        calls);
  }

  /// Those whose turn it is, in their order: who rang us comes first, at any hour.
  ///
  /// @param byDay whether we call of our own accord, too
  static List<Waiting> waiting(Handle h, String line, boolean byDay, int most) {
    return Sql.list(
        h,
        """
        SELECT id, phone_index, sealed FROM rings
        WHERE line = ? AND state = 'waiting' AND due_at <= now() AND (NOT own OR ?)
        ORDER BY own, due_at, id LIMIT ? FOR UPDATE SKIP LOCKED
        """,
        row -> new Waiting(row.getLong(1), row.getBytes(2), row.getBytes(3)),
        line,
        byDay,
        most);
  }

  /// Which of them were called as often as one phone may be since then.
  static Set<Long> overBudget(Handle h, List<Waiting> all, Instant since, int budget) {
    return Set.copyOf(
        Sql.list(
            h,
            """
            SELECT ring FROM unnest(?, ?) AS due(ring, phone)
            WHERE (SELECT count(*) FROM calls
                WHERE phone_index = due.phone AND purpose = 'back' AND at >= ?) >= ?
            """,
            row -> row.getLong(1),
            each("int8", all, Waiting::ring),
            each("bytea", all, Waiting::phoneIndex),
            Timestamp.from(since),
            budget));
  }

  static void postpone(Handle h, Set<Long> rings, Instant until) {
    Sql.run(
        h,
        "UPDATE rings SET due_at = ? WHERE id = ANY(?)",
        Timestamp.from(until),
        each("int8", List.copyOf(rings), ring -> ring));
  }

  /// Writes down that they are called now, before they are.
  static void call(Handle h, String line, List<Waiting> all, List<UUID> calls, Duration lease) {
    Sql.run(
        h,
        """
        WITH due AS (SELECT * FROM unnest(?, ?) AS due(ring, call)),
        called AS (
            UPDATE rings SET state = 'calling', lease_until = now() + ? * interval '1 millisecond'
            FROM due WHERE rings.id = due.ring
            RETURNING rings.id, rings.phone_index, rings.sealed, due.call)
        INSERT INTO calls (id, provider, purpose, ring_id, phone_index, sealed, state)
        SELECT call, ?, 'back', id, phone_index, sealed, 'queued' FROM called
        """,
        each("int8", all, Waiting::ring),
        each("uuid", calls, call -> call),
        lease.toMillis(),
        line);
  }
}
