package org.pukar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pukar.campaigns.Campaigns.Step;
import org.pukar.campaigns.Figures.Became;
import org.pukar.campaigns.feeding.Feeding;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Text;
import org.pukar.outbox.sending.Sending;
import org.pukar.outbox.stop.Stops;
import org.pukar.text.Language;

/// What a campaign would come to, who is left out, and what becomes of it.
class CampaignsTest {
  private Crowd crowd;

  @BeforeEach
  void open() throws SQLException {
    crowd = Crowd.at(20);
  }

  @AfterEach
  void close() {
    crowd.close();
  }

  @Test
  void everyFigureOfThePreviewAddsUp() {
    crowd.agree(0, 30, Language.HINDI, "promotions");
    crowd.agree(30, 20, Language.ODIA, "promotions");
    crowd.agree(50, 10, Language.HINDI, "service");
    crowd.stops().stop(Crowd.phone(3), Stops.What.ALL);
    crowd.stops().stop(Crowd.phone(4), Stops.What.ALERTS);
    crowd.stops().stop(Crowd.phone(55), Stops.What.ALL);
    Campaign campaign = crowd.draw(Kind.CAMPAIGN, Audience.Who.ALL, "offer");

    Preview preview = crowd.campaigns().preview(campaign.id()).orElseThrow();

    assertThat(preview.phones()).isEqualTo(60);
    assertThat(preview.stopped()).isEqualTo(2);
    assertThat(preview.noConsent()).isEqualTo(9);
    assertThat(preview.texts()).isEqualTo(49);
    assertThat(preview.languages())
        .isEqualTo(
            Map.of(
                Language.HINDI, new Preview.Said(29, 2),
                Language.ENGLISH, new Preview.Said(20, 1)));
    assertThat(preview.parts()).isEqualTo(78);
    assertThat(preview.paise()).isEqualTo(78 * 25);
    assertThat(preview.sending()).isEqualTo(Duration.ofMillis(2450));
    assertThat(preview.until()).isEqualTo(Instant.parse("2026-11-22T06:30:02.450Z"));
    assertThat(preview.misfits()).isEmpty();
  }

  @Test
  void whatThePreviewSaysHappens() throws SQLException {
    crowd.agree(0, 30, Language.HINDI, "promotions");
    crowd.agree(50, 10, Language.HINDI, "service");
    crowd.stops().stop(Crowd.phone(3), Stops.What.ALL);
    Campaign campaign = crowd.draw(Kind.CAMPAIGN, Audience.Who.ALL, "offer");

    run(campaign);

    Figures figures = crowd.figures(campaign);
    assertThat(figures.phones()).isEqualTo(40);
    assertThat(figures.count(Became.TAKEN)).isEqualTo(29);
    assertThat(figures.count(Became.STOPPED)).isEqualTo(1);
    assertThat(figures.count(Became.NO_CONSENT)).isEqualTo(10);
    assertThat(figures.parts()).isEqualTo(58);
    assertThat(figures.paise()).isEqualTo(58 * 25);
    assertThat(crowd.state(campaign)).isEqualTo(Campaign.State.ENDED);
  }

  @Test
  void aBulletinIsForThoseWhoAgreedToTheServiceAlone() throws SQLException {
    crowd.agree(0, 5, Language.HINDI, "service");
    crowd.agree(5, 5, Language.HINDI, "call-back");
    Campaign campaign = crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "news");

    run(campaign);

