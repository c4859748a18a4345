package org.pukar.outbox.sending;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/// The SQL of whose turn it is on a link. Stateless. All times are PostgreSQL's.
final class TurnStore {
  private TurnStore() {}

  /// Takes the next texts' turns on a link, for all nodes together.
  ///
  /// @param each the time that a text takes
  /// @return how long to wait for the first of them
  static Duration take(Handle h, String link, int count, Duration each) {
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
}
