package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.pukar.Logged;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Handed;

/// Nodes that die or are late: their texts go on, and they change nothing any more.
class LeaseTest extends PostTest {
  @Test
  void whatIsClaimedIsNobodyElsesForEightSeconds() throws SQLException {
    post.put(Kind.NOTICE, "1");

    assertThat(post.claim()).hasSize(1);
    assertThat(post.claim()).isEmpty();
    assertThat(
            post.stored()
                .cells(
                    "SELECT lease_until BETWEEN now() + interval '1 s'"
                        + " AND now() + interval '8 s' FROM outbox"))
        .containsExactly("t");
    assertThat(Pace.USUAL.lease()).hasSeconds(8);
  }

  @Test
  void whatADeadNodeHeldWithoutAskingLeavesFromAnother() throws Exception {
    post.put(Kind.NOTICE, "1");
    post.claim();
    post.endLeases();

    sendsOnce();

    assertThat(post.states()).containsExactly("taken");
    assertThat(post.attempts()).containsExactly("1");
  }

  @Test
  void whatADeadNodeAskedForIsSentAgainIfItDoesNoHarm() throws Exception {
    post.put(Kind.ANSWER, "1");
    post.ask(post.claim().getFirst());
    post.endLeases();

    sendsOnce();

    assertThat(post.states()).containsExactly("taken");
    assertThat(post.attempts()).containsExactly("2");
  }

  @Test
  void whatADeadNodeAskedForIsNotSentAgainIfItWouldDoHarm() throws Exception {
    post.put(Kind.NOTICE, "in doubt");
    post.ask(post.claim().getFirst());
    post.endLeases();
    post.put(Kind.NOTICE, "1");

    sendsOnce();

    assertThat(post.states()).containsExactly("unknown", "taken");
  }

  @Test
  void theDoubtOutlivesASecondDeath() throws Exception {
    post.put(Kind.NOTICE, "in doubt");
    post.ask(post.claim().getFirst());
    post.endLeases();
    assertThat(post.claim().getFirst().inDoubt()).isTrue();
    post.endLeases();
    post.put(Kind.NOTICE, "1");

    sendsOnce();

    assertThat(post.states()).containsExactly("unknown", "taken");
  }

  @Test
  void whatKillsEveryNodeThatSendsItIsNotSentForEver() throws Exception {
    post.put(Kind.ANSWER, "in doubt");
    for (int attempt = 1; attempt <= Post.QUICK.waits().size() + 1; attempt++) {
      post.ask(post.claim().getFirst());
      post.endLeases();
    }
    post.put(Kind.ANSWER, "1");

    sendsOnce();

    assertThat(post.states()).containsExactly("unknown", "taken");
  }

  @Test
  void whoseLeaseRanOutBeforeItsTurnAsksNobody() throws SQLException {
    post.put(Kind.ANSWER, "1");
    Claimed late = post.claim().getFirst();
    post.endLeases();
    post.claim();

    assertThat(post.ask(late)).isFalse();
    assertThat(post.states()).containsExactly("held");
    assertThat(post.attempts()).containsExactly("0");
  }

  @Test
  void aLateAnswerChangesNothing() throws Exception {
    post.put(Kind.ANSWER, "1");
    CountDownLatch answers = new CountDownLatch(1);
    Network late = new Network(_ -> refusedAfter(answers));
    try (Logged logged = Logged.start()) {
      try (Sending _ = post.sending(late, Post.QUICK)) {
        late.next();
        post.endLeases();
        sendsOnce();
        answers.countDown();
      }
      assertThat(logged.text()).contains("was written down before");
    }

    assertThat(post.states()).containsExactly("taken");
    assertThat(post.outbox().taken(Post.PHONE, 1)).hasSize(1);
  }

  @Test
  void noneOfTheLateOnesWordsCounts() throws SQLException {
    post.put(Kind.ANSWER, "1");
    Claimed late = post.claim().getFirst();
    post.ask(late);
    post.endLeases();
    post.ask(post.claim().getFirst());

    for (End end : End.values()) {
      assertThat(post.database().<Boolean>with(h -> ClaimStore.end(h, late.asked(), end, "")))
          .isFalse();
    }
    assertThat(
            post.database()
                .<Boolean>with(h -> ClaimStore.again(h, late.asked(), Post.QUICK.lease())))
        .isFalse();
    assertThat(post.states()).containsExactly("leaving");
    assertThat(post.attempts()).containsExactly("2");
  }

  private static Handed refusedAfter(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
      return new Handed.Refused(Handed.Why.OTHER);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A node sends the text `1` and no other.
  private static void sendsOnce() throws Exception {
    assertThat(post.sent(1, Network.taking())).containsExactly("1");
  }
}
