package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;

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

  @Test
  void eachSenderOfALinkKeepsAPaceOfItsOwn() throws Exception {
    for (int i = 1; i <= 5; i++) {
      put("111", "many " + i);
    }
    put("222", "one");
    Network network = Network.taking();
    Link link = new Link("simulator", network, 100_000, 10, false, 0, _ -> 1, true, 2);

    handOver(link, post.claim());

    assertThat(network.next(3)).containsExactlyInAnyOrder("many 1", "many 2", "one");
    assertThat(network.rest()).isEmpty();
    assertThat(post.states())
        .containsExactly("taken", "taken", "waiting", "waiting", "waiting", "taken");
    assertThat(post.attempts()).containsExactly("1", "1", "0", "0", "0", "1");
    assertThat(post.stored().cells("SELECT link FROM link_paces ORDER BY 1"))
        .containsExactly("simulator", "simulator 111", "simulator 222");
  }

  private static void handOver(Link link, List<Claimed> batch) {
    Judge judge = new Judge(post.outbox(), Post.UNREGISTERED, Post.QUICK);
    Links links = new Links(List.of(link));
    Settling settling = new Settling(post.database(), links, Post.QUICK, new CountDownLatch(1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      new HandOver(link, Post.QUICK, judge, settling, threads, Post.AT_ONCE)
          .handOver(batch.getFirst().owner(), batch);
    }
  }

  @Test
  void whatComesFromASenderThatIsAheadHoldsUpNoOther() throws SQLException {
    put("111", "ahead");
    put("222", "next");
    post.stored().run("INSERT INTO link_paces VALUES ('simulator 111', '2100-01-01 00:00:00Z')");

    assertThat(post.claim()).extracting(Claimed::sender).containsExactly("222");
  }

  private static void put(String number, String words) {
    Text.By by = new Text.By("simulator", number);
    post.outbox().put(Text.answering(Post.PHONE, words, words, by));
  }

  private static Duration turn() {
    return post.database().with(h -> TurnStore.take(h, "first", 1, Duration.ofHours(1)));
  }
}
