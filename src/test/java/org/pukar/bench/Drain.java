package org.pukar.bench;

import static org.pukar.bench.Traffic.say;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.pukar.bench.many.CampaignDesk;
import org.pukar.bench.many.Crowd;
import org.pukar.bench.smsc.Receipts;
import org.pukar.bench.smsc.Smsc;
import org.pukar.bench.smsc.Submits;
import org.pukar.bench.stage.Stage;

/// A campaign to many, by SMPP: how fast it leaves, whether each phone had it once, and in how much
/// memory. One thread.
final class Drain {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What came twice would have come by then.
  private static final long QUIET_S = 10;

  private final Stage stage;
  private final Smsc smsc;
  private final int phones;
  private final Sheet sheet;

  /// @param phones how many get a text
  Drain(Stage stage, Smsc smsc, int phones, Sheet sheet) {
    this.stage = stage;
    this.smsc = smsc;
    this.phones = phones;
    this.sheet = sheet;
  }

  /// Everything.
  void inOrder() throws IOException, InterruptedException {
    try (CampaignDesk desk = new CampaignDesk(stage.gatewayUrl())) {
      String id = draw(desk);
      long stores = stage.storesCpuUs();
      long gateway = stage.gatewayCpuUs();
      smsc.submits().begin();
      desk.start(id);
      watch();
      Submits submits = smsc.submits();
      sheet.figure("sms.drain_per_second", submits.perSecond(), "1/s");
      sheet.figure("sms.drain_texts", (double) submits.once(), "1");
      sheet.figure("sms.drain_twice", (double) submits.twice(), "1");
      sheet.figure("sms.drain_missing", (double) submits.missing(), "1");
      double count = submits.count();
      sheet.figure("sms.drain_cpu_us_per_text", (stage.gatewayCpuUs() - gateway) / count, "us");
      sheet.figure(
          "sms.drain_stores_cpu_us_per_text", (stage.storesCpuUs() - stores) / count, "us");
      receipts();
      TimeUnit.SECONDS.sleep(2);
      say(desk.figures(id).toString());
    }
  }

  private String draw(CampaignDesk desk) throws IOException, InterruptedException {
    String id = desk.draw(UUID.randomUUID().toString());
    long began = System.nanoTime();
    say(desk.bring(id, Crowd.csv(phones)).toString());
    sheet.figure("sms.campaign_list_s", secondsSince(began), "s");
    began = System.nanoTime();
    say(desk.preview(id).toString());
    sheet.figure("sms.campaign_preview_s", secondsSince(began), "s");
    return id;
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /// Memory is looked at on the way.
  private void watch() throws IOException, InterruptedException {
    say("the campaign starts");
    Submits submits = smsc.submits();
    await(submits::reached, phones / 10);
    heap("sms.drain_heap_mb_first");
    await(submits::reached, phones / 2);
    say("half of it left, %.0f a second".formatted(submits.perSecond()));
    await(submits::reached, phones * 19L / 20);
    heap("sms.drain_heap_mb_last");
    await(submits::reached, phones);
    TimeUnit.SECONDS.sleep(QUIET_S);
  }

  /// Waits until there are so many; no longer than half a minute in which none come.
  private static void await(LongSupplier count, long wanted) throws InterruptedException {
    long were = -1;
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count.getAsLong() < wanted && System.nanoTime() - end < 0) {
      if (count.getAsLong() > were) {
        were = count.getAsLong();
        end = System.nanoTime() + PATIENCE.toNanos();
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    if (count.getAsLong() < wanted) {
      say("nothing came for a while: %d of %d".formatted(count.getAsLong(), wanted));
    }
  }

  private void heap(String name) throws IOException {
    sheet.figure(name, stage.gatewayLiveBytes() / 1e6, "MB");
  }

  private void receipts() throws InterruptedException {
    Receipts receipts = smsc.receipts();
    say("%d receipts are still to be taken down".formatted(receipts.left()));
    await(receipts::heard, receipts.heard() + receipts.left());
    sheet.figure("sms.receipts_per_second", receipts.perSecond(), "1/s");
    sheet.figure("sms.receipts_again", (double) receipts.refused(), "1");
    sheet.figure("sms.receipts_missing", (double) receipts.left(), "1");
  }
}
