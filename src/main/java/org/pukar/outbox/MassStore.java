package org.pukar.outbox;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of texts of campaigns. Stateless.
final class MassStore {
  private MassStore() {}

  /// A claim that is under way at the same moment is waited for; what it has stays.
  static List<UUID> takeBack(Handle h, UUID campaign) {
    return h.createQuery(
            """
            DELETE FROM outbox
            WHERE campaign_id = :campaign AND phase = 'open'
              AND (state = 'waiting' OR (state = 'held' AND lease_until <= now()))
            RETURNING caller_id
            """)
        .bind("campaign", campaign)
        .mapTo(UUID.class)
        .list();
  }

  static int underWay(Handle h, int most) {
    return h.createQuery(
            """
            SELECT count(*) FROM (
                SELECT FROM outbox WHERE campaign_id IS NOT NULL AND phase = 'open' LIMIT :most) AS open
            """)
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }
}
