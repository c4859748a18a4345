package org.pukar.bench.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.keys.Keys;
import org.pukar.keys.Sha256;

/// Made-up cases, kept from one run to the next: three of five closed, some districts with many and
/// most with few. What was told and the marks of the audit are made-up bytes, which nobody opens.
/// One thread.
final class Stock implements AutoCloseable {
  private static final int AT_ONCE = 20_000;

  /// The many of them are of the first districts; each district has nine blocks.
  private static final String CASES =
      """
      WITH made AS (
          SELECT gen_random_uuid() AS id, number, nth, floor(power(random(), 2) * ?)::integer + 1 AS at, random() AS how,
              now() - random() * interval '300 days' AS filed
          FROM unnest(?) WITH ORDINALITY AS one (number, nth)),
      told AS (
          SELECT made.*, CASE WHEN how < 0.6 THEN 'closed' WHEN how < 0.7 THEN 'received' WHEN how < 0.75 THEN 'triaged'
              WHEN how < 0.87 THEN 'assigned' WHEN how < 0.95 THEN 'in-mediation' ELSE 'proposed' END AS state
          FROM made),
      filed AS (
          INSERT INTO grievances (id, number, caller_id, category, words, place, channel, provider, once_key, state, version,
              owner, block, district, in_state, desk, filed_at, state_since, state_due, case_due)
          SELECT told.id, number, crowd[1 + floor(random() * cardinality(crowd))::integer], 'W',
              sha256(number::bytea) || sha256(number::bytea) || sha256(number::bytea), district, 'ussd', 'bench',
              'bench:' || number, state, 2, CASE WHEN state IN ('received', 'triaged') THEN NULL ELSE md5(district)::uuid END,
              'b' || at * 9 + floor(random() * 9)::integer, district, in_state, in_state, filed, filed,
              CASE WHEN state <> 'closed' THEN filed + interval '3 days' END, filed + interval '21 days'
          FROM told JOIN bench_districts USING (at), (SELECT array_agg(id) AS crowd FROM bench_crowd) AS them
          RETURNING id, state, district),
      tells AS (
          INSERT INTO case_tells (grievance_id, state_at, case_at, told)
          SELECT id, CASE WHEN state <> 'closed' THEN now() + random() * interval '7 days' + interval '1 day' END,
              CASE WHEN state <> 'closed' THEN now() + random() * interval '7 days' + interval '1 day' END, 2
          FROM filed),
      acts AS (
          INSERT INTO case_acts (grievance_id, nth, act, state, actor, once_key)
          SELECT id, nth, 'note', state, md5(district)::uuid, id || ':' || nth FROM filed, generate_series(1, 2) AS nth),
      lines AS (
          INSERT INTO audit (subject, nth, at, actor, deed, mark)
          SELECT id, 1, now(), md5(district)::uuid, 'note', sha256('bench') FROM filed)
      INSERT INTO audit_heads (subject, nth, mark) SELECT id, 1, sha256('bench') FROM filed
      """;

  private final Connection connection;
  private final CaseNumbers numbers;
  private final List<String> districts = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private String oldest = "";

  /// @param url signs in as the owner of the tables
  /// @param keys the gateway's file of keys
  Stock(String url, Path keys, Path places) throws SQLException, IOException {
    connection = DriverManager.getConnection(url);
    numbers = new CaseNumbers(Keys.read(keys)::caseNumberRound);
    for (String line : Files.readAllLines(places.resolve("districts.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].matches("[0-9]+")) {
        districts.add("d" + cells[0]);
        states.add("s" + cells[1]);
      }
    }
  }

  /// The ids of districts, those with the most cases first.
  List<String> districts() {
    return districts;
  }

  /// The State with the most cases.
  String largestState() throws SQLException {
    return one(
        "SELECT desk FROM grievances WHERE is_open GROUP BY desk ORDER BY count(*) DESC LIMIT 1");
  }

  /// Makes those that are missing.
  ///
  /// @return how many were
  int make(int wanted) throws SQLException {
    int there =
        Integer.parseInt(one("SELECT count(*)::text FROM grievances WHERE provider = 'bench'"));
    run("CREATE TEMP TABLE bench_districts (at integer PRIMARY KEY, district text, in_state text)");
    run(
        "CREATE TEMP TABLE bench_crowd AS SELECT id FROM callers WHERE entered_by = 'crowd' LIMIT 20000");
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO bench_districts SELECT at, one, two FROM unnest(?, ?) WITH ORDINALITY AS d (one, two, at)")) {
      insert.setArray(1, connection.createArrayOf("text", districts.toArray()));
      insert.setArray(2, connection.createArrayOf("text", states.toArray()));
      insert.executeUpdate();
    }
    for (int at = there; at < wanted; at += AT_ONCE) {
      add(Math.min(AT_ONCE, wanted - at));
    }
    if (there < wanted) {
      run("VACUUM ANALYZE grievances, case_tells, case_acts, audit, audit_heads, callers");
    }
    return Math.max(0, wanted - there);
  }

  private void add(int count) throws SQLException {
    List<String> made = new ArrayList<>();
    try (PreparedStatement next =
            connection.prepareStatement(
                "SELECT nextval('grievance_sequence') FROM generate_series(1, " + count + ")");
        ResultSet rows = next.executeQuery()) {
      while (rows.next()) {
        made.add(numbers.number(rows.getLong(1)));
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(CASES)) {
      insert.setInt(1, districts.size());
      insert.setArray(2, connection.createArrayOf("text", made.toArray()));
      insert.executeUpdate();
    }
  }

  /// Lets an office have a key.
  Office office(String place) throws SQLException {
    Office office = Office.of(place);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO access_keys (id, hash, office, roles, places)
            VALUES (?, ?, 'bench', '{agent,officer,supervisor}', ARRAY[?]) ON CONFLICT (id) DO NOTHING
            """)) {
      insert.setObject(1, office.id());
      insert.setBytes(2, Sha256.of(office.key()));
      insert.setString(3, place);
      insert.executeUpdate();
    }
    return office;
  }

  /// Those that were made are overdue from now on, open or not.
  ///
  /// @return how many
  long overdue(int most) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      long count =
          statement.executeLargeUpdate(
              """
              UPDATE case_tells SET state_at = now() - random() * interval '1 day'
              WHERE grievance_id IN (SELECT id FROM grievances WHERE provider = 'bench' LIMIT %d)
              """
                  .formatted(most));
      oldest = one("SELECT grievance_id FROM case_tells ORDER BY at, grievance_id LIMIT 1");
      return count;
    }
  }

  /// Whether the first of them was told of.
  boolean hasBegun() throws SQLException {
    return one("SELECT (at > now())::text FROM case_tells WHERE grievance_id = '" + oldest + "'")
        .equals("true");
  }

  /// Whether any is to be told of.
  boolean isDue() throws SQLException {
    return one("SELECT EXISTS (SELECT FROM case_tells WHERE at <= now())::text").equals("true");
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String one(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
