package org.pukar.backup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.pukar.callers.Callers;
import org.pukar.keys.Keys;

/// Rows for tests: some in every table, and a table of our own with all that is odd. Stateless.
final class Filled {
  static final String ODD_WORDS = "a 'quoted' \"word\"\\.\n\\N\tठेकेदार ने मज़दूरी नहीं दी\r\n";

  private static final UUID JOB = new UUID(4, 8);

  private Filled() {}

  private static final UUID CAMPAIGN = new UUID(0, 23);

  /// Two callers in every table that refers to them.
  static void everyTable(String url, Keys keys) {
    Jdbi.create(url)
        .useTransaction(h -> {
          h.execute("INSERT INTO notices (hash, language, text) VALUES ('n', 'hi', ?)", ODD_WORDS);
          h.execute("INSERT INTO scripts (version, files) VALUES ('v', '{\"a\": \"ठ\\n\"}')");
          h.execute(
              """
              INSERT INTO jobs (id, trade, district, paise, per, food, stay, starts_on, ends_on,
                  seats, employer)
              VALUES (?, 'mason', 'd1', 80000, 'day', true, false, '2026-12-01', '2027-03-01',
                  4, 'ठेकेदार')
              """,
              JOB);
          h.execute("INSERT INTO job_offers (job_id, once_key, content) VALUES (?, 'k', 'c')", JOB);
          h.execute(
              "INSERT INTO places VALUES ('b1', 'b', 1, 'd1', 'd1', ?, '', '', 'a', 'a', '', '')",
              ODD_WORDS);
          h.execute("INSERT INTO pins VALUES ('751001', 'b1')");
          registered(h);
          texting(h);
          caller(h, keys);
          caller(h, keys);
          FilledCases.rows(h);
        });
  }

  /// Texts on their way in and out, and a campaign that nobody is in yet.
  private static void texting(Handle h) {
    h.execute(
        "INSERT INTO arrivals (provider, once_hash, phone_index, sealed) VALUES ('p', 'o', 'i', ?)",
        new byte[] {'\\', 0, '\n'});
    h.execute("INSERT INTO link_paces VALUES ('kannel', now())");
    h.execute("INSERT INTO early_news VALUES ('kannel', 'r', 'delivered', '1')");
    h.execute("INSERT INTO stops (phone_index, what) VALUES ('i', 'all')");
    calling(h);
    h.execute(
        """
        INSERT INTO campaigns (id, once_key, draft_hash, name, kind, words, fallback, audience, among)
        VALUES (?, 'k', 'd', 'n', 'bulletin', ?, 'hi', 'all', '{}')
        """,
        CAMPAIGN,
        new String[] {"hi", ODD_WORDS});
  }

