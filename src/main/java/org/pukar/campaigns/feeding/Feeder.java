package org.pukar.campaigns.feeding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Addressee;
import org.pukar.callers.Caller;
import org.pukar.callers.Callers;
import org.pukar.campaigns.Campaign;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.Reach;
import org.pukar.db.Database;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Mass;
import org.pukar.outbox.Outbox;

/// Moves campaigns' texts into the outbox, a few at a turn: no more wait there than leave in a few
/// seconds, so whatever else is urgent passes them, and a pause holds at once. Campaigns take
/// turns. A turn is one transaction: who dies in it has done nothing. Threads share it.
///
/// @param clock says whether what advertises may leave now
public record Feeder(
    Database database,
    Callers callers,
    Outbox outbox,
    Mass mass,
    Campaigns campaigns,
    Clock clock) {
  /// So long the link has enough to do with what waits.
  private static final int SECONDS = 3;

  /// No turn takes longer than this many texts do.
  private static final int MOST = 500;

  /// So many callers are gathered at a turn.
  private static final int PAGE = 5000;

  /// Whether the turn did something; if not, there is nothing to do now, or another node does it.
  public boolean turn() {
    boolean moved = database.inTransaction(this::turn);
    if (moved) {
      outbox.ring();
    }
    return moved;
  }

  private boolean turn(Handle h) {
    if (!FeedStore.isAlone(h)) {
      return false;
    }
    FeedStore.end(h);
    int perSecond = mass.link().perSecond();
    int room = SECONDS * perSecond - mass.underWay(h);
    int batch = Math.min(room, Math.clamp(perSecond / 2, 1, MOST));
    boolean day = mass.hours(Kind.CAMPAIGN).waitAt(clock.instant()).isZero();
    var next = FeedStore.next(h, day, batch > 0);
    next.ifPresent(due -> move(h, due, batch));
    return next.isPresent();
  }

  private void move(Handle h, FeedStore.Next due, int batch) {
    Campaign campaign = campaigns.find(h, due.id()).orElseThrow();
    if (due.gathered()) {
      feed(h, campaign, batch);
    } else {
      gather(h, campaign, due.gatheredTo());
    }
  }

  private void gather(Handle h, Campaign campaign, UUID after) {
    Reach.Gathered some = campaigns.reach().gather(h, campaign, after, PAGE);
    FeedStore.gathered(h, campaign.id(), some);
  }

  private void feed(Handle h, Campaign campaign, int batch) {
    List<UUID> phones = FeedStore.waiting(h, campaign.id(), batch);
    put(h, campaign, campaigns.reach().wanting(h, campaign, phones));
    if (!phones.isEmpty()) {
      FeedStore.fed(h, campaign.id(), phones.getLast());
    }
  }

  private void put(Handle h, Campaign campaign, List<UUID> wanting) {
    Map<UUID, Addressee> known = callers.addressees(h, wanting);
    List<Mass.One> texts =
        wanting.stream()
            .filter(known::containsKey)
            .map(known::get)
            .map(to -> text(campaign, to.caller()))
            .toList();
    mass.put(h, campaign.id(), campaign.draft().kind(), texts);
    List<UUID> unreadable = wanting.stream().filter(id -> !known.containsKey(id)).toList();
    campaigns.reach().put(h, campaign, known.keySet(), unreadable);
  }

  private static Mass.One text(Campaign campaign, Caller caller) {
    String onceKey = "campaign:" + campaign.id() + ":" + caller.id();
    return new Mass.One(caller, campaign.draft().words(caller.language()), onceKey);
  }
}
