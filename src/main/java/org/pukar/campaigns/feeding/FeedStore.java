package org.pukar.campaigns.feeding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.campaigns.Reach;

/// The SQL of feeding the outbox. Stateless.
final class FeedStore {
  /// Of PostgreSQL's locks that programs name, ours.
  private static final long LOCK = 0x70756b6172_23L;

  private FeedStore() {}

  /// A campaign whose turn it is.
  ///
  /// @param gatheredTo the last caller that was gathered
  record Next(UUID id, boolean gathered, UUID gatheredTo) {}

  /// Whether nobody else feeds, as long as this transaction lasts.
  static boolean isAlone(Handle h) {
    return h.createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
        .bind("lock", LOCK)
        .mapTo(Boolean.class)
        .one();
  }

  /// Ends the campaigns of which nothing waits.
  static void end(Handle h) {
    h.execute(
        """
        UPDATE campaigns SET state = 'ended', ended_at = now()
        WHERE state = 'running' AND is_gathered
          AND NOT EXISTS (SELECT FROM campaign_phones AS p WHERE p.campaign_id = campaigns.id
              AND p.state = 'waiting' AND p.caller_id > fed_to)
          AND NOT EXISTS (SELECT FROM outbox WHERE outbox.campaign_id = campaigns.id
              AND outbox.phase = 'open')
        """);
  }

  /// The one that was fed longest ago, of those that have something to do.
  ///
  /// @param day whether what advertises may leave now
  /// @param room whether the outbox takes any
  static Optional<Next> next(Handle h, boolean day, boolean room) {
    return h.createQuery(
            """
            SELECT id, is_gathered, gathered_to FROM campaigns
            WHERE state = 'running' AND (NOT is_gathered OR (:room AND (kind = 'bulletin' OR :day)
                AND EXISTS (SELECT FROM campaign_phones AS p WHERE p.campaign_id = campaigns.id
                    AND p.state = 'waiting' AND p.caller_id > fed_to)))
            ORDER BY fed_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
            """)
        .bind("day", day)
        .bind("room", room)
        .map((row, _) ->
            new Next(
                row.getObject("id", UUID.class),
                row.getBoolean("is_gathered"),
                row.getObject("gathered_to", UUID.class)))
        .findOne();
  }

  /// Writes down that callers were gathered.
  static void gathered(Handle h, UUID id, Reach.Gathered some) {
    h.createUpdate(
            """
            UPDATE campaigns SET gathered_to = :to, phones = phones + :count, is_gathered = :all,
                fed_at = clock_timestamp()
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("to", some.to())
        .bind("count", some.count())
        .bind("all", some.last())
        .execute();
  }

  /// The next phones that wait, which nobody else can change.
  static List<UUID> waiting(Handle h, UUID id, int limit) {
    return h.createQuery(
            """
            SELECT caller_id FROM campaign_phones
            WHERE campaign_id = :id AND state = 'waiting'
              AND caller_id > (SELECT fed_to FROM campaigns WHERE id = :id)
            ORDER BY caller_id LIMIT :limit FOR UPDATE
            """)
        .bind("id", id)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }

  /// Writes down how far its phones were fed.
  static void fed(Handle h, UUID id, UUID to) {
    h.createUpdate("UPDATE campaigns SET fed_to = :to, fed_at = clock_timestamp() WHERE id = :id")
        .bind("id", id)
        .bind("to", to)
        .execute();
  }
}
