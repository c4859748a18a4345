package org.pukar.outbox.sending;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/// The SQL of turns on a link, for all nodes together: those of all its texts, and those of the
/// texts of one sender. Stateless. All times are PostgreSQL's.
final class TurnStore {
  private TurnStore() {}

  /// By what the turns of a sender on a link are kept.
  static String sender(String link, String sender) {
    return link + " " + sender;
  }

  /// Takes the next texts' turns.
  ///
  /// @param whose the link's name, or a sender's on it
  /// @param each the time that a text takes
  /// @return how long to wait for the first of them
  static Duration take(Handle h, String whose, long count, Duration each) {
    double seconds =
        h.createQuery(
                """
                INSERT INTO link_paces AS p (link, next_at)
                VALUES (:link, now() + :all * interval '1 microsecond')
                ON CONFLICT (link) DO UPDATE
                SET next_at = greatest(p.next_at, now()) + :all * interval '1 microsecond'
                RETURNING extract(epoch FROM next_at - now())::float8
                """)
            .bind("link", whose)
            .bind("all", each.toNanos() / 1000 * count)
            .mapTo(Double.class)
            .one();
    Duration until = Duration.ofNanos((long) (seconds * 1e9)).minus(each.multipliedBy(count));
    return until.isNegative() ? Duration.ZERO : until;
  }
}
