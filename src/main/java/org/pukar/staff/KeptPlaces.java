package org.pukar.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Keeper;
import org.pukar.calls.SealedCall;
import org.pukar.db.Sql;
import org.pukar.dialogue.written.Script;
import org.pukar.feature.Asked;
import org.pukar.keys.Sealer;
import org.pukar.phone.PhoneNumber;

/// The places in the line of those who hung up so as to be called when it is their turn. Threads
/// share it; all times are PostgreSQL's.
public final class KeptPlaces {
  /// Forgets that a caller waits. A call to her that is due already is made.
  public static final Keeper KEEPER = KeptPlaces::forget;

  /// Nobody waits longer: then she asks anew.
  private static final Duration KEPT = Duration.ofHours(2);

  private final Sealer sealer;
  private final Function<PhoneNumber, byte[]> phoneIndex;

  public KeptPlaces(Sealer sealer, Function<PhoneNumber, byte[]> phoneIndex) {
    this.sealer = sealer;
    this.phoneIndex = phoneIndex;
  }

  /// A place.
  ///
  /// @param woman whether it must be a woman who talks to her
  record Place(Instant since, boolean woman) {}

  /// Keeps the place that a session has in the line; she is called in so many minutes.
  void keep(Handle h, Asked asked, int minutes) {
    byte[] index = phoneIndex.apply(asked.caller());
    SealedCall.Ends ends = new SealedCall.Ends(asked.caller(), Script.TURN);
    Sql.run(
        h,
        """
        INSERT INTO places_kept (phone_index, sealed, line, woman, since, due_at)
        SELECT ?, ?, ?, woman, since, now() + ? * interval '1 minute'
        FROM callers_waiting WHERE session = ?
        ON CONFLICT (phone_index) DO UPDATE
            SET since = least(places_kept.since, EXCLUDED.since), due_at = EXCLUDED.due_at,
                woman = EXCLUDED.woman, rung = false
        """,
        index,
        SealedCall.seal(ends, index, sealer),
        asked.provider(),
        minutes,
        asked.session().id());
  }

  Optional<Place> find(Handle h, PhoneNumber phone) {
    return Sql.find(
        h,
        """
        SELECT since, woman FROM places_kept
        WHERE phone_index = ? AND since > now() - ? * interval '1 millisecond'
        """,
        row -> new Place(row.getTimestamp(1).toInstant(), row.getBoolean(2)),
        phoneIndex.apply(phone),
        KEPT.toMillis());
  }

  void drop(Handle h, PhoneNumber phone) {
    Sql.run(h, "DELETE FROM places_kept WHERE phone_index = ?", phoneIndex.apply(phone));
  }

  /// Has those called whose turn comes, once they have hung up.
  ///
  /// @return whether there was somebody
  static boolean ring(Handle h) {
    return Sql.run(
            h,
            """
            WITH made AS (
                INSERT INTO rings (phone_index, sealed, line)
                SELECT phone_index, sealed, line FROM places_kept
                WHERE NOT rung AND due_at <= now()
                ON CONFLICT (phone_index) WHERE phase = 'open' DO NOTHING
                RETURNING phone_index)
            UPDATE places_kept SET rung = true FROM made
            WHERE places_kept.phone_index = made.phone_index
            """)
        > 0;
  }

  private static void forget(Handle h, UUID caller) {
    Sql.run(
        h,
        """
        DELETE FROM places_kept USING callers
        WHERE callers.id = ? AND places_kept.phone_index = callers.phone_index
        """,
        caller);
  }
}
