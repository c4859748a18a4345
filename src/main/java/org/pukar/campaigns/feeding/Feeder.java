package org.pukar.campaigns.feeding;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Callers;
import org.pukar.campaigns.Campaign;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.Reach;
import org.pukar.db.Database;
import org.pukar.outbox.Held;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Mass;

/// Moves campaigns' texts into the outbox and hands them over, as many at a turn as leave in a
/// moment: whatever is urgent takes its turns between them, and a pause holds at once. Campaigns
/// take turns. What a turn writes is one transaction: who dies in it has done nothing, and what it
/// wrote leaves without it when its lease is over. Threads share it.
public final class Feeder {
  /// No more wait in the outbox, if the link does not take them, than leave in so many seconds.
  private static final int SECONDS = 3;

  private static final int FULL = 5000;

  /// So many callers are gathered at a turn.
  private static final int PAGE = 5000;

  private final Lock alone = new ReentrantLock(true);
  private final Database database;
  private final Callers callers;
  private final Mass mass;
  private final Campaigns campaigns;
  private final Hands hands;
  private final Clock clock;

  /// @param clock says whether what advertises may leave now
  public Feeder(
      Database database,
      Callers callers,
      Mass mass,
      Campaigns campaigns,
      Hands hands,
      Clock clock) {
    this.database = database;
    this.callers = callers;
    this.mass = mass;
    this.campaigns = campaigns;
    this.hands = hands;
    this.clock = clock;
  }

  /// Who takes texts to the network at once.
  ///
  /// @param over hands them over and returns when that is written down
  /// @param most how many at once
  /// @param lease how long that may take
  public record Hands(Consumer<Held> over, int most, Duration lease) {}

  /// What a turn did.
  private record Turn(boolean moved, Optional<Held> put) {
    static final Turn IDLE = new Turn(false, Optional.empty());
  }

  /// Whether the turn did something; if not, there is nothing to do now, or another node does it.
  /// While one thread hands over, another writes.
  public boolean turn() {
    Turn turn = write();
    turn.put().ifPresent(hands.over());
    return turn.moved();
  }

  private Turn write() {
    alone.lock();
    try {
      return database.inTransaction(this::write);
    } finally {
      alone.unlock();
    }
  }

  private Turn write(Handle h) {
    if (!FeedStore.isAlone(h)) {
      return Turn.IDLE;
    }
    FeedStore.end(h);
    int full = Math.min(SECONDS * mass.link().perSecond(), FULL);
    int batch = Math.min(hands.most(), full - mass.underWay(h, full));
    boolean day = mass.hours(Kind.CAMPAIGN).waitAt(clock.instant()).isZero();
    return FeedStore.next(h, day, batch > 0).map(due -> move(h, due, batch)).orElse(Turn.IDLE);
  }

  private Turn move(Handle h, FeedStore.Next due, int batch) {
    Campaign campaign = campaigns.find(h, due.id()).orElseThrow();
    if (due.gathered()) {
      return new Turn(true, Optional.of(feed(h, campaign, batch)));
    }
    gather(h, campaign, due.gatheredTo());
    return new Turn(true, Optional.empty());
  }

  private void gather(Handle h, Campaign campaign, UUID after) {
    Reach.Gathered some = campaigns.reach().gather(h, campaign, after, PAGE);
    FeedStore.gathered(h, campaign.id(), some);
  }

  private Held feed(Handle h, Campaign campaign, int batch) {
    List<UUID> phones = FeedStore.waiting(h, campaign.id(), batch);
    Held held = put(h, campaign, campaigns.reach().wanting(h, campaign, phones));
    if (!phones.isEmpty()) {
      FeedStore.fed(h, campaign.id(), phones.getLast());
    }
    return held;
  }

  private Held put(Handle h, Campaign campaign, List<UUID> wanting) {
    Map<UUID, Addressee> known = callers.addressees(h, wanting);
    List<Mass.One> texts =
        wanting.stream()
            .filter(known::containsKey)
            .map(known::get)
            .map(to -> text(campaign, to))
            .toList();
    List<UUID> unreadable = wanting.stream().filter(id -> !known.containsKey(id)).toList();
    campaigns.reach().put(h, campaign, known.keySet(), unreadable);
    return mass.put(h, campaign.id(), campaign.draft().kind(), texts, hands.lease());
  }

  private static Mass.One text(Campaign campaign, Addressee to) {
    String onceKey = "campaign:" + campaign.id() + ":" + to.caller().id();
    return new Mass.One(to, campaign.draft().words(to.caller().language()), onceKey);
  }
}
