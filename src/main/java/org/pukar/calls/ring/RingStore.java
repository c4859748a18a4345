package org.pukar.calls.ring;

import static org.pukar.db.Sql.each;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.db.Sql.Each;

/// The SQL of missed calls. Stateless. All times are PostgreSQL's.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `waiting` | it is to be called from `due_at` on | `calling` |
/// | `calling` | a call to it is under way | `waiting`, `done`, `given-up` |
/// | `done` | it was called, or needs no call | - |
/// | `given-up` | nobody ever answered | - |
final class RingStore {

  private RingStore() {}

  /// A ring as it is taken down.
  ///
  /// @param line the provider by which it will be called
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(
      UUID id, String provider, byte[] once, byte[] phoneIndex, byte[] sealed, String line) {}

  /// Takes down all of them. Of a call that was taken down before nothing is written; a phone that
  /// is to be called already, and rings again, is called now. If we wanted to call it of our own
  /// accord, it is called back instead.
  static void insert(Handle h, List<Row> all) {
    Each order = new Each("int4", IntStream.range(0, all.size()).boxed().toList());
    Sql.run(
        h,
        """
        WITH came AS (
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
                AS came(id, provider, once, phone_index, sealed, line, nth)),
        fresh AS (
            INSERT INTO calls (id, provider, once_hash, purpose, phone_index, state, over_at)
            SELECT id, provider, once, 'ring', phone_index, 'abandoned', now() FROM came
            ON CONFLICT (once_hash) DO NOTHING
            RETURNING id),
        phones AS (
            SELECT DISTINCT ON (phone_index) phone_index, sealed, line, nth,
                count(*) OVER (PARTITION BY phone_index) AS rings
            FROM came JOIN fresh USING (id)
            ORDER BY phone_index, nth)
        INSERT INTO rings (phone_index, sealed, line, rings)
        SELECT phone_index, sealed, line, rings FROM phones ORDER BY nth
        ON CONFLICT (phone_index) WHERE phase = 'open' DO UPDATE
            SET rings = rings.rings + EXCLUDED.rings, due_at = least(rings.due_at, now()),
                sealed = CASE WHEN rings.own AND rings.state = 'waiting'
                    THEN EXCLUDED.sealed ELSE rings.sealed END,
                own = rings.own AND rings.state <> 'waiting'
        """,
        each("uuid", all, Row::id),
        each("text", all, Row::provider),
        each("bytea", all, Row::once),
        each("bytea", all, Row::phoneIndex),
        each("bytea", all, Row::sealed),
        each("text", all, Row::line),
        order);
  }

  /// A call of our own accord, of which no place in the line is told; empty if that phone is being
  /// called already.
  static Optional<Long> own(Handle h, byte[] phoneIndex, byte[] sealed, String line) {
    return Sql.find(
        h,
        """
        INSERT INTO rings (phone_index, sealed, line, own, told) VALUES (?, ?, ?, true, true)
        ON CONFLICT (phone_index) WHERE phase = 'open' DO NOTHING
        RETURNING id
        """,
        row -> row.getLong(1),
        phoneIndex,
        sealed,
        line);
  }

  static boolean isOver(Handle h, long ring) {
    return Sql.find(
            h, "SELECT 1 FROM rings WHERE id = ? AND phase = 'open'", row -> row.getInt(1), ring)
        .isEmpty();
  }

  /// What is over of this caller's phone is forgotten; a call that is to come is not, unless it
  /// would be of our own accord.
  static void forget(Handle h, UUID caller) {
    h.createUpdate(
            """
            WITH phone AS (SELECT phone_index FROM callers WHERE id = :caller),
            gone AS (
                DELETE FROM calls USING phone
                WHERE calls.phone_index = phone.phone_index AND calls.over_at IS NOT NULL)
            DELETE FROM rings USING phone
            WHERE rings.phone_index = phone.phone_index
                AND (phase = 'over' OR (own AND rings.state = 'waiting'))
                AND NOT EXISTS (
                    SELECT FROM calls WHERE ring_id = rings.id AND over_at IS NULL)
            """)
        .bind("caller", caller)
        .execute();
  }
}
