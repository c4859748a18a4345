package org.pukar.outbox.news;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The SQL of what networks say of texts. Stateless.
final class NewsStore {
  /// What is said last counts, but for what says less than was known: a text that came does not go
  /// back on its way.
  private static final String IS_MORE =
      """
      (outbox.news IS NULL OR outbox.news NOT IN ('delivered', 'not-delivered', 'opted-out')
          OR :came = 'delivered')
      """;

  private static final String SAYS = "SET news = :came, news_code = :code, news_at = now()";

  private NewsStore() {}

  /// Writes down news of a text by the network's own name for it; how many texts it has.
  static int byReference(Handle h, String link, Receipt receipt, String came) {
    return h.createUpdate(
            "UPDATE outbox "
                + SAYS
                + " WHERE link = :link AND reference = :reference AND "
                + IS_MORE)
        .bind("link", link)
        .bind("reference", receipt.reference())
        .bind("came", came)
        .bind("code", receipt.code())
        .execute();
  }

  /// The same by our name for it.
  static int byId(Handle h, String link, UUID id, Receipt receipt, String came) {
    return h.createUpdate(
            "UPDATE outbox " + SAYS + " WHERE id = :id AND link = :link AND " + IS_MORE)
        .bind("id", id)
        .bind("link", link)
        .bind("came", came)
        .bind("code", receipt.code())
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

  /// Whether there is a text of that name.
  static boolean isKnown(Handle h, String link, String reference) {
    return h.createQuery(
            """
            SELECT EXISTS (SELECT FROM outbox WHERE link = :link AND reference = :reference)
            """)
        .bind("link", link)
        .bind("reference", reference)
        .mapTo(Boolean.class)
        .one();
  }

  /// Keeps news of a text that we have not written down as taken yet.
  static void keep(Handle h, String link, Receipt receipt, String came) {
    h.createUpdate(
            """
            INSERT INTO early_news (link, reference, came, code)
            VALUES (:link, :reference, :came, :code) ON CONFLICT DO NOTHING
            """)
        .bind("link", link)
        .bind("reference", receipt.reference())
        .bind("came", came)
        .bind("code", receipt.code())
        .execute();
  }

  /// Takes what was said early of these.
  static List<Receipt> takeEarly(Handle h, String link, List<String> references) {
    return h.createQuery(
            """
            DELETE FROM early_news WHERE link = :link AND reference = ANY(:references)
            RETURNING reference, came, code
            """)
        .bind("link", link)
        .bindArray("references", String.class, references)
        .map((row, _) ->
            new Receipt(
                row.getString("reference"),
                false,
                Receipt.Came.of(row.getString("came")),
                row.getString("code")))
        .list();
  }

  /// Forgets what was said of texts that we never knew.
  static void sweep(Handle h) {
    h.createUpdate("DELETE FROM early_news WHERE at < now() - interval '1 day'").execute();
  }

  /// Keeps that whoever has the phone of that text wants none.
  static void optOut(Handle h, String link, Receipt receipt) {
    h.createUpdate(
            """
            INSERT INTO stops (phone_index, what)
            SELECT phone_index, 'all' FROM outbox JOIN callers ON callers.id = caller_id
            WHERE link = :link AND (reference = :reference OR outbox.id::text = :reference)
            ON CONFLICT DO NOTHING
            """)
        .bind("link", link)
        .bind("reference", receipt.reference())
        .execute();
  }
}
