package org.pukar.arrivals;

import static org.pukar.db.Sql.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.pukar.arrivals.Arrival.Part;
import org.pukar.db.Sql;

/// The SQL of texts that came in. Stateless. All times are PostgreSQL's. Whatever is `waiting` or
/// `held` is in the phase `open`, and only of that phase are there indexes.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `waiting` | it is to be answered from `due_at` on, if none of its phone came before | `held` |
/// | `held` | a claim has it | `answered`, `waiting`, `aside`, or another's claim |
/// | `answered` | its answer is in the outbox, or there is none; nothing is left of it | - |
/// | `aside` | it cannot be answered, `why` says why; staff may let it be tried again | `waiting` |
final class ArrivalStore {
  private static final String FENCE = " WHERE id = :id AND owner = :owner";

  /// `one` and `other` are parts of one text: a phone counts its longer texts to 255 and then from
  /// the beginning, but not within minutes.
  static final String OF_ONE_TEXT =
      """
      one.phone_index = other.phone_index AND one.series = other.series
      AND one.parts = other.parts
      AND other.at BETWEEN one.at - interval '10 min' AND one.at + interval '10 min'
      """;

  private ArrivalStore() {}

  /// Takes down all of them; of one that was taken down before nothing is written.
  static void insert(Handle h, List<SealedArrival> all) {
    Sql.run(
        h,
        """
        INSERT INTO arrivals (provider, once_hash, phone_index, sealed, series, part, parts)
        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (once_hash) DO NOTHING
        """,
        each("text", all, SealedArrival::provider),
        each("bytea", all, SealedArrival::once),
        each("bytea", all, SealedArrival::phoneIndex),
        each("bytea", all, SealedArrival::sealed),
        each("int4", all, text -> text.part().map(Part::series).orElse(null)),
        each("int4", all, text -> text.part().map(Part::number).orElse(null)),
        each("int4", all, text -> text.part().map(Part::of).orElse(null)));
  }

  /// Takes what may be answered now: of each phone what came first, if nothing of it is being
  /// answered. The others of a phone are looked up by the phone, whatever PostgreSQL last counted:
  /// where it had counted nothing open, it walked all that was, for every row.
  ///
  /// @param from only texts of this id or a greater one
  static List<Claimed> claim(Handle h, UUID owner, long from, int batch, Duration lease) {
    return Sql.list(
        h,
        """
        WITH due AS MATERIALIZED (
            SELECT id FROM arrivals a
            WHERE phase = 'open' AND id >= ? AND due_at <= now()
              AND (lease_until IS NULL OR lease_until <= now())
              AND NOT EXISTS (
                  SELECT FROM arrivals other
                  WHERE other.phone_index = a.phone_index AND other.id <> a.id
                    AND other.phase || '' = 'open'
                    AND (other.id < a.id OR other.lease_until > now()))
            ORDER BY id LIMIT ?
            FOR UPDATE SKIP LOCKED)
        UPDATE arrivals
        SET state = 'held', owner = ?, begun = begun + 1,
            lease_until = now() + ? * interval '1 millisecond'
        WHERE id = ANY(ARRAY(SELECT id FROM due))
        RETURNING arrivals.*, extract(epoch FROM now() - at) AS age
        """,
        row -> claimed(row, owner),
        from,
        batch,
        owner,
        lease.toMillis());
  }

  /// All parts of that text that are there, in their order.
  static List<Claimed> parts(Handle h, Claimed part) {
    return h.createQuery(
            "SELECT other.*, extract(epoch FROM now() - other.at) AS age"
                + " FROM arrivals AS one JOIN arrivals AS other ON "
                + OF_ONE_TEXT
                + " WHERE one.id = :id AND other.phase = 'open'"
                + " ORDER BY other.part, other.id")
        .bind("id", part.id())
        .map((row, _) -> claimed(row, part.owner()))
        .list();
  }

  private static Claimed claimed(ResultSet row, UUID owner) throws SQLException {
    int of = row.getInt("parts");
    return new Claimed(
        row.getLong("id"),
        owner,
        row.getString("provider"),
        row.getBytes("once_hash"),
        row.getBytes("sealed"),
        of == 0
            ? Optional.empty()
            : Optional.of(new Part(row.getInt("series"), row.getInt("part"), of)),
        row.getInt("attempt"),
        row.getInt("begun"),
        Duration.ofSeconds(row.getLong("age")));
  }

  /// Leaves nothing of texts that are answered, but that they came.
  ///
  /// @return the ids of those that no other had by now
  static Set<Long> answered(Handle h, List<Claimed> texts) {
    return Set.copyOf(
        Sql.list(
            h,
            """
            UPDATE arrivals SET state = 'answered', phone_index = NULL, sealed = NULL,
                owner = NULL, lease_until = NULL
            FROM unnest(?, ?) AS answered(id, owner)
            WHERE arrivals.id = answered.id AND arrivals.owner = answered.owner
            RETURNING arrivals.id
            """,
            row -> row.getLong("id"),
            each("int8", texts, Claimed::id),
            each("uuid", texts, Claimed::owner)));
  }

  /// The same for the other parts of a text, which nobody else can have claimed.
  static void joined(Handle h, List<Long> parts) {
    if (parts.isEmpty()) {
      return;
    }
    h.createUpdate(
            """
            UPDATE arrivals SET state = 'answered', phone_index = NULL, sealed = NULL
            WHERE id = ANY(:parts)
            """)
        .bindArray("parts", Long.class, parts)
        .execute();
  }

  /// Lets a text wait.
  ///
  /// @param attempt how often it failed
  /// @param begun how often it counts as taken up
  static void again(Handle h, Claimed text, int attempt, int begun, Duration after) {
    fenced(
            h,
            """
            UPDATE arrivals SET state = 'waiting', owner = NULL, lease_until = NULL,
                attempt = :attempt, begun = :begun,
                due_at = now() + :after * interval '1 millisecond'
            """
                + FENCE,
            text)
        .bind("attempt", attempt)
        .bind("begun", begun)
        .bind("after", after.toMillis())
        .execute();
  }

  /// Ends the lease of all that a claim has, but for those that are being answered and are ended
  /// under it all the same.
  static void letGo(Handle h, UUID owner) {
    Sql.run(h, "UPDATE arrivals SET lease_until = now() WHERE owner = ? AND phase = 'open'", owner);
  }

  private static Update fenced(Handle h, String update, Claimed text) {
    return h.createUpdate(update).bind("id", text.id()).bind("owner", text.owner());
  }

  /// But for the text that is being answered: it may be the one that asks for this, and nothing is
  /// left of it when it is.
  static void forget(Handle h, UUID caller) {
    h.createUpdate(
            """
            DELETE FROM arrivals
            WHERE phone_index = (SELECT phone_index FROM callers WHERE id = :caller)
              AND (state <> 'held' OR lease_until <= now())
            """)
        .bind("caller", caller)
        .execute();
  }
}
