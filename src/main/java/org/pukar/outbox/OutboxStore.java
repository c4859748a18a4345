package org.pukar.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.pukar.outbox.link.Links;

/// The SQL of what is promised and of what left. Stateless. All times are PostgreSQL's. What a
/// claim changes stands in `sending`.
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

  /// Whether the row is new; false if the same deed has written it before.
  static boolean insert(Handle h, Envelope sealed, Text text, Links.Chosen by) {
    int parts = by.link().parts().applyAsInt(text.words());
    return h.createUpdate(
                """
                INSERT INTO outbox (id, caller_id, stranger, words, priority, once_key, link, sender,
                    route, campaign_id, parts, paise)
                VALUES (:id, CAST(:caller AS uuid), CAST(:stranger AS bytea), :words, :priority, :once,
                    :link, :sender, :route, CAST(:campaign AS uuid), :parts, :paise)
                ON CONFLICT (once_key) DO NOTHING
                """)
            .bind("id", sealed.id())
            .bindByType("caller", sealed.caller().orElse(null), UUID.class)
            .bindByType("stranger", sealed.stranger().orElse(null), byte[].class)
            .bind("words", sealed.words())
            .bind("priority", text.kind().number())
            .bind("once", text.onceKey())
            .bind("link", by.link().name())
            .bind("sender", text.by().map(Text.By::number).orElse(""))
            .bind("route", by.why() + " " + by.link().name())
            .bindByType("campaign", text.campaign().orElse(null), UUID.class)
            .bind("parts", parts)
            .bind("paise", parts * by.link().paise())
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
