package org.pukar.arrivals;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of texts that could not be answered. A text is set aside, shown and tried again with all
/// its parts. Stateless.
final class AsideStore {
  private AsideStore() {}

  /// Sets a text aside for staff; nothing happens if another has it by now.
  static void set(Handle h, Whole text, String why) {
    h.createUpdate(
            """
            WITH ours AS (
                UPDATE arrivals SET state = 'aside', why = :why, owner = NULL, lease_until = NULL
                WHERE id = :id AND owner = :owner RETURNING id)
            UPDATE arrivals SET state = 'aside', why = :why
            WHERE id = ANY(:others) AND state = 'waiting' AND EXISTS (SELECT FROM ours)
            """)
        .bind("id", text.claimed().id())
        .bind("owner", text.claimed().owner())
        .bindArray("others", Long.class, text.others())
        .bind("why", why)
        .execute();
  }

  /// Why another part of the same text was set aside; empty if none was.
  static Optional<String> why(Handle h, Claimed part) {
    return h.createQuery(
            "SELECT other.why FROM arrivals AS one JOIN arrivals AS other ON "
                + ArrivalStore.OF_ONE_TEXT
                + " WHERE one.id = :id AND other.phase = 'aside' LIMIT 1")
        .bind("id", part.id())
        .mapTo(String.class)
        .findOne();
  }

  /// What was set aside, the newest first.
  static List<Aside> newest(Handle h, int limit) {
    return h.createQuery(
            "SELECT id, provider, why, at FROM arrivals AS other WHERE phase = 'aside'"
                + " AND NOT EXISTS (SELECT FROM arrivals AS one WHERE one.phase = 'aside'"
                + " AND one.id < other.id AND "
                + ArrivalStore.OF_ONE_TEXT
                + ") ORDER BY id DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, _) ->
            new Aside(
                row.getLong("id"),
                row.getString("provider"),
                row.getString("why"),
                row.getTimestamp("at").toInstant()))
        .list();
  }

  /// Lets one be tried again; false if none of that number is set aside. It counts as taken up
  /// once, so that it is not held against its phone's allowance again.
  static boolean retry(Handle h, long id) {
    return h.createUpdate(
                "UPDATE arrivals SET state = 'waiting', attempt = 0, begun = 1, why = NULL,"
                    + " due_at = now() WHERE state = 'aside' AND id IN (SELECT other.id"
                    + " FROM arrivals AS one JOIN arrivals AS other ON one.id = other.id OR ("
                    + ArrivalStore.OF_ONE_TEXT
                    + ") WHERE one.id = :id AND one.state = 'aside')")
            .bind("id", id)
            .execute()
        > 0;
  }
}
