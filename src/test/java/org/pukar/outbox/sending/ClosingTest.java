package org.pukar.outbox.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;

/// A node that closes in the worst moment.
class ClosingTest extends PostTest {
  private final CountDownLatch judged = new CountDownLatch(1);
  private final CountDownLatch locked = new CountDownLatch(1);

  /// Else nobody would know whether it left, and a notice would never be sent.
  @Test
  void whatIsWrittenDownAsLeavingLeaves() throws Exception {
    post.put(Kind.NOTICE, "kaam");
    Network network = Network.taking();
    Link link = new Link("simulator", network, 100_000, 1, true, 0, _ -> 1);
    Sending sending = post.sending(new Links(List.of(link)), _ -> look());

    Thread closing;
    try (Connection other = DriverManager.getConnection(post.ground().servers().ownerUrl())) {
      judged.await();
      other.setAutoCommit(false);
      other.createStatement().execute("SELECT id FROM outbox FOR UPDATE");
      locked.countDown();
      while (post.stored().cells("SELECT pid FROM pg_locks WHERE NOT granted").isEmpty()) {
        Thread.onSpinWait();
      }
      closing = Thread.startVirtualThread(sending::close);
      while (!sending.isStopping()) {
        Thread.onSpinWait();
      }
      other.rollback();
    }
    closing.join();

    assertThat(network.rest()).containsExactly("kaam");
    assertThat(post.states()).containsExactly("taken");
  }

  private Registry.Look look() {
    judged.countDown();
    try {
      locked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Registry.Look.Fits(new Registered("1", "2", "PUKAR", ""));
  }
}
