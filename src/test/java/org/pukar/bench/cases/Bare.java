package org.pukar.bench.cases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// What the gateway is measured against: the same rows written by hand, in as few statements as
/// they can be, without HTTP, keys, rights, seals and marks, and found again. Threads share it.
final class Bare {
  private static final String FILE =
      """
      WITH filed AS (
          INSERT INTO grievances (id, number, caller_id, category, words, place, channel, provider, once_key, block, district,
              in_state, desk, state_due, case_due)
          SELECT ?, to_char(nextval('grievance_sequence'), 'FM000000000'), caller_id, 'W', words, place, 'desk', 'bare', ?, '', district,
              in_state, desk, now() + interval '1 day', now() + interval '21 days'
          FROM grievances WHERE id = ? RETURNING id),
      tells AS (INSERT INTO case_tells SELECT id, now() + interval '1 day', now() + interval '21 days' FROM filed),
      line AS (INSERT INTO audit (subject, nth, at, deed, mark) SELECT id, 1, now(), 'file', sha256('bare') FROM filed)
      INSERT INTO audit_heads (subject, nth, mark) SELECT id, 1, sha256('bare') FROM filed
      """;

  private static final String ACT =
      """
      WITH act AS (INSERT INTO case_acts (grievance_id, nth, act, state, brought, once_key)
          SELECT id, version + 1, 'act', ?, sha256('bare'), id || ':' || version FROM grievances WHERE id = ?),
      tells AS (UPDATE case_tells SET state_at = now() + interval '3 days' WHERE grievance_id = ?),
      line AS (INSERT INTO audit (subject, nth, at, deed, mark) SELECT subject, nth + 1, now(), 'act', sha256('bare')
          FROM audit_heads WHERE subject = ?),
      head AS (UPDATE audit_heads SET nth = nth + 1, mark = sha256('bare') WHERE subject = ?)
      UPDATE grievances SET state = ?, version = version + 1, owner = ?, state_since = now(),
          state_due = now() + interval '3 days'
      WHERE id = ?
      """;

  private final String url;
  private final UUID like;
  private final AtomicLong over = new AtomicLong();

  /// @param url signs in as the owner of the tables
  Bare(String url) throws SQLException {
    this.url = url;
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement one =
            connection.prepareStatement(
                "SELECT id FROM grievances WHERE provider = 'bench' AND is_open LIMIT 1");
        ResultSet row = one.executeQuery()) {
      row.next();
      like = row.getObject(1, UUID.class);
    }
  }

  /// Cases a second from their filing to what is proposed, on so many connections at once.
  double perSecond(int atOnce, Duration time) {
    long began = System.nanoTime();
    long end = began + time.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      for (int i = 0; i < atOnce; i++) {
        threads.execute(() -> work(end));
      }
    }
    return over.get() / ((System.nanoTime() - began) / 1e9);
  }

  private void work(long end) {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement file = connection.prepareStatement(FILE);
        PreparedStatement act = connection.prepareStatement(ACT);
        PreparedStatement find =
            connection.prepareStatement("SELECT * FROM grievances WHERE id = ?")) {
      while (System.nanoTime() - end < 0) {
        UUID id = UUID.randomUUID();
        run(file, id, "bare:" + id, like);
        run(act, "assigned", id, id, id, id, "assigned", like, id);
        run(act, "proposed", id, id, id, id, "proposed", like, id);
        find.setObject(1, id);
        find.executeQuery().close();
        over.incrementAndGet();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    statement.executeUpdate();
  }
}
