package org.pukar.outbox.news;

import static org.pukar.db.Sql.each;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of what networks say of texts. Stateless.
final class NewsStore {
  /// As [Said] has it, too.
  private static final String IS_MORE =
      """
      (outbox.news IS NULL OR outbox.news NOT IN ('delivered', 'not-delivered', 'opted-out')
          OR <came> = 'delivered')
      """;

  private NewsStore() {}

  /// Writes down news of texts by the networks' own names for them; those of which there are texts.
  ///
  /// @param said of each text but once
  static Set<Said.Name> byReferences(Handle h, List<Said> said) {
    return Set.copyOf(
        Sql.list(
            h,
            """
            WITH said AS (
                SELECT * FROM unnest(?, ?, ?, ?) AS said(link, reference, came, code)),
            told AS (
                UPDATE outbox SET news = said.came, news_code = said.code, news_at = now()
                FROM said
                WHERE outbox.link = said.link AND outbox.reference = said.reference AND <is_more>)
            SELECT link, reference FROM said
            WHERE EXISTS (SELECT FROM outbox
                WHERE outbox.link = said.link AND outbox.reference = said.reference)
            """
                .replace("<is_more>", IS_MORE.replace("<came>", "said.came")),
            row -> new Said.Name(row.getString("link"), row.getString("reference")),
            each("text", said, Said::link),
            each("text", said, one -> one.receipt().reference()),
            each("text", said, one -> one.receipt().came().code()),
            each("text", said, one -> one.receipt().code())));
  }

  /// Writes down news of a text by our name for it; how many texts it has.
  static int byId(Handle h, UUID id, Said said) {
    return h.createUpdate(
            "UPDATE outbox SET news = :came, news_code = :code, news_at = now()"
                + " WHERE id = :id AND link = :link AND "
                + IS_MORE)
        .define("came", ":came")
        .bind("id", id)
        .bind("link", said.link())
        .bind("came", said.receipt().came().code())
        .bind("code", said.receipt().code())
        .execute();
  }

  /// Writes down that the network has a text of which nobody knew it, or that was to be sent again.
  /// One that is being handed over is left to who does that, and sees the news.
  static void left(Handle h, UUID id) {
    h.createUpdate(
            """
            UPDATE outbox SET state = 'taken', left_at = now(), why = NULL, owner = NULL,
                lease_until = NULL, stranger = NULL
            WHERE id = :id AND (state = 'unknown' OR (attempt > 0 AND (state IN ('waiting', 'held')
                OR (state = 'leaving' AND lease_until <= now()))))
            """)
        .bind("id", id)
        .execute();
  }

  /// Keeps news of a text that we have not written down as taken yet.
  static void keep(Handle h, Said said) {
    h.createUpdate(
            """
            INSERT INTO early_news (link, reference, came, code)
            VALUES (:link, :reference, :came, :code) ON CONFLICT DO NOTHING
            """)
        .bind("link", said.link())
        .bind("reference", said.receipt().reference())
        .bind("came", said.receipt().came().code())
        .bind("code", said.receipt().code())
        .execute();
  }

  /// Takes what was said early of these.
  static List<Said> takeEarly(Handle h, String link, List<String> references) {
    return h.createQuery(
            """
            DELETE FROM early_news WHERE link = :link AND reference = ANY(:references)
            RETURNING reference, came, code
            """)
        .bind("link", link)
        .bindArray("references", String.class, references)
        .map((row, _) ->
            new Said(
                link,
                new Receipt(
                    row.getString("reference"),
                    false,
                    Receipt.Came.of(row.getString("came")),
                    row.getString("code"))))
        .list();
  }

  /// Forgets what was said of texts that we never knew.
  static void sweep(Handle h) {
    h.createUpdate("DELETE FROM early_news WHERE at < now() - interval '1 day'").execute();
  }

  /// Keeps that whoever has the phone of that text wants none.
  static void optOut(Handle h, Said said) {
    h.createUpdate(
            """
            INSERT INTO stops (phone_index, what)
            SELECT phone_index, 'all' FROM outbox JOIN callers ON callers.id = caller_id
            WHERE link = :link AND (reference = :reference OR outbox.id::text = :reference)
            ON CONFLICT DO NOTHING
            """)
        .bind("link", said.link())
        .bind("reference", said.receipt().reference())
        .execute();
  }
}
