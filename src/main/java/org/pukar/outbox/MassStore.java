package org.pukar.outbox;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.pukar.outbox.link.Link;

/// The SQL of texts that are put many at once. Stateless.
final class MassStore {
  private static final String OPEN = " state IN ('waiting', 'held', 'leaving')";

  private MassStore() {}

  /// A row that is new.
  @SuppressWarnings("ArrayRecordComponent") // rows are never compared
  record Row(UUID id, UUID caller, byte[] words, String onceKey, int parts) {}

  static void insert(Handle h, UUID campaign, Kind kind, Link link, List<Row> rows) {
    PreparedBatch batch =
        h.prepareBatch(
            """
            INSERT INTO outbox (id, caller_id, words, priority, once_key, link, route, campaign_id,
                parts, paise)
            VALUES (:id, :caller, :words, :priority, :once, :link, :route, :campaign, :parts, :paise)
            ON CONFLICT (once_key) DO NOTHING
            """);
    for (Row row : rows) {
      batch
          .bind("id", row.id())
          .bind("caller", row.caller())
          .bind("words", row.words())
          .bind("priority", kind.number())
          .bind("once", row.onceKey())
          .bind("link", link.name())
          .bind("route", "usual " + link.name())
          .bind("campaign", campaign)
          .bind("parts", row.parts())
          .bind("paise", row.parts() * link.paise())
          .add();
    }
    batch.execute();
  }

  /// A claim that is under way at the same moment is waited for; what it has stays.
  static List<UUID> takeBack(Handle h, UUID campaign) {
    return h.createQuery(
            """
            DELETE FROM outbox
            WHERE campaign_id = :campaign AND state IN ('waiting', 'held', 'leaving')
              AND (state = 'waiting' OR (state = 'held' AND lease_until <= now()))
            RETURNING caller_id
            """)
        .bind("campaign", campaign)
        .mapTo(UUID.class)
        .list();
  }

  static int underWay(Handle h, int most) {
    return h.createQuery(
            "SELECT count(*) FROM (SELECT FROM outbox WHERE campaign_id IS NOT NULL AND"
                + OPEN
                + " LIMIT :most) AS open")
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }
}
