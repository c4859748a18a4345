package org.pukar.outbox.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.pukar.outbox.Envelope;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.stop.Stops;

/// The SQL of those who send. Stateless. All times are PostgreSQL's; what the states mean stands in
/// `OutboxStore`. Rows are named by an array of ids wherever they are changed: a join may be
/// planned to walk the whole table, if that was empty when it was planned.
final class ClaimStore {
  /// Whoever lost its lease to another changes nothing any more.
  private static final String FENCE = " WHERE id = :id AND owner = :owner AND attempt = :attempt";

  /// The network told that it has the text, by our own name for it.
  private static final String TOLD = "attempt > 0 AND news IS NOT NULL AND news <> 'not-delivered'";

  private ClaimStore() {}

  /// Takes what is due on a link and nobody has, the most urgent first, then what is due longest. A
  /// text in doubt stays `leaving`: the doubt must outlive this claim too. What comes from a sender
  /// that is ahead of its pace is left for later. Rows are changed by an array of their ids: a join
  /// was planned, while the table was empty, to walk all of it.
  static List<Claimed> claim(Handle h, String link, UUID owner, int most, Duration lease) {
    return h.createQuery(
            """
            WITH due AS MATERIALIZED (
                SELECT id FROM outbox
                WHERE link = :link AND phase = 'open' AND due_at <= now()
                  AND (lease_until IS NULL OR lease_until <= now())
                  AND NOT EXISTS (SELECT FROM link_paces AS ahead
                      WHERE ahead.link = outbox.link || ' ' || outbox.sender
                        AND ahead.next_at > now() + interval '1 second')
                ORDER BY priority, due_at LIMIT :batch
                FOR UPDATE SKIP LOCKED),
            claimed AS (
                UPDATE outbox
                SET state = CASE state WHEN 'leaving' THEN 'leaving' ELSE 'held' END,
                    owner = :owner, lease_until = now() + :lease * interval '1 millisecond'
                WHERE id = ANY(ARRAY(SELECT id FROM due)) RETURNING outbox.*)
            SELECT claimed.*, state = 'leaving' AS in_doubt, <told> AS told, now() AS now,
                ARRAY(SELECT what FROM stops
                    WHERE stops.phone_index = callers.phone_index) AS stops
            FROM claimed LEFT JOIN callers ON callers.id = caller_id
            ORDER BY priority, due_at
            """)
        .define("told", TOLD)
        .bind("link", link)
        .bind("batch", most)
        .bind("owner", owner)
        .bind("lease", lease.toMillis())
        .map((row, _) -> claimed(row, owner))
        .list();
  }

  private static Claimed claimed(ResultSet row, UUID owner) throws SQLException {
    Kind kind = Kind.of(row.getInt("priority"));
    return new Claimed(
        envelope(row),
        Optional.empty(),
        owner,
        kind,
        row.getString("sender"),
        texts(row, "tried"),
        row.getInt("attempt"),
        row.getBoolean("in_doubt"),
        row.getBoolean("told"),
        kind.isStoppedBy(Stops.What.of(texts(row, "stops"))),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("now").toInstant());
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
  }