  /// A ring that was called, who answered, and who waits for whom.
  private static void calling(Handle h) {
    h.execute("INSERT INTO rings (phone_index, sealed, line) VALUES ('i', 's', 'kookoo')");
    h.execute(
        """
        INSERT INTO calls (id, provider, once_hash, purpose, ring_id, phone_index, sealed, state)
        VALUES (?, 'kookoo', 'o', 'back', (SELECT max(id) FROM rings), 'i', 's', 'queued')
        """,
        CAMPAIGN);
    h.execute("INSERT INTO call_days VALUES ('2026-11-22', 7)");
    h.execute(
        """
        INSERT INTO staff (id, phone_index, sealed, languages, woman) VALUES (?, 'i', 's', '{hi,or}', true)
        """,
        CAMPAIGN);
    h.execute(
        """
        INSERT INTO audit (subject, nth, at, deed, mark)
        VALUES ('00000000-0000-0000-0000-000000000001', 1, now(), 'read', '\\x01')
        """);
    h.execute(
        """
        INSERT INTO audit_heads (subject, nth, mark)
        VALUES ('00000000-0000-0000-0000-000000000001', 1, '\\x01')
        """);
    h.execute(
        """
        INSERT INTO access_keys (id, hash, office, roles, places)
        VALUES (?, '\\x01', 'o', '{officer}', '{s21}')
        """,
        CAMPAIGN);
    h.execute(
        """
        INSERT INTO accounts (id, name, shown, language, recovery)
        SELECT id, 'asha', 'Asha', 'hi', '{\\x01}' FROM access_keys
        """);
    h.execute(
        "INSERT INTO desk_visits (hash, account_id, step) SELECT '\\x01', id, 'IN' FROM accounts");
    h.execute(
        "INSERT INTO desk_views (account_id, name, query) SELECT id, 'v', 'view=due' FROM accounts");
    h.execute("INSERT INTO callers_waiting (session, language, woman) VALUES ('s', 'hi', false)");
    h.execute(
        """
        INSERT INTO places_kept (phone_index, sealed, line, woman, since, due_at)
        VALUES ('\\x01', '\\x02', 'net', true, now(), now())
        """);
    h.execute(
        """
        INSERT INTO recordings (id, provider, once_hash, phone_index, sealed)
        VALUES (?, 'kookoo', 'o', 'i', 's')
        """,
        CAMPAIGN);
    h.execute("INSERT INTO recording_parts VALUES (?, 0, ?)", CAMPAIGN, new byte[] {'\\', 0, '\n'});
  }

  private static void registered(Handle h) {
    h.execute(
        """
        INSERT INTO dlt_templates VALUES
            ('1007000000000000001', '1101000000000000001', 'PUKARD', 'S', 'hi', ?)
        """,
        ODD_WORDS);
    h.execute("INSERT INTO dlt_version (version) VALUES (7)");
  }

  private static void caller(Handle h, Keys keys) {
    UUID id = UUID.randomUUID();
    byte[] key = keys.newDataKey(Callers.context(id)).wrapped();
    callerOnly(h, id, key);
    h.execute("INSERT INTO consents VALUES (?, 'service', 'n')", id);
    h.execute(
        """
        INSERT INTO callbacks (id, caller_id, reason, due_at, language, voice, once_key)
        VALUES (?, ?, ?, '2026-12-01 04:30:00+00', 'or-Latn', 'woman', ?)
        """,
        UUID.randomUUID(),
        id,
        new byte[] {0, 1, '\n', '\\', -1},
        id.toString());
    h.execute(
        "INSERT INTO outbox (id, caller_id, words, priority, once_key) VALUES (?, ?, ?, 1, ?)",
        UUID.randomUUID(),
        id,
        new byte[] {'\\', 0, '\n'},
        id.toString());
    h.execute("INSERT INTO campaign_phones (campaign_id, caller_id) VALUES (?, ?)", CAMPAIGN, id);
    h.execute(
        "INSERT INTO interests (caller_id, job_id, once_key) VALUES (?, ?, ?)",
        id,
        JOB,
        id.toString());
    h.execute(
        "INSERT INTO scheme_checks (id, caller_id, answers, once_key) VALUES (?, ?, ?, ?)",
        UUID.randomUUID(),
        id,
        new byte[] {'\n', 0, '\\'},
        id.toString());
    alerts(h, id);
    worker(h, id);
    grievance(h, id);
  }

  private static void alerts(Handle h, UUID id) {
    UUID request = UUID.randomUUID();
    h.execute(
        """
        INSERT INTO alert_requests (id, caller_id, trades, places, weekly, language, notice_hash)
        VALUES (?, ?, '{mason,welder}', '{}', 3, 'hi', 'n')
        """,
        request,
        id);
    h.execute(
        "INSERT INTO alert_wishes VALUES (?, 'mason', '', ?, '2026-12-01 04:30:00+00')",
        request,
        id);
    h.execute("INSERT INTO alerts (job_id, caller_id, answer) VALUES (?, ?, 'yes')", JOB, id);
  }

