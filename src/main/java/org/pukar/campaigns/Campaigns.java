package org.pukar.campaigns;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.pukar.callers.Callers;
import org.pukar.callers.Keeper;
import org.pukar.campaigns.Campaign.State;
import org.pukar.db.Database;
import org.pukar.keys.Sha256;
import org.pukar.outbox.Mass;
import org.pukar.outbox.link.Registry;

/// Texts to many, from the draft to the last of them. Threads share it. Every method throws
/// [org.pukar.db.DatabaseAway] if PostgreSQL does not answer.
public final class Campaigns {
  /// Forgets a caller; asked before the outbox is, so that no text is put for her any more.
  public static final Keeper KEEPER = PhoneStore::forget;

  private final Database database;
  private final Mass mass;
  private final Supplier<UUID> ids;
  private final Previews previews;
  private final Reach reach;
  private final Lists lists;

  /// @param registry the registered templates, asked if the usual link wants them
  /// @param districts knows whose workers are where
  /// @param ids of campaigns
  public Campaigns(
      Database database,
      Callers callers,
      Mass mass,
      Registry registry,
      Districts districts,
      Supplier<UUID> ids,
      Clock clock) {
    this.database = database;
    this.mass = mass;
    this.ids = ids;
    this.reach = new Reach(districts);
    this.previews = new Previews(database, reach, mass, registry, clock);
    this.lists = new Lists(database, callers, ids);
  }

  /// What staff can do with a campaign.
  public enum Step {
    START,
    PAUSE,
    GO_ON,
    STOP
  }

  /// What came of it.
  public sealed interface Stepped {
    /// It is done, or was before.
    record Now(Campaign campaign) implements Stepped {}

    /// It cannot be done; a sentence says why.
    record NotNow(String why) implements Stepped {}

    /// There is no such campaign.
    record None() implements Stepped {}
  }

  /// Draws a campaign up.
  ///
  /// @param onceKey names the deed: again, it is the same campaign
  /// @return empty if that deed has drawn up another
  public Optional<Campaign> draw(Draft draft, String onceKey) {
    byte[] hash = Sha256.of(draft.canonical());
    return database.inTransaction(h -> {
      CampaignStore.insert(h, ids.get(), onceKey, hash, draft);
      return CampaignStore.of(h, onceKey, hash).flatMap(id -> CampaignStore.find(h, id));
    });
  }

  public Optional<Campaign> find(UUID id) {
    return database.with(h -> CampaignStore.find(h, id));
  }

  /// The same in a transaction that is under way.
  public Optional<Campaign> find(Handle h, UUID id) {
    return CampaignStore.find(h, id);
  }

  /// The newest, the last first.
  public List<Campaign> newest(int limit) {
    return database.with(h -> CampaignStore.newest(h, limit));
  }

  /// What it would come to if it started now.
  public Optional<Preview> preview(UUID id) {
    return find(id).map(previews::of);
  }

  /// How far it is.
  public Figures figures(UUID id) {
    return Figures.of(database.with(h -> CampaignStore.became(h, id)));
  }

  /// Takes a step. When it returns, it is committed: of a campaign that was paused or stopped no
  /// text leaves any more, but for the few that the network is being asked for.
  public Stepped step(UUID id, Step step) {
    return database.inTransaction(h ->
        CampaignStore.hold(h, id)
            .map(campaign -> step(h, campaign, step))
            .orElseGet(Stepped.None::new));
  }

  private Stepped step(Handle h, Campaign campaign, Step step) {
    State now = campaign.state();
    return switch (step) {
      case START -> now == State.DRAFT ? start(h, campaign) : same(campaign, State.RUNNING);
      case GO_ON ->
          now == State.PAUSED ? become(h, campaign, State.RUNNING) : same(campaign, State.RUNNING);
      case PAUSE ->
          now == State.RUNNING ? rest(h, campaign, State.PAUSED) : same(campaign, State.PAUSED);
      case STOP ->
          now == State.ENDED || now == State.STOPPED
              ? same(campaign, State.STOPPED)
              : rest(h, campaign, State.STOPPED);
    };
  }

  private static Stepped same(Campaign campaign, State state) {
    return campaign.state() == state
        ? new Stepped.Now(campaign)
        : new Stepped.NotNow("The campaign is " + campaign.state().code() + ".");
  }

  private Stepped start(Handle h, Campaign campaign) {
    boolean isListed = campaign.draft().audience().who() == Audience.Who.LIST;
    if (isListed && !campaign.list().whole()) {
      return new Stepped.NotNow("Its list is not there, or not whole.");
    }
    if (!previews.misfits(campaign.draft()).isEmpty()) {
      return new Stepped.NotNow("Some of its words are no registered template.");
    }
    return become(h, campaign, State.RUNNING);
  }

  /// What waits in the outbox waits here again.
  private Stepped rest(Handle h, Campaign campaign, State state) {
    PhoneStore.become(h, campaign.id(), mass.takeBack(h, campaign.id()), "waiting");
    return become(h, campaign, state);
  }

  private static Stepped become(Handle h, Campaign campaign, State state) {
    CampaignStore.become(h, campaign.id(), state);
    return new Stepped.Now(CampaignStore.find(h, campaign.id()).orElseThrow());
  }

  /// Takes lists of phones.
  public Lists lists() {
    return lists;
  }

  /// Finds whom they are for.
  public Reach reach() {
    return reach;
  }
}
