package org.pukar.calls.course;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.calls.CallState;
import org.pukar.db.RowReader;
import org.pukar.db.Sql;

/// The SQL of calls. Stateless. All times are PostgreSQL's.
final class CallStore {
  private static final String ROW =
      "id, provider, purpose, ring_id, phone_index, sealed, state, machine, finished";

  private static final RowReader<Row> READER =
      row ->
          new Row(
              row.getObject("id", UUID.class),
              row.getString("provider"),
              row.getString("purpose"),
              Optional.ofNullable((Long) row.getObject("ring_id")),
              row.getBytes("phone_index"),
              row.getBytes("sealed"),
              CallState.of(row.getString("state")),
              row.getBoolean("machine"),
              row.getBoolean("finished"));

  private CallStore() {}

  /// A call as it is kept.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(
      UUID id,
      String provider,
      String purpose,
      Optional<Long> ring,
      byte @Nullable [] phoneIndex,
      byte @Nullable [] sealed,
      CallState state,
      boolean machine,
      boolean finished) {}

  /// A ring that is being called.
  ///
  /// @param own whether we call of our own accord
  record Calling(long id, int attempt, boolean resumed, boolean own) {}

  static Optional<Row> find(Handle h, UUID id) {
    return Sql.find(h, "SELECT " + ROW + " FROM calls WHERE id = ?", READER, id);
  }

  /// The call by its id, else by its provider's name.
  static Optional<Row> find(Handle h, Optional<UUID> ours, byte[] once) {
    return ours.isPresent()
        ? find(h, ours.get())
        : Sql.find(h, "SELECT " + ROW + " FROM calls WHERE once_hash = ?", READER, once);
  }

  /// The call, which nobody changes until the transaction ends.
  ///
  /// @param ours its id; empty if only the provider's name is known
  static Optional<Row> hold(Handle h, Optional<UUID> ours, byte[] once) {
    Optional<Row> byId =
        ours.flatMap(
            id -> Sql.find(h, "SELECT " + ROW + " FROM calls WHERE id = ? FOR UPDATE", READER, id));
    return byId.isPresent()
        ? byId
        : Sql.find(h, "SELECT " + ROW + " FROM calls WHERE once_hash = ? FOR UPDATE", READER, once);
  }

  static void insert(
      Handle h,
      UUID id,
      String provider,
      byte @Nullable [] once,
      String purpose,
      byte @Nullable [] phoneIndex,
      byte @Nullable [] sealed,
      CallState state) {
    Sql.run(
        h,
        """
        INSERT INTO calls (id, provider, once_hash, purpose, phone_index, sealed, state)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (once_hash) DO NOTHING
        """,
        id,
        provider,
        once,
        purpose,
        phoneIndex,
        sealed,
        state.code());
  }

  /// Writes down how far it is. The ends of a call that is over are not kept.
  static void tell(Handle h, UUID id, byte[] once, CallState state, int seconds, boolean machine) {
    Sql.run(
        h,
        """
        UPDATE calls SET state = ?, once_hash = coalesce(once_hash, ?),
            seconds = greatest(seconds, ?), machine = machine OR ?,
            sealed = CASE WHEN ? THEN NULL ELSE sealed END,
            over_at = CASE WHEN ? THEN coalesce(over_at, now()) ELSE over_at END
        WHERE id = ?
        """,
        state.code(),
        once,
        seconds,
        machine,
        state.isOver(),
        state.isOver(),
        id);
  }

  static void finish(Handle h, UUID id) {
    Sql.run(h, "UPDATE calls SET finished = true WHERE id = ? AND NOT finished", id);
  }

  /// The ring that a call is made for, if it is still this one that calls it.
  static Optional<Calling> calling(Handle h, long ring) {
    return Sql.find(
        h,
        """
        SELECT id, attempt, resumed, own FROM rings WHERE id = ? AND state = 'calling' FOR UPDATE
        """,
        row -> new Calling(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4)),
        ring);
  }

  static void extend(Handle h, long ring, Duration lease) {
    Sql.run(
        h,
        """
        UPDATE rings SET lease_until = now() + ? * interval '1 millisecond'
        WHERE id = ? AND state = 'calling'
        """,
        lease.toMillis(),
        ring);
  }

  static void wait(Handle h, long ring, int attempt, boolean resumed, Instant until) {
    Sql.run(
        h,
        """
        UPDATE rings SET state = 'waiting', lease_until = NULL, attempt = ?, resumed = ?, due_at = ?
        WHERE id = ?
        """,
        attempt,
        resumed,
        Timestamp.from(until),
        ring);
  }

  /// Nothing is left of it but that it was there.
  static void end(Handle h, long ring, String state) {
    Sql.run(
        h,
        "UPDATE rings SET state = ?, lease_until = NULL, sealed = NULL WHERE id = ?",
        state,
        ring);
  }

  /// One who was cut off is called once more, unless she is to be called anyway.
  static void ringAgain(Handle h, byte[] phoneIndex, byte[] sealed, String line, Instant due) {
    Sql.run(
        h,
        """
        INSERT INTO rings (phone_index, sealed, line, resumed, due_at) VALUES (?, ?, ?, true, ?)
        ON CONFLICT (phone_index) WHERE phase = 'open' DO NOTHING
        """,
        phoneIndex,
        sealed,
        line,
        Timestamp.from(due));
  }

  /// Calls of which nothing was heard until their time was over.
  static List<UUID> lost(Handle h, int most) {
    return Sql.list(
        h,
        """
        SELECT calls.id FROM rings JOIN calls ON calls.ring_id = rings.id AND calls.over_at IS NULL
        WHERE rings.state = 'calling' AND rings.lease_until < now() LIMIT ?
        """,
        row -> row.getObject(1, UUID.class),
        most);
  }
}
