package org.pukar.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.pukar.Property;
import org.pukar.campaigns.Campaigns.Step;
import org.pukar.campaigns.Figures.Became;
import org.pukar.campaigns.feeding.Feeder;
import org.pukar.campaigns.feeding.Feeding;
import org.pukar.outbox.Kind;
import org.pukar.outbox.link.Leaving;
import org.pukar.outbox.sending.Sending;
import org.pukar.text.Language;

/// Campaigns while they run: none lost, none twice, none behind the other.
class FeedingTest {
  private static final int PHONES = 120;

  /// Dies in the middle of a batch.
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void whateverIsPausedStoppedOrKilledThePhonesAddUpAndNoneIsWrittenToTwice() {
    Property.forAll(3, random -> random.nextLong(), FeedingTest::anything);
  }

  private static void anything(long seed) {
    Random random = new Random(seed);
    AtomicInteger untilDeath = new AtomicInteger(Integer.MAX_VALUE);
    try (Crowd crowd =
        Crowd.at(
            100,
            () -> {
              if (untilDeath.decrementAndGet() == 0) {
                throw new Killed();
              }
              return UUID.randomUUID();
            })) {
      crowd.agree(0, PHONES, Language.HINDI, "service");
      List<Campaign> all =
          List.of(
              crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "one"),
              crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "two"));
      for (int i = 0; i < 60; i++) {
        happens(crowd, random, untilDeath, all.get(random.nextInt(2)));
        all.forEach(campaign -> addsUp(crowd, campaign));
      }
      untilDeath.set(Integer.MAX_VALUE);
      end(crowd, all);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void happens(
      Crowd crowd, Random random, AtomicInteger untilDeath, Campaign campaign) throws SQLException {
    switch (random.nextInt(8)) {
      case 0, 1 -> crowd.campaigns().step(campaign.id(), Step.START);
      case 2 -> crowd.campaigns().step(campaign.id(), Step.PAUSE);
      case 3 -> crowd.campaigns().step(campaign.id(), Step.GO_ON);
      case 4 ->
          crowd
              .stored()
              .run(
                  "UPDATE outbox SET state = 'taken', left_at = now() WHERE id IN"
                      + " (SELECT id FROM outbox WHERE phase = 'open' LIMIT 17)");
      case 5 -> untilDeath.set(1 + random.nextInt(80));
      default -> {
        try {
          crowd.feeder().turn();
        } catch (Killed e) {
          untilDeath.set(Integer.MAX_VALUE);
        }
      }
    }
  }

  private static void end(Crowd crowd, List<Campaign> all) throws SQLException {
    for (Campaign campaign : all) {
      crowd.campaigns().step(campaign.id(), Step.START);
      crowd.campaigns().step(campaign.id(), Step.GO_ON);
    }
    for (int i = 0; i < 10; i++) {
      crowd.feed();
      crowd.sendAll();
    }
    crowd.feed();
    for (Campaign campaign : all) {
      assertThat(crowd.state(campaign)).isEqualTo(Campaign.State.ENDED);
      assertThat(crowd.figures(campaign).count(Became.TAKEN)).isEqualTo(PHONES);
    }
    assertThat(crowd.stored().cells("SELECT count(DISTINCT (campaign_id, caller_id)) FROM outbox"))
        .containsExactly(Integer.toString(2 * PHONES));
    assertThat(crowd.stored().cells("SELECT count(*) FROM outbox"))
        .containsExactly(Integer.toString(2 * PHONES));
  }

  private static void addsUp(Crowd crowd, Campaign campaign) {
    Figures figures = crowd.figures(campaign);
    assertThat(figures.became().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(figures.phones());
  }

  @Test
  void twoNodesSendASmallCampaignBesideALargeOneAndNoTextTwice() throws Exception {
    try (Crowd crowd = Crowd.at(2000)) {
      crowd.agree(0, 20_000, Language.HINDI, "service");
      Campaign large = crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "large");
      Campaign small = crowd.draw(Kind.BULLETIN, Audience.Who.LIST, "small");
      crowd.bring(small, Crowd.phones(0, 100));
      crowd.campaigns().step(large.id(), Step.START);
      try (Sending sending = crowd.sending();
          Feeding _ = Feeding.start(crowd.feeder(sending));
          Feeding _ = Feeding.start(crowd.feeder(sending))) {
        while (crowd.carried().isEmpty()) {
          Thread.onSpinWait();
        }
        crowd.campaigns().step(small.id(), Step.START);
        crowd.awaitEnd(small);
        assertThat(crowd.state(large)).isEqualTo(Campaign.State.RUNNING);
        assertThat(crowd.figures(large).count(Became.WAITING)).isGreaterThan(5000);
        crowd.awaitEnd(large);
      }
      assertThat(crowd.figures(large).count(Became.TAKEN)).isEqualTo(20_000);
      assertThat(crowd.carried().stream().map(Leaving::id).distinct().count())
          .isEqualTo(crowd.carried().size())
          .isEqualTo(20_100);
    }
  }

  @Test
  void whatWasWrittenByOneWhoDiedBeforeHandingItOverLeavesAllTheSame() throws Exception {
    try (Crowd crowd = Crowd.at(1000)) {
      crowd.agree(0, 300, Language.HINDI, "service");
      Campaign campaign = crowd.draw(Kind.BULLETIN, Audience.Who.ALL, "news");
      crowd.campaigns().step(campaign.id(), Step.START);
      Feeder dying =
          crowd.feeder(
              new Feeder.Hands(
                  _ -> {
                    throw new Killed();
                  },
                  100,
                  Duration.ofMillis(300)));
      while (crowd.figures(campaign).count(Became.OUTBOX) == 0) {
        turn(dying);
      }

      try (Sending sending = crowd.sending();
          Feeding _ = Feeding.start(crowd.feeder(sending))) {
        crowd.awaitEnd(campaign);
      }

      assertThat(crowd.carried().stream().map(Leaving::id).distinct().count())
          .isEqualTo(crowd.carried().size())
          .isEqualTo(300);
    }
  }

  private static void turn(Feeder dying) {
    try {
      dying.turn();
    } catch (Killed _) {
      // nobody hands over what it wrote
    }
  }

  @Test
  void fiftyThousandPhonesAreCountedListedAndFedInLittleMemory() throws Exception {
    try (Crowd crowd = Crowd.at(100_000)) {
      crowd.agree(0, 50_000, Language.HINDI, "service");
      Campaign campaign = crowd.draw(Kind.BULLETIN, Audience.Who.LIST, "large");
      long listing = time(() -> crowd.bring(campaign, Crowd.phones(0, 50_000)));
      long counting = time(() -> crowd.campaigns().preview(campaign.id()));
      crowd.campaigns().step(campaign.id(), Step.START);
      long before = used();
      long most = 0;
      int turns = 0;
      long begin = System.nanoTime();
      Feeder feeder = crowd.feeder();
      while (feeder.turn()) {
        turns++;
        crowd.sendAll();
        most = turns % 25 == 0 ? Math.max(most, used()) : most;
      }
      long feeding = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      long figures = time(() -> crowd.figures(campaign));
      System.out.printf(
          "50,000 phones: listed %d ms, counted %d ms, fed and taken %d ms in %d turns, figures %d ms,"
              + " memory +%d MB%n",
          listing, counting, feeding, turns, figures, (most - before) >> 20);

      assertThat(crowd.figures(campaign).count(Became.TAKEN)).isEqualTo(50_000);
      assertThat(most - before).isLessThan(16L << 20);
    }
  }

  private static long time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin).toMillis();
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
