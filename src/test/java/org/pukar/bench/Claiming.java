package org.pukar.bench;

import static org.pukar.bench.Traffic.say;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.stream.LongStream;
import org.pukar.bench.many.Backlog;
import org.pukar.bench.stage.Stage;
import org.pukar.db.Database;
import org.pukar.outbox.sending.Claims;

/// How long a claim takes, with a short backlog and with a long one. One thread.
///
/// @param stage whose gateway has nothing to do meanwhile
record Claiming(Stage stage, Sheet sheet) {
  private static final int CLAIMS = 500;
  private static final int SHORT = 10_000;
  private static final int LONG = 1_000_000;
  private static final double MS = 1e6;

  /// Everything.
  void inOrder() throws SQLException {
    try (Backlog backlog = new Backlog(stage.ownerUrl());
        Database database =
            Database.open(stage.applicationUrl(), 2, Database.A_HOP, new SimpleMeterRegistry())) {
      Claims claims = new Claims(database, Backlog.LINK);
      claimed(backlog, claims, SHORT, "10k");
      claimed(backlog, claims, LONG, "1m");
    }
  }

  private void claimed(Backlog backlog, Claims claims, int texts, String name) throws SQLException {
    say("claims of a backlog of %d texts".formatted(texts));
    backlog.fill(texts);
    // Half of a short backlog is left when the last is claimed.
    int count = Math.min(CLAIMS, texts / 2 / Claims.BATCH);
    long[] sorted = LongStream.generate(claims::claim).limit(count).sorted().toArray();
    sheet.figure("sms.claim_ms_at_" + name, sorted[count / 2] / MS, "ms");
    sheet.figure("sms.claim_p99_ms_at_" + name, sorted[count * 99 / 100] / MS, "ms");
  }
}
