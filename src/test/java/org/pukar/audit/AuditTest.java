package org.pukar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.HouseTest;
import org.pukar.audit.Audit.Verdict;
import org.pukar.db.Sql;
import org.pukar.db.StatementFailed;

/// What was written down cannot be changed without being found out.
class AuditTest extends HouseTest {
  private static final UUID CASE = new UUID(7, 7);
  private static final UUID OTHER = new UUID(7, 8);
  private static final int LINES = 40;

  private Audit audit;

  @BeforeEach
  void write() {
    audit = new Audit(house.database(), house.ground().keys(), Clock.systemUTC());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < LINES; i++) {
        UUID subject = i % 2 == 0 ? CASE : OTHER;
        Optional<UUID> actor = i % 3 == 0 ? Optional.empty() : Optional.of(new UUID(1, i));
        threads.execute(() -> note(subject, actor));
      }
    }
  }

  private void note(UUID subject, Optional<UUID> actor) {
    house
        .database()
        .inTransaction(h -> {
          audit.note(h, subject, actor, "read");
          return subject;
        });
  }

  @Test
  void manyAtOnceMakeChainsWithoutGaps() {
    assertThat(audit.verify(CASE)).isEqualTo(new Verdict.Intact(LINES / 2));
    assertThat(audit.verify(OTHER)).isEqualTo(new Verdict.Intact(LINES / 2));
    assertThat(audit.verify(new UUID(9, 9))).isEqualTo(new Verdict.Intact(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit SET deed = 'nothing' WHERE nth = 7",
        "UPDATE audit SET actor = gen_random_uuid() WHERE nth = 7",
        "UPDATE audit SET at = at - interval '1 microsecond' WHERE nth = 7",
        "DELETE FROM audit WHERE nth = 7",
        "DELETE FROM audit WHERE nth >= 7",
        "UPDATE audit SET mark = (SELECT mark FROM audit a WHERE a.nth = 8 AND a.subject = audit.subject) WHERE nth = 7",
        "UPDATE audit SET nth = CASE nth WHEN 7 THEN 1007 ELSE 1008 END WHERE nth IN (7, 8)",
        "UPDATE audit_heads SET mark = '\\x01'",
        "DELETE FROM audit; INSERT INTO audit SELECT subject, nth, now(), NULL, 'read', mark FROM audit_heads"
      })
  void whoeverChangesItIsFoundOut(String change) throws SQLException {
    house.stored().run(change);

    assertThat(audit.verify(CASE)).isInstanceOf(Verdict.Broken.class);
  }

  @Test
  void theApplicationCanWriteAndNotChange() {
    for (String change : List.of("UPDATE audit SET deed = ''", "DELETE FROM audit")) {
      assertThatThrownBy(() -> house.database().use(h -> Sql.run(h, change)))
          .isInstanceOf(StatementFailed.class);
    }
    assertThat(audit.verify(CASE)).isEqualTo(new Verdict.Intact(LINES / 2));
  }

  @Test
  void whatIsRolledBackLeavesNoLine() {
    assertThatThrownBy(() ->
            house
                .database()
                .inTransaction(h -> {
                  audit.note(h, CASE, Optional.empty(), "act");
                  throw new IllegalStateException("it was not done");
                }))
        .hasMessageContaining("not done");
    assertThat(audit.verify(CASE)).isEqualTo(new Verdict.Intact(LINES / 2));
  }
}
