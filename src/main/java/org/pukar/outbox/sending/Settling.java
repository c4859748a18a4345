package org.pukar.outbox.sending;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.news.News;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down what becomes of texts, and waits for PostgreSQL as long as it is away. Threads share
/// it.
///
/// @param stopping open once nobody waits any more
record Settling(Database database, Links links, Pace pace, CountDownLatch stopping) {
  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /// Waits until these may leave by a link, at its pace and that of their senders.
  void awaitTurn(Link link, List<Judged.Send> texts) {
    Duration wait = turn(link.name(), texts.size(), link.perSecond());
    if (link.perSender() > 0) {
      var bySender = texts.stream().collect(groupingBy(Judged.Send::sender, counting()));
      for (var one : bySender.entrySet()) {
        String sender = TurnStore.sender(link.name(), one.getKey());
        Duration its = turn(sender, one.getValue(), link.perSender());
        wait = its.compareTo(wait) > 0 ? its : wait;
      }
    }
    pause(wait);
  }

  private Duration turn(String whose, long count, int perSecond) {
    Duration each = Duration.ofNanos(1_000_000_000L / perSecond);
    return insist(() -> database.with(h -> TurnStore.take(h, whose, count, each)));
  }

  /// Those that are still ours, of which it is written down that the network is asked now.
  Set<UUID> ask(UUID owner, Link link, List<Judged.Send> texts) {
    List<Claimed> asked = texts.stream().map(one -> one.text().asked()).toList();
    List<Integer> parts =
        texts.stream().map(one -> link.parts().applyAsInt(one.leaving().words())).toList();
    return insist(() ->
        database.with(h -> ClaimStore.ask(h, owner, asked, parts, link.paise(), pace.lease())));
  }

  void taken(Link link, UUID owner, List<Claimed> texts, List<String> references) {
    if (texts.isEmpty()) {
      return;
    }
    int ours =
        insist(() ->
            database.inTransaction(h -> {
              int count = ClaimStore.taken(h, owner, texts, references);
              News.takeEarly(h, link.name(), references);
              return count;
            }));
    if (ours < texts.size()) {
      told(texts.getFirst(), false);
    }
  }

  void end(Claimed text, End end, String why) {
    told(text, insist(() -> database.with(h -> ClaimStore.end(h, text, end, why))));
  }

  void again(Claimed text, Duration after) {
    told(text, insist(() -> database.with(h -> ClaimStore.again(h, text, after))));
  }

  void doubtStill(Claimed text, Duration until) {
    told(text, insist(() -> database.with(h -> ClaimStore.doubtStill(h, text, until))));
  }

  void move(Claimed text, Link from, Link to, String why) {
    told(text, insist(() -> database.with(h -> ClaimStore.move(h, text, from, to, why))));
  }

  private static void told(Claimed text, boolean isOurs) {
    if (!isOurs) {
      // Its lease ran out, or PostgreSQL went away after it had written this down.
      LOG.warn("What came of text {} was written down before", text.id());
    }
  }

  /// What PostgreSQL says, however long it is away.
  ///
  /// @throws DatabaseAway if it is away while we are stopping
  <T> T insist(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (DatabaseAway e) {
        if (pause(pace.poll())) {
          throw e;
        }
      }
    }
  }

  /// Waits; whether we are stopping.
  private boolean pause(Duration time) {
    try {
      return stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
