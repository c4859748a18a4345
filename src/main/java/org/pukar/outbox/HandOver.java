package org.pukar.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.keys.SealBroken;
import org.pukar.outbox.OutboxStore.Claimed;
import org.pukar.outbox.OutboxStore.End;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands claimed texts to the carrier and writes down what came of it. Threads share it.
///
/// @param stopping open once nobody waits any more for PostgreSQL to come back
record HandOver(
    Database database, Outbox outbox, Carrier carrier, Pace pace, CountDownLatch stopping) {
  private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);

  /// Sends a text, unless it is not to be sent any more. Waits as long as PostgreSQL is away: what
  /// the network said is not forgotten over that.
  ///
  /// @throws DatabaseAway if PostgreSQL is away while we are stopping; the lease runs out then
  void handOver(Claimed text) {
    if (text.inDoubt() && !isSentAgain(text)) {
      end(text, End.UNKNOWN);
    } else if (text.isTooOld()) {
      end(text, End.GIVEN_UP);
    } else {
      open(text).ifPresentOrElse(leaving -> send(text, leaving), () -> end(text, End.GIVEN_UP));
    }
  }

  private boolean isSentAgain(Claimed text) {
    return text.kind().mayComeTwice()
        && !text.isTooOld()
        && pace.waitAfter(text.attempt()).isPresent();
  }

  private Optional<Leaving> open(Claimed text) {
    try {
      return insist(() -> outbox.open(text));
    } catch (SealBroken e) {
      LOG.error("Text {} cannot be read with our keys and is given up", text.id(), e);
      return Optional.empty();
    }
  }

  private void send(Claimed text, Leaving leaving) {
    Claimed asked = text.asked();
    if (insist(() -> database.with(h -> OutboxStore.ask(h, asked, pace.lease())))) {
      settle(asked, carried(leaving));
    }
  }

  private Handed carried(Leaving leaving) {
    try {
      return carrier.carry(leaving);
    } catch (RuntimeException | Error e) {
      // Its message may quote the phone or the words.
      LOG.error("A carrier failed with text {}: {}", leaving.id(), e.getClass().getName());
      return new Handed.Unsure();
    }
  }

  private void settle(Claimed asked, Handed handed) {
    switch (handed) {
      case Handed.Taken _ -> end(asked, End.TAKEN);
      case Handed.Refused _ -> end(asked, End.REFUSED);
      case Handed.Unreachable _ -> again(asked, Duration.ZERO, End.GIVEN_UP);
      case Handed.Busy busy -> again(asked, busy.after(), End.GIVEN_UP);
      case Handed.Unsure _ when isSentAgain(asked) -> again(asked, Duration.ZERO, End.UNKNOWN);
      case Handed.Unsure _ -> end(asked, End.UNKNOWN);
    }
  }

  private void again(Claimed asked, Duration atLeast, End otherwise) {
    pace.waitAfter(asked.attempt())
        .ifPresentOrElse(
            wait -> again(asked, wait.compareTo(atLeast) > 0 ? wait : atLeast),
            () -> end(asked, otherwise));
  }

  private void again(Claimed asked, Duration after) {
    told(asked, insist(() -> database.with(h -> OutboxStore.again(h, asked, after))));
  }

  private void end(Claimed text, End end) {
    told(text, insist(() -> database.with(h -> OutboxStore.end(h, text, end))));
  }

  private static void told(Claimed text, boolean isOurs) {
    if (!isOurs) {
      // Its lease ran out, or PostgreSQL went away after it had written this down.
      LOG.warn("What came of text {} was written down before", text.id());
    }
  }

  private <T> T insist(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (DatabaseAway e) {
        awaitDatabase(e);
      }
    }
  }

  private void awaitDatabase(DatabaseAway away) {
    try {
      if (stopping.await(pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        throw away;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away;
    }
  }
}