    assertThat(crowd.figures(campaign).count(Became.TAKEN)).isEqualTo(5);
    assertThat(crowd.figures(campaign).count(Became.NO_CONSENT)).isEqualTo(5);
  }

  @Test
  void ofAListOnlyCallersCountAndEveryLineIsAccountedFor() {
    crowd.agree(0, 10, Language.HINDI, "service");
    Campaign campaign = crowd.draw(Kind.BULLETIN, Audience.Who.LIST, "news");
    List<String> lines = new ArrayList<>(List.of("phone"));
    lines.addAll(Crowd.phones(0, 12));
    lines.addAll(List.of("7000000000", "\"+91 70\",x", "nobody", ""));

    assertThat(crowd.campaigns().step(campaign.id(), Step.START))
        .isInstanceOf(Campaigns.Stepped.NotNow.class);
    assertThat(crowd.bring(campaign, lines))
        .isEqualTo(new Lists.Brought.Done(new Campaign.Listed(true, 15, 2, 1, 2)));
    assertThat(crowd.bring(campaign, Crowd.phones(0, 12)))
        .as("the second stands instead of the first")
        .isEqualTo(new Lists.Brought.Done(new Campaign.Listed(true, 12, 0, 0, 2)));
    assertThat(crowd.campaigns().preview(campaign.id()).orElseThrow().phones()).isEqualTo(10);
    crowd.campaigns().step(campaign.id(), Step.START);
    assertThat(crowd.bring(campaign, lines)).isInstanceOf(Lists.Brought.Refused.class);
    assertThat(crowd.figures(campaign).phones()).isEqualTo(10);
  }

  @Test
  void noMoreWaitInTheOutboxThanLeaveInThreeSeconds() {
    crowd.agree(0, 200, Language.HINDI, "service");
    Campaign campaign = started(Kind.BULLETIN, "news");

    crowd.feed();

    assertThat(crowd.figures(campaign).count(Became.OUTBOX)).isEqualTo(60);
    assertThat(crowd.figures(campaign).count(Became.WAITING)).isEqualTo(140);
  }

  @Test
  void whoPausesTakesBackWhatHasNotLeftAndWhoGoesOnSendsItOnce() throws SQLException {
    crowd.agree(0, 100, Language.HINDI, "service");
    Campaign campaign = started(Kind.BULLETIN, "news");
    crowd.feed();

    crowd.campaigns().step(campaign.id(), Step.PAUSE);
    assertThat(crowd.figures(campaign).count(Became.WAITING)).isEqualTo(100);
    crowd.feed();
    assertThat(crowd.figures(campaign).count(Became.WAITING)).isEqualTo(100);
    crowd.campaigns().step(campaign.id(), Step.GO_ON);
    for (int i = 0; i < 3; i++) {
      crowd.feed();
      crowd.sendAll();
    }
    crowd.feed();

    assertThat(crowd.figures(campaign).count(Became.TAKEN)).isEqualTo(100);
    assertThat(crowd.state(campaign)).isEqualTo(Campaign.State.ENDED);
  }

  @Test
  void whatIsStoppedIsNotGoneOnWith() {
    crowd.agree(0, 100, Language.HINDI, "service");
    Campaign campaign = started(Kind.BULLETIN, "news");
    crowd.feed();

    crowd.campaigns().step(campaign.id(), Step.STOP);

    assertThat(crowd.figures(campaign).count(Became.CANCELLED)).isEqualTo(100);
    assertThat(crowd.campaigns().step(campaign.id(), Step.GO_ON))
        .isEqualTo(new Campaigns.Stepped.NotNow("The campaign is stopped."));
    assertThat(crowd.campaigns().step(UUID.randomUUID(), Step.STOP))
        .isInstanceOf(Campaigns.Stepped.None.class);
  }

  @Test
  void advertisingIsNotFedAtNightAndNewsAre() {
    crowd.agree(0, 10, Language.HINDI, "promotions");
    crowd.agree(10, 10, Language.HINDI, "service");
    crowd
        .ground()
        .clock()
        .pass(Duration.between(org.pukar.Ground.NOW, Instant.parse("2026-11-22T15:30:00Z")));
    Campaign offer = started(Kind.CAMPAIGN, "offer");
    Campaign news = started(Kind.BULLETIN, "news");

    crowd.feed();
    assertThat(crowd.figures(offer).count(Became.WAITING)).isEqualTo(20);
    assertThat(crowd.figures(news).count(Became.OUTBOX)).isEqualTo(10);
    crowd.ground().clock().pass(Duration.ofHours(13));
    crowd.feed();
    assertThat(crowd.figures(offer).count(Became.OUTBOX)).isEqualTo(10);
  }

  @Test
  void theSameDeedDrawsUpOneCampaignAndAnotherDraftIsRefused() {
    Campaign first = crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "news");

    assertThat(crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "news").id()).isEqualTo(first.id());
    Draft other =
        new Draft(
            "other",
            Kind.BULLETIN,
            Map.of(Language.ENGLISH, "x"),
            Language.ENGLISH,
            new Audience(Audience.Who.ALL, List.of()));
    assertThat(crowd.campaigns().draw(other, "news")).isEqualTo(Optional.empty());
  }

  @Test
  void whoIsErasedIsForgottenByCampaignsAndStillCounted() {
    crowd.agree(0, 10, Language.HINDI, "service");
    Campaign campaign = started(Kind.BULLETIN, "news");
    crowd.feed();
    UUID caller = crowd.callers().find(Crowd.phone(0)).orElseThrow().id();

    crowd
        .database()
        .inTransaction(h -> {
          Campaigns.KEEPER.forget(h, caller);
          crowd.outbox().forget(h, caller);
          crowd.callers().delete(h, caller);
          return caller;
        });

    assertThat(crowd.figures(campaign).count(Became.FORGOTTEN)).isEqualTo(1);
    addsUp(campaign);
  }

  @Test
  void anAnswerPassesACampaign() throws InterruptedException, SQLException {
    crowd.agree(0, 500, Language.HINDI, "service");
    Campaign campaign = started(Kind.BULLETIN, "news");
    try (Sending sending = crowd.sending();
        Feeding _ = Feeding.start(crowd.feeder(sending))) {
      while (crowd.carried().size() < 20) {
        Thread.onSpinWait();
      }
      crowd.outbox().put(new Text(Crowd.phone(1), "answer", Kind.ANSWER, "answer"));
      int before = crowd.carried().size();
      while (crowd.carried().stream().noneMatch(l -> l.words().equals("answer"))) {
        Thread.onSpinWait();
      }
      assertThat(crowd.carried().size() - before)
          .as("two threads with a claim each")
          .isLessThan(420);
      addsUp(campaign);
    }
  }

  private Campaign started(Kind kind, String name) {
    Campaign campaign = crowd.draw(kind, Audience.Who.ALL, name);
    assertThat(crowd.campaigns().step(campaign.id(), Step.START))
        .isInstanceOf(Campaigns.Stepped.Now.class);
    return campaign;
  }

  private void run(Campaign campaign) throws SQLException {
    crowd.campaigns().step(campaign.id(), Step.START);
    crowd.feed();
    crowd.sendAll();
    crowd.feed();
    addsUp(campaign);
  }

  private void addsUp(Campaign campaign) {
    Figures figures = crowd.figures(campaign);
    assertThat(figures.became().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(figures.phones());
  }
}
