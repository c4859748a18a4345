package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts leave by a link one after the other, at its pace, for all nodes together.
class TurnsTest extends PostTest {
  @Test
  void fiftyTextsAtTwentyASecondTakeTheirTurns() throws SQLException {
    Duration each = Duration.ofMillis(50);
    post.stored().run("INSERT INTO link_paces VALUES ('first', '2100-01-01 00:00:00Z')");

    List<Duration> waits =
        IntStream.range(0, 10)
            .mapToObj(_ -> post.database().with(h -> TurnStore.take(h, "first", 5, each)))
            .toList();

    assertThat(waits).isSorted();
    assertThat(post.stored().cells("SELECT next_at = '2100-01-01 00:00:02.5Z' FROM link_paces"))
        .containsExactly("t");
  }

  @Test
  void whoWasQuietHasNoTurnsInHand() throws SQLException {
    post.stored().run("INSERT INTO link_paces VALUES ('first', now() - interval '1 h')");

    assertThat(turn()).isZero();
    assertThat(turn()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }

  private static Duration turn() {
    return post.database().with(h -> TurnStore.take(h, "first", 1, Duration.ofHours(1)));
  }
}
