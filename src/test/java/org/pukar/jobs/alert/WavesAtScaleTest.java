package org.pukar.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pukar.jobs.Made;

/// How long a wave takes among many standing requests; `-Dalerts.requests=1000000` asks for more of
/// them.
class WavesAtScaleTest extends AlertHouseTest {
  private static final int REQUESTS = Integer.getInteger("alerts.requests", 50_000);

  /// Longer than a busy machine takes, shorter than looking at all of them.
  private static final Duration MOST = Duration.ofSeconds(5);

  /// Most of those who asked for this very work were told enough this week: they stand in nobody's
  /// way.
  @Test
  void aWaveTakesNoLongerAmongMany() throws SQLException {
    many();
    for (int who = 0; who < 12; who++) {
      asks(who, 3, "mason", who < 6 ? SURAT : AHMEDABAD);
    }
    offer(Made.job(1, "mason", SURAT, 5));

    long from = System.nanoTime();
    assertThat(send()).isEqualTo(12);
    Duration took = Duration.ofNanos(System.nanoTime() - from);

    System.out.printf(
        "a wave of 12 among %,d standing requests: %,d ms%n", REQUESTS, took.toMillis());
    assertThat(took).isLessThan(MOST);
  }

  private static void many() throws SQLException {
    house
        .stored()
        .run(
            """
            INSERT INTO notices (hash, language, text) VALUES ('\\x00', 'hi', 'ok');
            INSERT INTO callers (id, phone_index, phone, data_key, language, entered_by)
            SELECT gen_random_uuid(), int4send(n), '', '', 'hi', '' FROM generate_series(1, %d) n;
            INSERT INTO alert_requests (id, caller_id, trades, places, weekly, language,
                notice_hash, free_at)
            SELECT gen_random_uuid(), id, '{}', '{}', 3, 'hi', '\\x00', now() + interval '3 days'
            FROM callers;
            INSERT INTO alert_wishes (request_id, trade, place, caller_id, free_at)
            SELECT id, CASE WHEN random() < 0.5 THEN 'mason' ELSE 'cook' END,
                CASE WHEN random() < 0.5 THEN 'd459' ELSE 'd' || (random() * 700)::int END,
                caller_id, free_at
            FROM alert_requests;
            """
                .formatted(REQUESTS));
  }
}
