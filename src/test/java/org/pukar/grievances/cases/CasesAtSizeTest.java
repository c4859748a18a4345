package org.pukar.grievances.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pukar.HouseTest;
import org.pukar.audit.Audit;
import org.pukar.db.Database;
import org.pukar.db.Sql;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sieve;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.escalation.Escalating;
import org.pukar.phone.PhoneNumber;

/// Among many cases each question reads as many rows as it needs, by an index, whatever plan
/// PostgreSQL takes: it is asked what it did, with row security as in service. `scripts/soak` does
/// so among a million.
class CasesAtSizeTest extends HouseTest {
  private static final int CASES = Integer.getInteger("case.rows", 50_000);

  /// More often than PostgreSQL plans anew for each set of arguments.
  private static final int TIMES = 12;

  /// Entries of indexes that a question may read, whatever it asks. PostgreSQL may take the two
  /// thousand open cases of a district and sort them; of a State, or among a million, it may not.
  private static final long MOST = 5_000;

  private static final UUID ASHA = new UUID(0, 1);
  private static final PhoneNumber PHONE = new PhoneNumber("+919000970001");
  private static final Doer STATE = Desk.staff(ASHA, Set.of("s1"), "officer", "supervisor");
  private static final Doer DISTRICT = Desk.staff(ASHA, Set.of("d1"), "officer", "supervisor");
  private static final Doer BLOCK = Desk.staff(ASHA, Set.of("b1"), "officer", "supervisor");

  /// 36 States, 780 districts, 7,000 blocks, the first of each with many; three of five closed, one
  /// of a hundred without a day; every third open one overdue, every fifth with somebody who has
  /// five.
  private static final String FILL =
      """
      CREATE TEMP TABLE made AS
          SELECT gen_random_uuid() AS id, n, floor(power(random(), 3) * 7000)::integer AS at, random() AS how,
              now() - random() * interval '60 days' AS filed
          FROM generate_series(1, {cases}) AS n;
      INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
          SELECT gen_random_uuid(), sha256(n::text::bytea), '', '', 'en', 'made' FROM generate_series(1, {cases} / 3) AS n;
      INSERT INTO grievances (id, number, caller_id, category, words, place, channel, provider, once_key, state, owner,
              block, district, in_state, desk, filed_at, state_since, state_due, case_due)
          SELECT made.id, 100000000 + n, them[1 + n % cardinality(them)], 'W', sha256('w'), 'd1', 'ussd', 'made', 'made' || n,
              CASE WHEN how < 0.6 THEN 'closed' WHEN how < 0.8 THEN 'received' ELSE 'assigned' END,
              CASE WHEN how > 0.9 THEN md5((n / 50)::text)::uuid END,
              'b' || 1 + at, 'd' || 1 + at / 9, 's' || 1 + at / 200, 's' || 1 + at / 200, filed, filed,
              CASE WHEN how >= 0.6 THEN filed + interval '1 day' END,
              CASE WHEN n % 100 > 0 THEN filed + interval '21 days' END
          FROM made, (SELECT array_agg(id) AS them FROM callers) AS callers;
      INSERT INTO case_tells (grievance_id, state_at)
          SELECT id, CASE WHEN how >= 0.6 THEN CASE WHEN n % 3 = 0 THEN filed ELSE now() + interval '1 day' END END
          FROM made;
      INSERT INTO case_acts (grievance_id, nth, act, state, actor, once_key)
          SELECT id, nth, 'note', 'assigned', id, 'made' || n || ':' || nth FROM made, generate_series(1, 2) AS nth;
      UPDATE grievances SET version = 2;
      INSERT INTO audit (subject, nth, at, deed, mark) SELECT id, 1, now(), 'note', '' FROM made;
      INSERT INTO audit_heads (subject, nth, mark) SELECT id, 1, '' FROM made;
      DROP TABLE made;
      """;

  private static final List<String> TABLES =
      List.of("grievances", "case_acts", "case_tells", "audit", "audit_heads", "callers");

  private final Clock clock = Clock.systemUTC();

  @Test
  void eachQuestionReadsAFewRowsOfAnIndex() throws SQLException {
    house.stored().run(FILL.replace("{cases}", Integer.toString(CASES)));
    Desk filing = new Desk(house);
    String number = filing.filed(PHONE.e164());
    house
        .stored()
        .run(
            "UPDATE grievances SET in_state = 's1', desk = 's1', block = 'b1', district = 'd1', owner = '"
                + ASHA
                + "' WHERE number = '"
                + number
                + "'");
    house
        .stored()
        .run("VACUUM ANALYZE grievances, case_acts, case_tells, audit, audit_heads, callers");
    try (Database database = house.ground().database(1)) {
      questions(database, number).forEach((asked, indexes) -> check(database, asked, indexes));
    }
  }

  /// A question, by its name.
  private record Asked(String name, Runnable question) {}

