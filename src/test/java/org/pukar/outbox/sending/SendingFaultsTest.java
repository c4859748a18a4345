package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pukar.Ground;
import org.pukar.Proxy;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Handed;
import org.pukar.outbox.link.Leaving;

/// PostgreSQL goes away while texts are sent, and comes back: each text is sent once all the same.
class SendingFaultsTest {
  private static final int TEXTS = 40;

  private final CountDownLatch begun = new CountDownLatch(1);
  private Proxy postgres;
  private Post post;

  @BeforeEach
  void open() throws SQLException, IOException {
    Ground ground = Ground.fresh();
    postgres = Proxy.to(ground.databaseUrl());
    post = Post.on(ground.postgresThrough(postgres));
    for (int i = 0; i < TEXTS; i++) {
      post.put(Kind.ANSWER, "text " + i);
    }
  }

  @AfterEach
  void close() {
    postgres.close();
    post.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "hangs", "cuts"})
  void aTextThatLeftWhilePostgresWentAwayIsNotSentAgain(String fault) throws Exception {
    Network network = new Network(m -> takenDuring(m, fault));

    List<String> came;
    try (Sending _ = post.sending(network, Post.QUICK)) {
      came = network.next(15);
      begun.await();
      assertThat(post.database().answers() && !fault.equals("cuts")).isFalse();
      postgres.pass();
      came.addAll(network.next(TEXTS - 15));
    }

    assertThat(came).doesNotHaveDuplicates();
    assertThat(network.rest()).isEmpty();
    assertThat(post.states()).containsOnly("taken");
    assertThat(post.attempts()).containsOnly("1");
  }

  /// The fifteenth text is the last that comes before the fault is over, if it lasts.
  private Handed takenDuring(Leaving message, String fault) {
    if (message.words().equals("text 14")) {
      begin(fault);
    }
    return new Handed.Taken("");
  }

  private void begin(String fault) {
    try {
      switch (fault) {
        case "refuses" -> postgres.refuse();
        case "hangs" -> postgres.hang();
        default -> postgres.cut();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begun.countDown();
  }

  @Test
  void itMayBeginWhilePostgresIsAway() throws Exception {
    postgres.refuse();
    Network network = Network.taking();

    try (Sending _ = post.sending(network, Post.QUICK)) {
      assertThat(post.database().answers()).isFalse();
      postgres.pass();
      assertThat(network.next(TEXTS)).doesNotHaveDuplicates();
    }
  }

  @Test
  void closingDoesNotWaitForPostgres() throws Exception {
    Network network = new Network(m -> takenDuring(m, "refuses"));
    Sending sending = post.sending(network, Post.QUICK);
    begun.await();

    assertTimeout(Post.QUICK.drain().dividedBy(3), sending::close);

    assertThat(post.stored().cells("SELECT count(*) FROM outbox WHERE state = 'leaving'"))
        .containsExactly("1");
  }
}