  private static Envelope envelope(ResultSet row) throws SQLException {
    return new Envelope(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("caller_id", UUID.class)),
        Optional.ofNullable(row.getBytes("stranger")),
        row.getBytes("words"));
  }

  /// Writes down that the network is asked now for all of these, and what they cost by it, and
  /// renews their leases. Again with the same attempts it says the same.
  ///
  /// @param parts of each, in the same order
  /// @param paise what a part costs
  /// @return those that are still ours
  static Set<UUID> ask(
      Handle h, UUID owner, List<Claimed> asked, List<Integer> parts, int paise, Duration lease) {
    return h.createQuery(
            """
            UPDATE outbox SET state = 'leaving', attempt = asked.attempt, parts = asked.parts,
                paise = asked.parts * :paise,
                lease_until = now() + :lease * interval '1 millisecond'
            FROM unnest(:ids, :attempts, :parts) AS asked(id, attempt, parts)
            WHERE outbox.id = asked.id AND owner = :owner
              AND outbox.attempt IN (asked.attempt - 1, asked.attempt)
            RETURNING outbox.id
            """)
        .bindArray("ids", UUID.class, asked.stream().map(Claimed::id).toList())
        .bindArray("attempts", Integer.class, asked.stream().map(Claimed::attempt).toList())
        .bindArray("parts", Integer.class, parts)
        .bind("paise", paise)
        .bind("owner", owner)
        .bind("lease", lease.toMillis())
        .mapTo(UUID.class)
        .set();
  }

  /// Writes down that the network has these, and takes over what it said of them already.
  ///
  /// @param references the network's own names for them, in the same order
  /// @return how many of them were still ours
  static int taken(Handle h, UUID owner, List<Claimed> texts, List<String> references) {
    return h.createUpdate(
            """
            UPDATE outbox SET state = 'taken', owner = NULL, lease_until = NULL, stranger = NULL,
                left_at = now(), reference = nullif(taken.reference, '')
            FROM unnest(:ids, :attempts, :references) AS taken(id, attempt, reference)
            WHERE outbox.id = taken.id AND owner = :owner AND outbox.attempt = taken.attempt
            """)
        .bindArray("ids", UUID.class, texts.stream().map(Claimed::id).toList())
        .bindArray("attempts", Integer.class, texts.stream().map(Claimed::attempt).toList())
        .bindArray("references", String.class, references)
        .bind("owner", owner)
        .execute();
  }

  /// Ends a text that did not leave, or of which it is not known: if the network told meanwhile
  /// that it has it, it is taken. False if another has it by now.
  static boolean end(Handle h, Claimed text, End end, String why) {
    return fenced(
                h,
                """
                UPDATE outbox SET owner = NULL, lease_until = NULL,
                    state = CASE WHEN :state = 'unknown' AND <told> THEN 'taken' ELSE :state END,
                    why = CASE WHEN :state = 'unknown' AND <told> THEN NULL ELSE :why END,
                    left_at = CASE WHEN :state = 'unknown' AND <told> THEN news_at END,
                    stranger = CASE WHEN :state = 'aside' THEN stranger END
                """
                    + FENCE,
                text)
            .define("told", TOLD)
            .bind("state", end.code())
            .bind("why", why)
            .execute()
        == 1;
  }

  /// Lets a text wait for its next attempt: if the network told meanwhile that it has it, it is
  /// taken. False if another has it by now.
  static boolean again(Handle h, Claimed text, Duration after) {
    return fenced(
                h,
                """
                UPDATE outbox SET owner = NULL, lease_until = NULL,
                    state = CASE WHEN <told> THEN 'taken' ELSE 'waiting' END,
                    left_at = CASE WHEN <told> THEN news_at END,
                    stranger = CASE WHEN <told> THEN NULL ELSE stranger END,
                    due_at = now() + :after * interval '1 millisecond'
                """
                    + FENCE,
                text)
            .define("told", TOLD)
            .bind("after", after.toMillis())
            .execute()
        == 1;
  }

  /// Leaves a text in doubt for a while; false if another has it by now.
  static boolean doubtStill(Handle h, Claimed text, Duration until) {
    return fenced(
                h,
                "UPDATE outbox SET owner = NULL,"
                    + " lease_until = now() + :until * interval '1 millisecond'"
                    + FENCE,
                text)
            .bind("until", until.toMillis())
            .execute()
        == 1;
  }

  /// Lets a text leave by another link; false if another has it by now.
  ///
  /// @param why in a few words why this one does not take it
  static boolean move(Handle h, Claimed text, Link from, Link to, String why) {
    return fenced(
                h,
                """
                UPDATE outbox SET state = 'waiting', owner = NULL, lease_until = NULL,
                    due_at = now(), attempt = 0, sender = '', link = :to, tried = tried || :from,
                    news = NULL, news_code = NULL, news_at = NULL,
                    route = route || ', ' || :why || ' > ' || :to
                """
                    + FENCE,
                text)
            .bind("from", from.name())
            .bind("to", to.name())
            .bind("why", why)
            .execute()
        == 1;
  }

  /// Brings texts of links that are no more to one that is.
  static int rescue(Handle h, List<String> links, String to) {
    return h.createUpdate(
            """
            UPDATE outbox SET link = :to, sender = '', route = route || ', gone > ' || :to
            WHERE phase = 'open' AND link <> ALL(:links)
              AND (lease_until IS NULL OR lease_until <= now())
            """)
        .bind("to", to)
        .bindArray("links", String.class, links)
        .execute();
  }

  private static Update fenced(Handle h, String update, Claimed text) {
    return h.createUpdate(update)
        .bind("id", text.id())
        .bind("owner", text.owner())
        .bind("attempt", text.attempt());
  }

  /// Ends the lease of all that a claim still has: others need not wait for it to run out.
  static void letGo(Handle h, UUID owner) {
    h.createUpdate(
            """
            UPDATE outbox SET lease_until = now()
            WHERE owner = :owner AND phase = 'open'
            """)
        .bind("owner", owner)
        .execute();
  }
}
