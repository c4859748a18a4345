package org.pukar.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.db.Sql;

/// The SQL of campaigns' phones. Stateless.
///
/// | state | what it means |
/// |---|---|
/// | `waiting` | its text is still to be put into the outbox |
/// | `put` | its text is in the outbox, which says what becomes of it |
/// | `stopped`, `no-consent` | it is not wanted there |
/// | `unreadable` | its caller's key cannot be opened |
final class PhoneStore {
  /// Why callers are left out, or nothing.
  private static final String REASON =
      """
      CASE WHEN EXISTS (SELECT FROM stops WHERE stops.phone_index = callers.phone_index
              AND what IN ('all', 'any')) THEN 'stopped'
          WHEN NOT EXISTS (SELECT FROM agreements WHERE agreements.caller_id = callers.id
              AND purpose = :purpose) THEN 'no-consent'
          ELSE '' END
      """;

  private PhoneStore() {}

  /// So many callers of a language are left out for a reason, or for none written to.
  record Counted(String language, String reason, int callers) {}

  /// A caller, and the reason to leave it out, or nothing.
  record Looked(UUID caller, String reason) {}

  static List<Counted> count(Handle h, List<UUID> callers, String purpose) {
    return h.createQuery(
            "SELECT language, reason, count(*)::int AS callers FROM (SELECT language, "
                + REASON
                + " AS reason FROM callers WHERE id = ANY(:ids)) AS each GROUP BY 1, 2")
        .bindArray("ids", UUID.class, callers)
        .bind("purpose", purpose)
        .map((row, _) ->
            new Counted(row.getString("language"), row.getString("reason"), row.getInt("callers")))
        .list();
  }

  static List<Looked> look(Handle h, Collection<UUID> callers, String purpose) {
    return h.createQuery(
            "SELECT id, " + REASON + " AS reason FROM callers WHERE id = ANY(:ids) ORDER BY id")
        .bindArray("ids", UUID.class, callers)
        .bind("purpose", purpose)
        .map((row, _) -> new Looked(row.getObject("id", UUID.class), row.getString("reason")))
        .list();
  }

  /// The next callers of everybody.
  static List<UUID> all(Handle h, UUID after, int limit) {
    return h.createQuery("SELECT id FROM callers WHERE id > :after ORDER BY id LIMIT :limit")
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }

  /// The next callers of those languages.
  static List<UUID> speaking(Handle h, List<String> languages, UUID after, int limit) {
    return h.createQuery(
            """
            SELECT id FROM callers WHERE id > :after AND language = ANY(:languages)
            ORDER BY id LIMIT :limit
            """)
        .bind("after", after)
        .bindArray("languages", String.class, languages)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }

  /// The next callers of a campaign.
  static List<UUID> of(Handle h, UUID campaign, UUID after, int limit) {
    return h.createQuery(
            """
            SELECT caller_id FROM campaign_phones WHERE campaign_id = :campaign
              AND caller_id > :after ORDER BY caller_id LIMIT :limit
            """)
        .bind("campaign", campaign)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(UUID.class)
        .list();
  }

  /// Adds callers; how many were new.
  static int add(Handle h, UUID campaign, List<UUID> callers) {
    return h.createUpdate(
            """
            INSERT INTO campaign_phones (campaign_id, caller_id)
            SELECT :campaign, id FROM callers WHERE id = ANY(:callers)
            FOR KEY SHARE
            ON CONFLICT DO NOTHING
            """)
        .bind("campaign", campaign)
        .bindArray("callers", UUID.class, callers)
        .execute();
  }

  /// The callers among phones, by the keyed hashes of these.
  static List<UUID> callers(Handle h, List<byte[]> indexes) {
    return Sql.list(
        h,
        "SELECT id FROM callers WHERE phone_index = ANY(?)",
        row -> row.getObject("id", UUID.class),
        new Sql.Each("bytea", indexes));
  }

  /// Takes all phones of a draft off it.
  static void clear(Handle h, UUID campaign) {
    h.createUpdate("DELETE FROM campaign_phones WHERE campaign_id = :campaign")
        .bind("campaign", campaign)
        .execute();
  }

  /// Writes down what becomes of phones that waited, or that were taken back.
  static void become(Handle h, UUID campaign, List<UUID> callers, String state) {
    if (!callers.isEmpty()) {
      h.createUpdate(
              """
              UPDATE campaign_phones SET state = :state
              WHERE campaign_id = :campaign AND caller_id = ANY(:callers)
              """)
          .bind("campaign", campaign)
          .bindArray("callers", UUID.class, callers)
          .bind("state", state)
          .execute();
    }
  }

  /// Forgets a caller; campaigns keep that there was one. Afterwards no campaign can take her up
  /// again. Campaigns are held before their phones, as who feeds them does.
  static void forget(Handle h, UUID caller) {
    for (String lock :
        List.of(
            """
            SELECT id FROM campaigns WHERE id IN
                (SELECT campaign_id FROM campaign_phones WHERE caller_id = :caller)
            ORDER BY id FOR NO KEY UPDATE
            """,
            "SELECT id FROM callers WHERE id = :caller FOR UPDATE")) {
      h.createQuery(lock).bind("caller", caller).mapTo(UUID.class).list();
    }
    h.createUpdate(
            """
            WITH gone AS (DELETE FROM campaign_phones WHERE caller_id = :caller
                RETURNING campaign_id)
            UPDATE campaigns SET forgotten = forgotten + 1
            FROM gone WHERE campaigns.id = gone.campaign_id
            """)
        .bind("caller", caller)
        .execute();
  }
}
