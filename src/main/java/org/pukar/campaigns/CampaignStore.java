package org.pukar.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pukar.outbox.Kind;
import org.pukar.text.Language;

/// The SQL of campaigns. Stateless. All times are PostgreSQL's.
///
/// | state | what it means | what comes next |
/// |---|---|---|
/// | `draft` | nothing is sent; a list may be brought | `running`, `stopped` |
/// | `running` | its phones are gathered, then fed to the outbox | `paused`, `stopped`, `ended` |
/// | `paused` | nothing of it waits in the outbox | `running`, `stopped` |
/// | `stopped` | as paused, for good | - |
/// | `ended` | no phone waits, and none of its texts in the outbox | - |
final class CampaignStore {
  private CampaignStore() {}

  /// What became of so many phones, as one table has it.
  ///
  /// @param what the table: `campaign`, `phones` or `outbox`
  /// @param news what the network said last; empty if nothing
  record Became(String what, String state, String news, int count, long parts, long paise) {}

  /// Draws one up; nothing is written if the same deed did before.
  static void insert(Handle h, UUID id, String onceKey, byte[] hash, Draft draft) {
    h.createUpdate(
            """
            INSERT INTO campaigns (id, once_key, draft_hash, name, kind, words, fallback, audience,
                among)
            VALUES (:id, :once, :hash, :name, :kind, :words, :fallback, :audience, :among)
            ON CONFLICT (once_key) DO NOTHING
            """)
        .bind("id", id)
        .bind("once", onceKey)
        .bind("hash", hash)
        .bind("name", draft.name())
        .bind("kind", draft.kind().name().toLowerCase(Locale.ROOT))
        .bindArray("words", String.class, flat(draft.words()))
        .bind("fallback", draft.fallback().code())
        .bind("audience", draft.audience().who().code())
        .bindArray("among", String.class, draft.audience().among())
        .execute();
  }

  private static List<String> flat(Map<Language, String> words) {
    List<String> flat = new ArrayList<>();
    words.forEach((language, text) -> flat.addAll(List.of(language.code(), text)));
    return flat;
  }

  /// What a deed has drawn up, if it asked for this.
  static Optional<UUID> of(Handle h, String onceKey, byte[] hash) {
    return h.createQuery("SELECT id FROM campaigns WHERE once_key = :once AND draft_hash = :hash")
        .bind("once", onceKey)
        .bind("hash", hash)
        .mapTo(UUID.class)
        .findOne();
  }

  static Optional<Campaign> find(Handle h, UUID id) {
    return h.createQuery("SELECT * FROM campaigns WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> campaign(row))
        .findOne();
  }

  /// The same, which nobody else can change until the transaction ends.
  static Optional<Campaign> hold(Handle h, UUID id) {
    return h.createQuery("SELECT * FROM campaigns WHERE id = :id FOR NO KEY UPDATE")
        .bind("id", id)
        .map((row, _) -> campaign(row))
        .findOne();
  }

  /// The newest first.
  static List<Campaign> newest(Handle h, int limit) {
    return h.createQuery("SELECT * FROM campaigns ORDER BY made_at DESC, id LIMIT :limit")
        .bind("limit", limit)
        .map((row, _) -> campaign(row))
        .list();
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    Draft draft =
        new Draft(
            row.getString("name"),
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            words(strings(row, "words")),
            Language.find(row.getString("fallback")).orElseThrow(),
            new Audience(
                Audience.Who.find(row.getString("audience")).orElseThrow(), strings(row, "among")));
    return new Campaign(
        row.getObject("id", UUID.class),
        draft,
        Campaign.State.of(row.getString("state")),
        new Campaign.Listed(
            row.getBoolean("is_whole"),
            row.getInt("lines"),
            row.getInt("unreadable"),
            row.getInt("repeated"),
            row.getInt("strangers")),
        row.getTimestamp("made_at").toInstant(),
        instant(row.getTimestamp("started_at")),
        instant(row.getTimestamp("ended_at")));
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static Map<Language, String> words(List<String> flat) {
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (int i = 0; i < flat.size(); i += 2) {
      words.put(Language.find(flat.get(i)).orElseThrow(), flat.get(i + 1));
    }
    return words;
  }

  private static Optional<Instant> instant(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  /// Writes a new state down. Its phones are looked at from the first on again.
  static void become(Handle h, UUID id, Campaign.State state) {
    h.createUpdate(
            """
            UPDATE campaigns SET state = :state, fed_to = '00000000-0000-0000-0000-000000000000',
                started_at = CASE WHEN :state = 'running' THEN coalesce(started_at, now())
                    ELSE started_at END,
                ended_at = CASE WHEN :state = 'stopped' THEN now() END
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("state", state.code())
        .execute();
  }

  /// Begins a list, which stands instead of any before.
  static void beginList(Handle h, UUID id, UUID upload) {
    h.createUpdate(
            """
            UPDATE campaigns SET upload = :upload, is_whole = false, lines = 0, unreadable = 0,
                repeated = 0, strangers = 0, phones = 0, forgotten = 0, is_gathered = true
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("upload", upload)
        .execute();
  }

  /// Whether that list is still the campaign's that is being read, and stays so until the
  /// transaction ends; not if another was begun, or the campaign started.
  static boolean holdList(Handle h, UUID id, UUID upload) {
    return h.createQuery(
            """
            SELECT true FROM campaigns WHERE id = :id AND upload = :upload AND state = 'draft'
            FOR NO KEY UPDATE
            """)
        .bind("id", id)
        .bind("upload", upload)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /// Counts lines of a list.
  static void count(Handle h, UUID id, Campaign.Listed some) {
    h.createUpdate(
            """
            UPDATE campaigns SET is_whole = :whole, lines = lines + :lines,
                unreadable = unreadable + :unreadable, repeated = repeated + :repeated,
                strangers = strangers + :strangers, phones = phones + :phones
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("whole", some.whole())
        .bind("lines", some.lines())
        .bind("unreadable", some.unreadable())
        .bind("repeated", some.repeated())
        .bind("strangers", some.strangers())
        .bind("phones", some.callers())
        .execute();
  }

  /// What became of a campaign's phones, all in one moment.
  static List<Became> became(Handle h, UUID id) {
    return h.createQuery(
            """
            SELECT 'campaign' AS what, state, '' AS news, phones AS count, 0 AS parts, 0 AS paise
            FROM campaigns WHERE id = :id
            UNION ALL SELECT 'forgotten', '', '', forgotten, 0, 0 FROM campaigns WHERE id = :id
            UNION ALL SELECT 'phones', state, '', count(*)::int, 0, 0 FROM campaign_phones
                WHERE campaign_id = :id AND state <> 'put' GROUP BY state
            UNION ALL SELECT 'outbox', state, coalesce(news, ''), count(*)::int, sum(parts), sum(paise)
                FROM outbox WHERE campaign_id = :id GROUP BY state, news
            """)
        .bind("id", id)
        .map((row, _) ->
            new Became(
                row.getString("what"),
                row.getString("state"),
                row.getString("news"),
                row.getInt("count"),
                row.getLong("parts"),
                row.getLong("paise")))
        .list();
  }
}
