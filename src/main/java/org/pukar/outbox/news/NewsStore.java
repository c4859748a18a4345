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

  /// A text of which nobody knew whether it left has left.
  private static final String SAYS =
      """
      SET news = :came, news_code = :code, news_at = now(),
          state = CASE WHEN state = 'unknown' AND :came <> 'not-delivered' THEN 'taken' ELSE state END,
          left_at = CASE WHEN state = 'unknown' AND :came <> 'not-delivered'
              THEN now() ELSE left_at END
      """;

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
  static int byId(Handle h, UUID id, Receipt receipt, String came) {
    return h.createUpdate("UPDATE outbox " + SAYS + " WHERE id = :id AND " + IS_MORE)
        .bind("id", id)
        .bind("came", came)
        .bind("code", receipt.code())
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
