package org.pukar.outbox;

import static org.pukar.db.Sql.each;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;
import org.pukar.outbox.link.Links;

/// The SQL of what is promised and of what left. Stateless. All times are PostgreSQL's. What a
/// claim changes stands in `sending`. Whatever is `waiting`, `held` or `leaving` is in the phase
/// `open`: indexes are of phases only, so that they do not change with each state.
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

  /// A text as its row has it. Immutable; prints nothing but its id.
  ///
  /// @param campaign of which it is one
  /// @param parts in which it leaves by its link
  record Row(
      Envelope sealed,
      Kind kind,
      String onceKey,
      Links.Chosen by,
      String sender,
      Optional<UUID> campaign,
      int parts) {

    @Override
    public String toString() {
      return sealed.toString();
    }
  }

  /// A claim that has rows from their beginning, for some time.
  record Claim(UUID owner, Duration lease) {}

  /// Writes rows, but for those that the same deed has written before.
  ///
  /// @param claim who has them; empty: nobody yet
  /// @return when those were written that are new, by their ids
  static Map<UUID, Instant> insert(Handle h, List<Row> rows, Optional<Claim> claim) {
    return Sql.list(
            h,
            """
            INSERT INTO outbox (id, caller_id, stranger, words, priority, once_key, link, sender,
                route, campaign_id, parts, paise, state, owner, lease_until)
            SELECT rows.*, ?, CAST(? AS uuid), now() + CAST(? AS bigint) * interval '1 millisecond'
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS rows
            ON CONFLICT (once_key) DO NOTHING
            RETURNING id, made_at
            """,
            row ->
                Map.entry(row.getObject("id", UUID.class), row.getTimestamp("made_at").toInstant()),
            claim.isPresent() ? "held" : "waiting",
            claim.map(Claim::owner).orElse(null),
            claim.map(one -> one.lease().toMillis()).orElse(null),
            each("uuid", rows, row -> row.sealed().id()),
            each("uuid", rows, row -> row.sealed().caller().orElse(null)),
            each("bytea", rows, row -> row.sealed().stranger().orElse(null)),
            each("bytea", rows, row -> row.sealed().words()),
            each("int4", rows, row -> row.kind().number()),
            each("text", rows, Row::onceKey),
            each("text", rows, row -> row.by().link().name()),
            each("text", rows, Row::sender),
            each("text", rows, row -> row.by().why() + " " + row.by().link().name()),
            each("uuid", rows, row -> row.campaign().orElse(null)),
            each("int4", rows, Row::parts),
            each("int4", rows, row -> row.parts() * row.by().link().paise()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The newest, oldest first.
  ///
  /// @param opened the words of a row by its id and its sealed words
  static List<Received> taken(
      Handle h, UUID caller, int limit, BiFunction<UUID, byte[], String> opened) {
    return h.createQuery(
            """
            SELECT id, left_at, words FROM outbox
            WHERE caller_id = :caller AND state = 'taken' AND left_at IS NOT NULL
            ORDER BY left_at DESC LIMIT :limit
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
            SELECT id, link, why, made_at FROM outbox WHERE phase = 'aside'
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
