package org.pukar.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.pukar.outbox.link.Links;

/// The SQL of what is promised and of what left. Stateless. All times are PostgreSQL's. What a
/// claim changes stands in [ClaimStore].
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `waiting` | nobody has it; it may leave from `due_at` on | `held` |
/// | `held` | a claim has it, the network was not asked yet | `leaving`, or another's claim |
/// | `leaving` | the network is being asked; if the lease is over, whether it left is not known | any but `held` |
/// | `taken` | the network has it | - |
/// | `refused` | no network will ever take it | - |
/// | `unknown` | the network was asked and may have it: not to be sent again | `taken`, by its receipt |
/// | `given-up` | too often in vain, too old, or unreadable | - |
/// | `stopped` | its caller wants no such texts | - |
/// | `aside` | it is none that may be sent as it is, `why` says why; staff may let it go | `waiting` |
final class OutboxStore {
  private OutboxStore() {}

  /// A row that is new.
  ///
  /// @param caller empty for a stranger
  /// @param stranger the stranger's phone, sealed; empty for a caller
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(UUID id, Optional<UUID> caller, Optional<byte[]> stranger, byte[] words, int parts) {}

  /// Whether the row is new; false if the same deed has written it before.
  static boolean insert(Handle h, Row row, Text text, Links.Chosen by) {
    return h.createUpdate(
                """
                INSERT INTO outbox (id, caller_id, stranger, words, priority, once_key, link, sender,
                    route, campaign_id, parts, paise)
                VALUES (:id, CAST(:caller AS uuid), CAST(:stranger AS bytea), :words, :priority, :once,
                    :link, :sender, :route, CAST(:campaign AS uuid), :parts, :paise)
                ON CONFLICT (once_key) DO NOTHING
                """)
            .bind("id", row.id())
            .bindByType("caller", row.caller().orElse(null), UUID.class)
            .bindByType("stranger", row.stranger().orElse(null), byte[].class)
            .bind("words", row.words())
            .bind("priority", text.kind().number())
            .bind("once", text.onceKey())
            .bind("link", by.link().name())
            .bind("sender", text.by().map(Text.By::number).orElse(""))
            .bind("route", by.why() + " " + by.link().name())
            .bindByType("campaign", text.campaign().orElse(null), UUID.class)
            .bind("parts", row.parts())
            .bind("paise", row.parts() * by.link().paise())
            .execute()
        == 1;
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
        .map((row, _) -> received(row, opened))
        .list()
        .reversed();
  }

  private static Received received(ResultSet row, BiFunction<UUID, byte[], String> opened)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Instant at = row.getTimestamp("left_at").toInstant();
    return new Received(id, at, opened.apply(id, row.getBytes("words")));
  }

  /// Brings texts of links that are no more to one that is.
  static int rescue(Handle h, List<String> links, String to) {
    return h.createUpdate(
            """
            UPDATE outbox SET link = :to, sender = '', route = route || ', gone > ' || :to
            WHERE state IN ('waiting', 'held', 'leaving') AND link <> ALL(:links)
              AND (lease_until IS NULL OR lease_until <= now())
            """)
        .bind("to", to)
        .bindArray("links", String.class, links)
        .execute();
  }

  /// Takes the next texts' turns on a link, for all nodes together.
  ///
  /// @param each the time that a text takes
  /// @return how long to wait for the first of them
  static Duration takeTurns(Handle h, String link, int count, Duration each) {
    double seconds =
        h.createQuery(
                """
                INSERT INTO link_paces AS p (link, next_at)
                VALUES (:link, now() + :all * interval '1 microsecond')
                ON CONFLICT (link) DO UPDATE
                SET next_at = greatest(p.next_at, now()) + :all * interval '1 microsecond'
                RETURNING extract(epoch FROM next_at - now())::float8
                """)
            .bind("link", link)
            .bind("all", each.toNanos() / 1000 * count)
            .mapTo(Double.class)
            .one();
    Duration until = Duration.ofNanos((long) (seconds * 1e9)).minus(each.multipliedBy(count));
    return until.isNegative() ? Duration.ZERO : until;
  }

  /// Lets a text that staff looked at leave as it is; false if it is not set aside.
  static boolean retry(Handle h, UUID id) {
    return h.createUpdate(
                """
                UPDATE outbox SET state = 'waiting', why = NULL, due_at = now()
                WHERE id = :id AND state = 'aside'
                """)
            .bind("id", id)
            .execute()
        == 1;
  }

  /// What waits for staff, the newest first.
  static List<Aside> aside(Handle h, int limit) {
    return h.createQuery(
            """
            SELECT id, link, why, made_at FROM outbox WHERE state = 'aside'
            ORDER BY made_at DESC LIMIT :limit
            """)
        .bind("limit", limit)
        .map((row, _) ->
            new Aside(
                row.getObject("id", UUID.class),
                row.getString("link"),
                row.getString("why"),
                row.getTimestamp("made_at").toInstant()))
        .list();
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