  private static void worker(Handle h, UUID id) {
    h.execute(
        """
        INSERT INTO workers (id, caller_id, name, trade, home, work, language, once_key)
        VALUES (?, ?, '\\x005c0a', 'mason', 'd1', 'd2', 'hi', ?)
        """,
        UUID.randomUUID(),
        id,
        id.toString());
    h.execute(
        """
        INSERT INTO worker_pins (worker_id, hash, forced, set_at, tries)
        SELECT id, '\\x5c0a00', ARRAY['\\x5c0a2c7d22'::bytea, ''], now(), 2 FROM workers WHERE caller_id = ?
        """,
        id);
    h.execute(
        """
        INSERT INTO worker_consents (id, worker_id, purpose, notice_hash)
        SELECT id, id, 'alerts', 'n' FROM workers WHERE caller_id = ?
        """,
        id);
    h.execute(
        """
        INSERT INTO worker_looks (id, worker_id, office)
        SELECT id, id, 'दफ़्तर' FROM workers WHERE caller_id = ?
        """,
        id);
    h.execute("INSERT INTO erasures (id, of, waits_for) VALUES (?, 'caller', ?)", id, id);
  }

  static void callerOnly(Handle h, UUID id, byte[] key) {
    h.execute(
        """
        INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
        VALUES (?, ?, '\\x00ff5c0a', ?, 'hi', 'test')
        """,
        id,
        id.toString().getBytes(StandardCharsets.UTF_8),
        key);
  }

  /// Its number is the sequence's next.
  static void grievance(Handle h, UUID caller) {
    h.execute(
        """
        INSERT INTO grievances
            (id, number, caller_id, category, words, place, channel, provider, once_key)
        VALUES (?, nextval('grievance_sequence'), ?, 'W', '\\x00', 'd1', 'ussd', 'test', ?)
        """,
        UUID.randomUUID(),
        caller,
        UUID.randomUUID().toString());
  }

  /// A table that no migration makes, to be made before a backup and before its restoring.
  static void makeOddTable(String url) {
    Jdbi.create(url)
        .useHandle(h ->
            h.createScript(
                    """
                    CREATE TABLE "a ""Table"" of 'odd' names" (
                        "Id" int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                        gone text,
                        "ठेका" text,
                        parent int REFERENCES "a ""Table"" of 'odd' names",
                        doubled int GENERATED ALWAYS AS ("parent" * 2) STORED,
                        lasted interval,
                        rate double precision,
                        touched text NOT NULL DEFAULT 'never');
                    ALTER TABLE "a ""Table"" of 'odd' names" DROP COLUMN gone;
                    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                        'BEGIN NEW.touched := now(); RETURN NEW; END';
                    CREATE TRIGGER touch BEFORE INSERT OR UPDATE
                        ON "a ""Table"" of 'odd' names" FOR EACH ROW EXECUTE FUNCTION touch()
                    """)
                .execute());
  }

  static void fillOddTable(String url) {
    String insert =
        "INSERT INTO \"a \"\"Table\"\" of 'odd' names\" (\"ठेका\", parent, lasted, rate) VALUES ";
    Jdbi.create(url)
        .useHandle(h -> {
          h.execute(insert + "(?, 2, '-1 day 2 hours', 'NaN'), ('', NULL, NULL, 0.1)", ODD_WORDS);
          h.execute(insert + "(NULL, 1, '1 year -3 days', 1e-300)");
        });
  }

  /// Every row of every table as PostgreSQL writes it, each with its table's name.
  static List<String> rows(String url) {
    return Jdbi.create(url).withHandle(Filled::rows);
  }

  private static List<String> rows(Handle h) {
    List<String> rows = new ArrayList<>();
    for (String table : new Catalog(h).tables()) {
      String name = '"' + table.replace("\"", "\"\"") + '"';
      h.createQuery("SELECT row_to_json(t)::text AS row FROM " + name + " t ORDER BY 1")
          .mapTo(String.class)
          .forEach(row -> rows.add(table + " " + row));
    }
    return rows;
  }
}
