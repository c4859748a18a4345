package org.pukar.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.sending.Post;
import org.pukar.outbox.sending.PostTest;
import org.pukar.phone.PhoneNumber;

/// Texts that were promised: once each, sealed, and to nobody who did not agree.
class OutboxTest extends PostTest {
  private static final String WORDS = "ठेकेदार Ramlal";

  @Test
  void aTextPutTwiceIsOneText() throws SQLException {
    assertThat(post.outbox().put(text(Post.PHONE, "once"))).isEqualTo(Outbox.Put.NEW);
    assertThat(post.outbox().put(text(Post.PHONE, "once"))).isEqualTo(Outbox.Put.KNOWN);
    assertThat(post.outbox().put(text(Post.PHONE, "another"))).isEqualTo(Outbox.Put.NEW);

    assertThat(post.stored().rows()).containsEntry("outbox", 2);
    assertThat(post.states()).containsExactly("waiting", "waiting");
  }

  @Test
  void sixteenThreadsThatPutOneTextPutItOnce() throws SQLException {
    ConcurrentLinkedQueue<Outbox.Put> puts = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        threads.execute(() -> puts.add(post.outbox().put(text(Post.PHONE, "once"))));
      }
    }

    assertThat(puts).hasSize(16).containsOnlyOnce(Outbox.Put.NEW).contains(Outbox.Put.KNOWN);
    assertThat(puts).doesNotContain(Outbox.Put.NOT_A_CALLER);
    assertThat(post.stored().rows()).containsEntry("outbox", 1);
  }

  @Test
  void aDeedThatFailsPromisesNothing() throws SQLException {
    assertThatThrownBy(() ->
            post.database()
                .inTransaction(h -> {
                  assertThat(post.outbox().put(h, text(Post.PHONE, "once")))
                      .isEqualTo(Outbox.Put.NEW);
                  throw new IllegalStateException("mistake");
                }))
        .hasMessage("mistake");

    assertThat(post.stored().rows()).doesNotContainKey("outbox");
    assertThat(post.outbox().put(text(Post.PHONE, "once"))).isEqualTo(Outbox.Put.NEW);
  }

  @Test
  void nothingIsKeptOfAPhoneThatNeverAgreed() throws SQLException {
    Map<String, Integer> before = post.stored().rows();

    assertThat(post.outbox().put(text(Post.STRANGER, "once"))).isEqualTo(Outbox.Put.NOT_A_CALLER);

    assertThat(post.stored().rows()).isEqualTo(before);
    assertThat(post.outbox().taken(Post.STRANGER, 10)).isEmpty();
  }

  @Test
  void noRowShowsThePhoneOrTheWords() throws SQLException {
    post.outbox().put(text(Post.PHONE, "once"));

    assertThat(post.stored().rows()).containsEntry("outbox", 1);
    assertThat(post.stored().found("7000000231", "Ramlal", "ठेकेदार")).isEmpty();
  }

  @Test
  void whatTheNetworkTookIsShownToItsPhoneOnlyTheNewestLast() throws SQLException {
    for (String name : List.of("1", "2", "3", "refused", "waiting")) {
      post.outbox().put(new Text(Post.PHONE, name, Kind.ANSWER, name));
    }
    left("1", "taken", 3);
    left("2", "taken", 1);
    left("3", "taken", 2);
    left("refused", "refused", 0);

    List<Received> taken = post.outbox().taken(Post.PHONE, 10);

    assertThat(taken).extracting(Received::words).containsExactly("1", "3", "2");
    assertThat(taken).extracting(Received::at).isSorted();
    assertThat(post.outbox().taken(Post.PHONE, 2))
        .extracting(Received::words)
        .containsExactly("3", "2");
    assertThat(post.outbox().taken(Post.OTHER, 10)).isEmpty();
  }

  private static void left(String onceKey, String state, int minutesAgo) throws SQLException {
    post.stored()
        .run(
            "UPDATE outbox SET state = '%s', left_at = now() - interval '%d min' WHERE once_key = '%s'"
                .formatted(state, minutesAgo, onceKey));
  }

  private static Text text(PhoneNumber to, String onceKey) {
    return new Text(to, WORDS, Kind.ANSWER, onceKey);
  }
}
