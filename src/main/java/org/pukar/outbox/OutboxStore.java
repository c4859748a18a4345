package org.pukar.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// The SQL of the outbox. Stateless. All times are PostgreSQL's.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `waiting` | nobody has it; it may leave from `due_at` on | `held` |
/// | `held` | a claim has it, the network was not asked yet | `leaving`, or another's claim |
/// | `leaving` | the network is being asked; if the lease is over, whether it left is not known | any but `held` |
/// | `taken` | the network has it | - |
/// | `refused` | the network will never take it | - |
/// | `unknown` | the network was asked and may have it: not to be sent again | reconciled by its receipt |
/// | `given-up` | too often in vain, too old, or unreadable | - |
final class OutboxStore {
  /// Whoever lost its lease to another changes nothing any more.
  private static final String FENCE = " WHERE id = :id AND owner = :owner AND attempt = :attempt";

  private OutboxStore() {}

  /// How a text can end.
  enum End {
    TAKEN,
    REFUSED,
    UNKNOWN,
    GIVEN_UP;

    /// The word in the table.
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A text that is ours to send as long as our lease lasts. Prints nothing but its id.
  ///
  /// @param owner the claim, not the node: two claims are never of one owner
  /// @param attempt how often the network was asked
  /// @param inDoubt whether it was being asked when another's lease ran out
  record Claimed(
      UUID id, UUID owner, UUID caller, Kind kind, int attempt, boolean inDoubt, boolean isTooOld) {

    /// The same with one attempt more.
    Claimed asked() {
      return new Claimed(id, owner, caller, kind, attempt + 1, inDoubt, isTooOld);
    }

    @Override
    public String toString() {
      return "Claimed[" + id + "]";
    }
  }

  /// Whether the row is new; false if the same deed has written it before.
  static boolean insert(Handle h, UUID id, UUID caller, byte[] words, Text text) {
    return h.createUpdate(
                """
                INSERT INTO outbox (id, caller_id, words, priority, once_key)
                VALUES (:id, :caller, :words, :priority, :once)
                ON CONFLICT (once_key) DO NOTHING
                """)
            .bind("id", id)
            .bind("caller", caller)
            .bind("words", words)
            .bind("priority", text.kind().number())
            .bind("once", text.onceKey())
            .execute()
        == 1;
  }

  /// Takes what is due and nobody has, the most urgent first, then what is due longest. A text in
  /// doubt stays `leaving`: the doubt must outlive this claim too.
  static List<Claimed> claim(Handle h, UUID owner, Pace pace) {
    return h.createQuery(
            """
            WITH due AS MATERIALIZED (
                SELECT id FROM outbox
                WHERE state IN ('waiting', 'held', 'leaving') AND due_at <= now()
                  AND (lease_until IS NULL OR lease_until <= now())
                ORDER BY priority, due_at LIMIT :batch
                FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE outbox
                SET state = CASE state WHEN 'leaving' THEN 'leaving' ELSE 'held' END,
                    owner = :owner, lease_until = now() + :lease * interval '1 millisecond'
                FROM due WHERE outbox.id = due.id RETURNING outbox.*)
            SELECT id, caller_id, priority, attempt, state = 'leaving' AS in_doubt,
                made_at <= now() - :old * interval '1 millisecond' AS is_old
            FROM claimed ORDER BY priority, due_at
            """)
        .bind("batch", pace.batch())
        .bind("owner", owner)
        .bind("lease", pace.lease().toMillis())
        .bind("old", pace.giveUpAfter().toMillis())
        .map((row, _) ->
            new Claimed(
                row.getObject("id", UUID.class),
                owner,
                row.getObject("caller_id", UUID.class),
                Kind.of(row.getInt("priority")),
                row.getInt("attempt"),
                row.getBoolean("in_doubt"),
                row.getBoolean("is_old")))
        .list();
  }

  /// The words of a text, sealed.
  static byte[] words(Handle h, UUID id) {
    return h.createQuery("SELECT words FROM outbox WHERE id = :id")
        .bind("id", id)
        .mapTo(byte[].class)
        .one();
  }

  /// Writes down that the network is asked now, and renews the lease; false if another has the text
  /// by now. Again with the same attempt it says the same.
  static boolean ask(Handle h, Claimed asked, Duration lease) {
    return fenced(
                h,
                """
                UPDATE outbox SET state = 'leaving', attempt = :attempt,
                    lease_until = now() + :lease * interval '1 millisecond'
                WHERE id = :id AND owner = :owner AND attempt IN (:attempt - 1, :attempt)
                """,
                asked)
            .bind("lease", lease.toMillis())
            .execute()
        == 1;
  }

  /// Ends a text; false if another has it by now.
  static boolean end(Handle h, Claimed text, End end) {
    return fenced(
                h,
                """
                UPDATE outbox SET state = :state, owner = NULL, lease_until = NULL,
                    left_at = CASE WHEN :state = 'taken' THEN now() END
                """
                    + FENCE,
                text)
            .bind("state", end.code())
            .execute()
        == 1;
  }

  /// Lets a text wait for its next attempt; false if another has it by now.
  static boolean again(Handle h, Claimed text, Duration after) {
    return fenced(
                h,
                """
                UPDATE outbox SET state = 'waiting', owner = NULL, lease_until = NULL,
                    due_at = now() + :after * interval '1 millisecond'
                """
                    + FENCE,
                text)
            .bind("after", after.toMillis())
            .execute()
        == 1;
  }

  private static Update fenced(Handle h, String update, Claimed text) {
    return h.createUpdate(update)
        .bind("id", text.id())
        .bind("owner", text.owner())
        .bind("attempt", text.attempt());
  }

  /// Ends the lease of all that a claim still has: others need not wait for it to run out.
  static void letGo(Handle h, UUID owner) {
    h.createUpdate(
            """
            UPDATE outbox SET lease_until = now()
            WHERE owner = :owner AND state IN ('held', 'leaving')
            """)
        .bind("owner", owner)
        .execute();
  }

  /// The newest, oldest first.
  ///
  /// @param opened the words of a row by its id and its sealed words
  static List<Received> taken(
      Handle h, UUID caller, int limit, BiFunction<UUID, byte[], String> opened) {
    return h.createQuery(
            """
            SELECT id, left_at, words FROM outbox
            WHERE caller_id = :caller AND state = 'taken' ORDER BY left_at DESC LIMIT :limit
            """)
        .bind("caller", caller)
        .bind("limit", limit)
        .map((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          Instant at = row.getTimestamp("left_at").toInstant();
          return new Received(id, at, opened.apply(id, row.getBytes("words")));
        })
        .list()
        .reversed();
  }

  /// Gives up those of these texts that nobody has yet.
  static void takeBack(Handle h, List<String> onceKeys) {
    h.createUpdate(
            """
            UPDATE outbox SET state = 'given-up'
            WHERE once_key = ANY(:keys) AND state = 'waiting'
            """)
        .bindArray("keys", String.class, onceKeys)
        .execute();
  }

  /// Deletes what is kept of a caller.
  static void forget(Handle h, UUID caller) {
    h.createUpdate("DELETE FROM outbox WHERE caller_id = :caller").bind("caller", caller).execute();
  }
}
