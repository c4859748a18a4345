package org.pukar.arrivals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.pukar.arrivals.Arrival.Part;

/// The SQL of texts that came in. Stateless. All times are PostgreSQL's.
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

  /// Takes down all of them; of one that was taken down before nothing is written. In plain JDBC:
  /// it is asked for every text of a State.
  static void insert(Handle h, List<SealedArrival> all) {
    String sql =
        """
        INSERT INTO arrivals (provider, once_hash, phone_index, sealed, series, part, parts)
        SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (once_hash) DO NOTHING
        """;
    Connection connection = h.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      array(statement, 1, "text", all.stream().map(SealedArrival::provider).toArray());
      array(statement, 2, "bytea", all.stream().map(SealedArrival::once).toArray(byte[][]::new));
      array(
          statement,
          3,
          "bytea",
          all.stream().map(SealedArrival::phoneIndex).toArray(byte[][]::new));
      array(statement, 4, "bytea", all.stream().map(SealedArrival::sealed).toArray(byte[][]::new));
      array(statement, 5, "int4", parts(all, Part::series));
      array(statement, 6, "int4", parts(all, Part::number));
      array(statement, 7, "int4", parts(all, Part::of));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static @Nullable Object[] parts(List<SealedArrival> all, ToIntFunction<Part> number) {
    return all.stream().map(a -> a.part().map(number::applyAsInt).orElse(null)).toArray();
  }

  private static void array(
      PreparedStatement statement, int at, String type, @Nullable Object[] values)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf(type, values));
  }

  /// Takes what may be answered now: of each phone what came first, if nothing of it is being
  /// answered.
  static List<Claimed> claim(Handle h, UUID owner, int batch, Duration lease) {
    return h.createQuery(
            """
            WITH due AS MATERIALIZED (
                SELECT id FROM arrivals a
                WHERE state IN ('waiting', 'held') AND due_at <= now()
                  AND (lease_until IS NULL OR lease_until <= now())
                  AND NOT EXISTS (
                      SELECT FROM arrivals other
                      WHERE other.phone_index = a.phone_index AND other.id <> a.id
                        AND other.state IN ('waiting', 'held')
                        AND (other.id < a.id OR other.lease_until > now()))
                ORDER BY id LIMIT :batch
                FOR UPDATE SKIP LOCKED)
            UPDATE arrivals
            SET state = 'held', owner = :owner, begun = begun + 1,
                lease_until = now() + :lease * interval '1 millisecond'
            FROM due WHERE arrivals.id = due.id
            RETURNING arrivals.*, extract(epoch FROM now() - at) AS age
            """)
        .bind("batch", batch)
        .bind("owner", owner)
        .bind("lease", lease.toMillis())
        .map((row, _) -> claimed(row, owner))
        .list();
  }

  /// All parts of that text that are there, in their order.
  static List<Claimed> parts(Handle h, Claimed part) {
    return h.createQuery(
            "SELECT other.*, extract(epoch FROM now() - other.at) AS age"
                + " FROM arrivals AS one JOIN arrivals AS other ON "
                + OF_ONE_TEXT
                + " WHERE one.id = :id AND other.state IN ('waiting', 'held')"
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

  /// Leaves nothing of a text that is answered, but that it came; false if another has it by now.
  static boolean answered(Handle h, Claimed text) {
    return fenced(
                h,
                """
                UPDATE arrivals SET state = 'answered', phone_index = NULL, sealed = NULL,
                    owner = NULL, lease_until = NULL
                """
                    + FENCE,
                text)
            .execute()
        == 1;
  }

  /// The same for the other parts of a text, which nobody else can have claimed.
  static void joined(Handle h, List<Long> parts) {
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
