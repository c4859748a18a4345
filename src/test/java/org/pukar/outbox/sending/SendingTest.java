package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Envelope;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Received;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// Texts on their way to the network, and what becomes of each.
class SendingTest extends PostTest {
  @Test
  void theMostUrgentLeavesFirstThenWhatIsDueLongest() throws Exception {
    post.put(Kind.NOTICE, "notice");
    post.put(Kind.ANSWER, "answer");
    post.put(Kind.URGENT, "urgent");
    post.put(Kind.ANSWER, "older answer");
    post.stored()
        .run("UPDATE outbox SET due_at = now() - interval '1 h' WHERE once_key = 'older answer'");

    assertThat(post.sent(4, Network.taking()))
        .containsExactly("urgent", "older answer", "answer", "notice");
    assertThat(post.states()).containsOnly("taken").hasSize(4);
    assertThat(post.attempts()).containsOnly("1");
    assertThat(post.outbox().taken(Post.PHONE, 10)).hasSize(4);
  }

  @Test
  void itGoesToThePhoneItWasPromisedTo() throws Exception {
    post.outbox().put(new Text(Post.OTHER, "ठेकेदार", Kind.ANSWER, "once"));
    Network network = Network.taking();

    try (Sending _ = post.sending(network, Post.QUICK)) {
      Leaving leaving = network.next();
      assertThat(leaving.to()).isEqualTo(Post.OTHER);
      assertThat(leaving.words()).isEqualTo("ठेकेदार");
      assertThat(leaving.id().toString())
          .isEqualTo(post.stored().cells("SELECT id FROM outbox").getFirst());
    }
    assertThat(post.outbox().taken(Post.OTHER, 1)).hasSize(1);
  }

  @Test
  void nothingPrintsThePhoneOrTheWords() throws Exception {
    Text text = new Text(Post.PHONE, "Ramlal", Kind.ANSWER, "once");
    post.outbox().put(text);
    List<Claimed> claimed = post.claim();
    Envelope envelope = claimed.getFirst().envelope();
    var opened = post.outbox().open(envelope, post.outbox().addressees(List.of(envelope)));
    post.endLeases();
    Network network = Network.taking();
    try (Sending _ = post.sending(network, Post.QUICK)) {
      Leaving leaving = network.next();
      Received received = new Received(leaving.id(), post.database().now(), leaving.words());

      assertThat(opened).contains(new Envelope.Opened(Post.PHONE, "Ramlal"));
      assertThat(List.of(text, claimed, opened, leaving, received).toString())
          .doesNotContain("7000", "231", "Ramlal", "once");
    }
  }

  @Test
  void aTextThatIsPutHereLeavesWithoutWaitingForTheNextLook() throws Exception {
    Network network = Network.taking();
    try (Sending _ = post.sending(network, looking(Duration.ofHours(1)))) {
      post.outbox().put(new Text(Post.PHONE, "1", Kind.ANSWER, "1"));
      network.next();
      post.outbox().put(new Text(Post.PHONE, "2", Kind.ANSWER, "2"));
      assertThat(network.next().words()).isEqualTo("2");
    }
  }

  @Test
  void aTextThatIsNotDueStays() throws Exception {
    post.put(Kind.URGENT, "later");
    post.stored().run("UPDATE outbox SET due_at = now() + interval '1 min'");
    post.put(Kind.NOTICE, "now");

    assertThat(post.sent(1, Network.taking())).containsExactly("now");
    assertThat(post.states()).containsExactly("waiting", "taken");
  }

  @Test
  void twoNodesNeverSendOneTextTwice() throws Exception {
    for (int i = 0; i < 300; i++) {
      post.put(Kind.ANSWER, "text " + i);
    }
    Network network = Network.taking();
    Pace two = new Pace(2, 7, Post.QUICK.lease(), Post.QUICK.poll(), List.of(), day(), day());

    List<String> came;
    try (Post node = Post.on(post.ground());
        Sending _ = node.sending(network, two);
        Sending _ = post.sending(network, two)) {
      came = network.next(300);
    }

    assertThat(came).doesNotHaveDuplicates();
    assertThat(network.rest()).isEmpty();
    assertThat(post.states()).containsOnly("taken").hasSize(300);
  }

  @Test
  void whatIsOlderThanADayIsNotSentAnyMore() throws Exception {
    isGivenUpAndHoldsUpNobody("made_at = now() - interval '25 h'");
  }

  @Test
  void whatCannotBeReadIsNotSentAndHoldsUpNobody() throws Exception {
    isGivenUpAndHoldsUpNobody("words = '\\x00'");
  }

  private static void isGivenUpAndHoldsUpNobody(String spoilt) throws Exception {
    post.put(Kind.URGENT, "spoilt");
    post.stored().run("UPDATE outbox SET " + spoilt);
    post.put(Kind.NOTICE, "whole");

    assertThat(post.sent(1, Network.taking())).containsExactly("whole");
    assertThat(post.states()).containsExactly("given-up", "taken");
  }

  @Test
  void whoClosesEndsWhatIsUnderWayAndLeavesTheRestToOthers() throws Exception {
    post.put(Kind.NOTICE, "1");
    post.put(Kind.NOTICE, "2");
    CountDownLatch closing = new CountDownLatch(1);
    Network slow =
        new Network(_ -> {
          awaitUninterrupted(closing);
          return new Handed.Taken("");
        });
    Sending sending =
        post.sending(slow, new Pace(1, 10, day(), Post.QUICK.poll(), List.of(), day(), day()));
    slow.next();
    Thread closed = Thread.startVirtualThread(sending::close);
    while (!sending.isStopping()) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closed.join();

    assertThat(slow.rest()).isEmpty();
    assertThat(post.states()).containsExactly("taken", "held");
    assertThat(post.sent(1, Network.taking())).as("no lease is waited for").containsExactly("2");
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pace looking(Duration every) {
    return new Pace(2, 10, day(), every, List.of(), day(), Duration.ofSeconds(30));
  }

  private static Duration day() {
    return Duration.ofDays(1);
  }
}
