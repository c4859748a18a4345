package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Kind;

/// Whether texts may leave at the time that PostgreSQL says it is.
class JudgeTest extends PostTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00+05:30");
  private static final Instant NIGHT = Instant.parse("2026-11-22T21:00:00+05:30");

  @Test
  void atNightAlertsAndCampaignsWaitForTheMorning() throws SQLException {
    for (Kind kind : Kind.values()) {
      Judged judged = judged(kind, NOON, NIGHT);
      if (kind == Kind.ALERT || kind == Kind.CAMPAIGN) {
        assertThat(judged)
            .isInstanceOfSatisfying(
                Judged.Later.class,
                later -> assertThat(later.by()).isEqualTo(Duration.ofHours(13)));
      } else {
        assertThat(judged).isInstanceOf(Judged.Send.class);
      }
    }
  }

  @Test
  void anAlertOfYesterdayIsNotSentAnyMore() throws SQLException {
    Instant evening = Instant.parse("2026-11-21T20:00:00+05:30");
    Instant tooLate = Instant.parse("2026-11-21T21:00:00+05:30");

    assertThat(judged(Kind.ALERT, evening, NOON)).isInstanceOf(Judged.Over.class);
    assertThat(judged(Kind.CAMPAIGN, evening, NOON)).isInstanceOf(Judged.Send.class);
    assertThat(judged(Kind.ALERT, tooLate, NOON))
        .as("for the morning")
        .isInstanceOf(Judged.Send.class);
    assertThat(judged(Kind.ALERT, tooLate.minusMillis(1), NOON))
        .isInstanceOfSatisfying(
            Judged.Over.class,
            over -> {
              assertThat(over.end()).isEqualTo(End.GIVEN_UP);
              assertThat(over.why()).isEqualTo("too old");
            });
  }

  private static Judged judged(Kind kind, Instant made, Instant now) throws SQLException {
    post.stored().run("DELETE FROM outbox");
    post.put(kind, "kaam");
    Claimed real = post.claim().getFirst();
    Claimed text =
        new Claimed(
            real.envelope(),
            real.opened(),
            real.owner(),
            real.kind(),
            real.sender(),
            real.tried(),
            real.attempt(),
            real.inDoubt(),
            real.told(),
            real.stopped(),
            made,
            now);
    return new Judge(post.outbox(), Post.UNREGISTERED, Post.QUICK)
        .all(Post.link("simulator", Network.taking()), List.of(text))
        .getFirst();
  }
}
