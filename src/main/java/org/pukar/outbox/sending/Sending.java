package org.pukar.outbox.sending;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.outbox.Held;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what is due to its link, on threads of its own, until it is closed. Any number of nodes
/// may do so on one table: a text that is claimed is one node's alone, until its lease runs out.
public final class Sending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sending-", 0).factory());

  /// Apart from those, or what was begun could not be ended when they take nothing more.
  private final ExecutorService carrying =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("carrying-", 0).factory());

  private final Database database;
  private final Outbox outbox;
  private final Pace pace;
  private final Supplier<UUID> ids;
  private final Links links;
  private final Registry registry;
  private final Random random;

  private Sending(
      Database database,
      Outbox outbox,
      Links links,
      Registry registry,
      Pace pace,
      Supplier<UUID> ids,
      Random random) {
    this.database = database;
    this.outbox = outbox;
    this.links = links;
    this.registry = registry;
    this.pace = pace;
    this.ids = ids;
    this.random = random;
  }

  /// Begins to send by all links, each on threads of its own: one that hangs holds up no other.
  /// PostgreSQL may be away.
  ///
  /// @param random threads share it; spreads what is tried again
  public static Sending start(
      Database database,
      Outbox outbox,
      Links links,
      Registry registry,
      Pace pace,
      Supplier<UUID> ids,
      Random random) {
    Sending sending = new Sending(database, outbox, links, registry, pace, ids, random);
    sending.threads.execute(sending::rescue);
    for (Link link : links.route()) {
      Bell bell = outbox.bell(link);
      for (int i = 0; i < pace.threads(); i++) {
        sending.threads.execute(() -> sending.work(link, bell));
      }
    }
    return sending;
  }

  /// What was to leave by a link that is no more leaves by the usual one.
  private void rescue() {
    String usual = links.route().getFirst().name();
    try {
      int rescued =
          settling().insist(() -> database.with(h -> ClaimStore.rescue(h, links.names(), usual)));
      if (rescued > 0) {
        LOG.warn("{} texts waited for links that are no more and leave by {}", rescued, usual);
        outbox.ring();
      }
    } catch (RuntimeException e) {
      LOG.warn("Whether texts wait for links that are no more is not known", e);
    }
  }

  private Settling settling() {
    return new Settling(database, links, pace, stopping);
  }

  private void work(Link link, Bell bell) {
    try {
      HandOver hands = hands(link);
      while (!isStopping()) {
        if (!sendSome(link, hands, bell)) {
          bell.await(pace.poll());
        }
      }
      // One ring wakes one thread: it wakes the next.
      bell.ring();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HandOver hands(Link link) {
    Judge judge = new Judge(outbox, registry, pace);
    return new HandOver(link, pace, judge, settling(), carrying, random);
  }

  /// Whether it takes no further text.
  boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /// Whether there may be more.
  private boolean sendSome(Link link, HandOver hands, Bell bell) {
    try {
      return sendBatch(link, hands, bell, ids.get());
    } catch (DatabaseAway e) {
      LOG.debug("Texts wait", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Texts could not be sent by {}", link.name(), e);
    }
    return false;
  }

  /// Hands over by the usual way what was put for it, and returns when what came of it is written
  /// down. Texts that wait take turns with these. What is left when this closes is let go.
  ///
  /// @throws DatabaseAway if PostgreSQL is away while this closes; their lease runs out then
  public void handOver(Held held) {
    List<Claimed> batch = held.texts().stream().map(text -> Claimed.of(text, held)).toList();
    hands(links.route().getFirst()).handOver(held.owner(), batch);
    letGoIfStopping(held.owner());
  }

  private void letGoIfStopping(UUID owner) {
    if (isStopping()) {
      database.use(h -> ClaimStore.letGo(h, owner));
    }
  }

  private boolean sendBatch(Link link, HandOver hands, Bell bell, UUID owner) {
    int most = pace.batch(link);
    List<Claimed> batch =
        database.with(h -> ClaimStore.claim(h, link.name(), owner, most, pace.lease()));
    boolean isFull = batch.size() == most;
    if (isFull) {
      bell.ring();
    }
    hands.handOver(owner, batch);
    letGoIfStopping(owner);
    return isFull;
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
      carrying.shutdownNow();
    }
  }
}
