package org.pukar.grievances.desk.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.grievances.desk.live.PresenceStore.Here;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who have the same case before them of each other, on whichever node they are: while
/// anybody has one, it looks every two seconds. Threads share it.
public final class Presence implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
  private final Database database;
  private final Thread thread;

  private Presence(Database database) {
    this.database = database;
    this.thread = Thread.ofVirtual().name("presence").unstarted(this::work);
  }

  /// A page of a case that stands open.
  private static final class Reader {
    private final Here here;
    private final Consumer<List<UUID>> listener;
    private List<UUID> told = List.of();

    Reader(Here here, Consumer<List<UUID>> listener) {
      this.here = here;
      this.listener = listener;
    }

    /// Is told only what changed.
    void tell(List<UUID> others) {
      if (!others.equals(told)) {
        told = others;
        listener.accept(others);
      }
    }
  }

  /// Begins. PostgreSQL may be away.
  public static Presence start(Database database) {
    Presence presence = new Presence(database);
    presence.thread.start();
    return presence;
  }

  /// Somebody has a case before her, and hears who else has.
  ///
  /// @param listener told the accounts of the others whenever they change
  /// @return ends it
  Runnable open(String number, UUID account, Consumer<List<UUID>> listener) {
    Reader reader = new Reader(new Here(number, account), listener);
    readers.add(reader);
    return () -> readers.remove(reader);
  }

  private void work() {
    List<Here> before = List.of();
    try {
      while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        before = look(before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Here> look(List<Here> before) {
    List<Reader> all = List.copyOf(readers);
    List<Here> mine = all.stream().map(reader -> reader.here).distinct().toList();
    try {
      for (Here gone : without(before, mine)) {
        PresenceStore.leave(database, gone);
      }
      if (!mine.isEmpty()) {
        tell(all, PresenceStore.meet(database, mine));
      }
      return mine;
    } catch (DatabaseAway e) {
      LOG.debug("Who else is there is told later", e);
    } catch (RuntimeException | Error e) {
      LOG.error("Who else is there could not be told", e);
    }
    return before;
  }

  private static List<Here> without(List<Here> all, List<Here> some) {
    List<Here> left = new ArrayList<>(all);
    left.removeAll(some);
    return left;
  }

  private static void tell(List<Reader> all, List<Here> there) {
    Map<String, List<UUID>> byCase =
        there.stream()
            .collect(
                Collectors.groupingBy(
                    Here::number, Collectors.mapping(Here::account, Collectors.toList())));
    for (Reader reader : all) {
      reader.tell(
          byCase.getOrDefault(reader.here.number(), List.of()).stream()
              .filter(other -> !other.equals(reader.here.account()))
              .toList());
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    try {
      boolean _ = thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
