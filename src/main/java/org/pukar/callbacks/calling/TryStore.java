package org.pukar.callbacks.calling;

import static org.pukar.db.Sql.each;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of tries to call somebody. Stateless. All times are PostgreSQL's.
final class TryStore {

  private TryStore() {}

  /// How far a call is.
  record Tried(
      UUID call, int tries, int unanswered, Optional<Ending> last, Optional<UUID> holder) {}

  /// Of those calls that somebody took.
  static List<Tried> tried(Handle h, List<UUID> calls, Duration held) {
    return Sql.list(
        h,
        """
        SELECT callback_id, count(*) AS tries, count(*) FILTER (WHERE outcome = 'no-answer') AS unanswered,
            (array_agg(outcome ORDER BY nth DESC) FILTER (WHERE outcome IS NOT NULL))[1] AS last,
            (array_agg(actor) FILTER (WHERE outcome IS NULL AND began_at > now() - make_interval(secs => ?)))[1] AS holder
        FROM callback_tries WHERE callback_id = ANY (?) GROUP BY callback_id
        """,
        row ->
            new Tried(
                row.getObject("callback_id", UUID.class),
                row.getInt("tries"),
                row.getInt("unanswered"),
                Optional.ofNullable(row.getString("last")).flatMap(Ending::of),
                Optional.ofNullable(row.getObject("holder", UUID.class))),
        held.toSeconds(),
        each("uuid", calls, call -> call));
  }

  /// Nobody else takes or ends that call until this transaction is over; false if it is not open.
  static boolean hold(Handle h, UUID call) {
    return Sql.find(
            h, "SELECT FROM callbacks WHERE id = ? AND state = 'open' FOR UPDATE", _ -> call, call)
        .isPresent();
  }

  static void begin(Handle h, UUID call, UUID actor) {
    Sql.run(
        h,
        """
        INSERT INTO callback_tries (callback_id, nth, actor)
        SELECT ?, 1 + count(*), ? FROM callback_tries WHERE callback_id = ?
        """,
        call,
        actor,
        call);
  }

  /// Whether she had it: what another took from her since is not hers to end.
  static boolean end(Handle h, UUID call, UUID actor, Ending ending) {
    return Sql.run(
            h,
            """
            UPDATE callback_tries SET outcome = ?, ended_at = now()
            WHERE callback_id = ? AND actor = ? AND outcome IS NULL
                AND nth = (SELECT max(nth) FROM callback_tries WHERE callback_id = ?)
            """,
            ending.code(),
            call,
            actor,
            call)
        == 1;
  }
}
