package org.pukar.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.outbox.OutboxStore.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what is due to the carrier, on threads of its own, until it is closed. Any number of nodes
/// may do so on one table: a text that is claimed is one node's alone, until its lease runs out.
public final class Sending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sending-", 0).factory());
  private final Database database;
  private final Outbox outbox;
  private final Pace pace;
  private final Supplier<UUID> ids;
  private final HandOver hands;

  private Sending(
      Database database, Outbox outbox, Carrier carrier, Pace pace, Supplier<UUID> ids) {
    this.database = database;
    this.outbox = outbox;
    this.pace = pace;
    this.ids = ids;
    this.hands = new HandOver(database, outbox, carrier, pace, stopping);
  }

  /// Begins to send. PostgreSQL may be away.
  public static Sending start(
      Database database, Outbox outbox, Carrier carrier, Pace pace, Supplier<UUID> ids) {
    Sending sending = new Sending(database, outbox, carrier, pace, ids);
    for (int i = 0; i < pace.threads(); i++) {
      sending.threads.execute(sending::work);
    }
    return sending;
  }

  private void work() {
    try {
      while (!isStopping()) {
        if (!sendSome()) {
          outbox.awaitRing(pace.poll());
        }
      }
      // One ring wakes one thread: it wakes the next.
      outbox.ring();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether it takes no further text.
  boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /// Whether there may be more.
  private boolean sendSome() {
    try {
      return sendBatch(ids.get());
    } catch (DatabaseAway e) {
      LOG.debug("Texts wait", e);
    } catch (RuntimeException e) {
      LOG.error("Texts could not be claimed", e);
    }
    return false;
  }

  private boolean sendBatch(UUID owner) {
    List<Claimed> batch = database.with(h -> OutboxStore.claim(h, owner, pace));
    boolean isFull = batch.size() == pace.batch();
    if (isFull) {
      outbox.ring();
    }
    batch.stream().takeWhile(_ -> !isStopping()).forEach(this::send);
    if (isStopping()) {
      database.use(h -> OutboxStore.letGo(h, owner));
    }
    return isFull;
  }

  /// One text that cannot be sent holds up no other; when its lease has run out it is tried again.
  private void send(Claimed text) {
    try {
      hands.handOver(text);
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Text {} could not be handed over", text.id(), e);
    }
  }

  /// Waits for the texts that are being handed over, as long as [Pace] says, and sends no other.
  @Override
  public void close() {
    stopping.countDown();
    threads.shutdown();
    outbox.ring();
    try {
      threads.awaitTermination(pace.drain().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      threads.shutdownNow();
    }
  }
}