  private Map<Asked, List<String>> questions(Database database, String number) {
    Desk desk = new Desk(house, database);
    Search search = new Search(desk.cases(), house.callers()::index);
    Audit audit = new Audit(database, house.ground().keys(), clock);
    UUID id = desk.now(number).id();
    After later = new After(Optional.of(Instant.now()), id);
    After last = new After(Optional.empty(), new UUID(0, 0));
    Map<Asked, List<String>> all = new LinkedHashMap<>();
    ask(
        all,
        "by number",
        () -> search.find(DISTRICT, new Sought.Named(number), 50),
        "grievances_number_key");
    ask(
        all,
        "by phone",
        () -> search.find(DISTRICT, new Sought.Phone(PHONE), 50),
        "grievances_by_caller",
        "callers_phone_index_key");
    ask(
        all,
        "by owner",
        () -> search.find(DISTRICT, new Sought.Owner(ASHA, After.NOTHING), 50),
        "grievances_owned");
    ask(
        all,
        "a State's",
        () -> search.inbox(STATE, Set.of("s1"), After.NOTHING, 50),
        "grievances_inbox");
    ask(all, "its next", () -> search.inbox(STATE, Set.of("s1"), later, 50), "grievances_inbox");
    ask(all, "its last", () -> search.inbox(STATE, Set.of("s1"), last, 50), "grievances_inbox");
    ask(
        all,
        "a State's with nobody",
        () -> search.sift(STATE, Set.of("s1"), new Sieve("", true, false), After.NOTHING, 50),
        "grievances_inbox");
    ask(
        all,
        "a State's of a rare kind",
        () -> search.sift(STATE, Set.of("s1"), new Sieve("X", false, false), After.NOTHING, 50),
        "grievances_inbox");
    ask(
        all,
        "a State's late ones",
        () -> search.sift(STATE, Set.of("s1"), new Sieve("", false, true), After.NOTHING, 50),
        "grievances_inbox");
    ask(
        all,
        "a district's",
        () -> search.inbox(DISTRICT, Set.of("d1"), After.NOTHING, 50),
        "grievances_in_district");
    ask(
        all,
        "a block's",
        () -> search.inbox(BLOCK, Set.of("b1"), After.NOTHING, 50),
        "grievances_in_block");
    ask(
        all,
        "a case",
        () -> desk.cases().read(DISTRICT, number),
        "grievances_number_key",
        "case_acts_pkey");
    ask(
        all,
        "a note",
        () -> desk.cases().note(DISTRICT, number, "a note", desk.once()),
        "case_acts_once");
    ask(
        all,
        "an act",
        () -> desk.act(DISTRICT, number, "assign", Brought.NOTHING.to(ASHA)),
        "case_tells_pkey",
        "grievances_pkey");
    ask(
        all,
        "who had part",
        () -> database.with(h -> CaseStore.hadPart(h, id, ASHA)),
        "case_acts_pkey");
    ask(all, "the overdue", () -> Escalating.tell(database, 50), "case_tells_next");
    ask(
        all,
        "a line of the audit",
        () -> database.use(h -> audit.note(h, id, Optional.of(ASHA), "read")),
        "audit_heads_pkey");
    ask(all, "its chain", () -> audit.verify(id), "audit_pkey");
    return all;
  }

  private static void ask(
      Map<Asked, List<String>> all, String name, Runnable question, String... indexes) {
    all.put(new Asked(name, question), List.of(indexes));
  }

  private static void check(Database database, Asked asked, List<String> indexes) {
    asked.question().run();
    Map<String, Long> before = read(database);
    for (int i = 0; i < TIMES; i++) {
      asked.question().run();
    }
    Map<String, Long> after = read(database);
    after.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
    for (String table : TABLES) {
      assertThat(after.get(table))
          .as("%s: times that all of %s was read", asked.name(), table)
          .isZero();
    }
    for (String index : indexes) {
      assertThat(after.get(index)).as("%s: entries of %s", asked.name(), index).isPositive();
    }
    assertThat(after.get("entries")).as("%s: %s", asked.name(), after).isLessThan(MOST * TIMES);
  }

  /// How often whole tables were read, and how many entries of indexes.
  private static Map<String, Long> read(Database database) {
    Map<String, Long> read = new LinkedHashMap<>();
    database.use(h -> Sql.find(h, "SELECT pg_stat_force_next_flush()::text", row -> ""));
    database.use(h -> {
      Sql.list(
              h,
              "SELECT relname, seq_scan FROM pg_stat_user_tables",
              row -> Map.entry(row.getString(1), row.getLong(2)))
          .forEach(one -> read.put(one.getKey(), one.getValue()));
      Sql.list(
              h,
              "SELECT indexrelname, idx_scan, idx_tup_read FROM pg_stat_user_indexes",
              row -> Map.entry(row.getString(1), List.of(row.getLong(2), row.getLong(3))))
          .forEach(one -> {
            read.put(one.getKey(), one.getValue().getFirst());
            read.merge("entries", one.getValue().getLast(), Long::sum);
          });
    });
    return read;
  }
}
