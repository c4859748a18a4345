package org.pukar.texts.killed;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pukar.Soak;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.channel.sms.smpp.FakeSmsc;
import org.pukar.db.Database;
import org.pukar.db.DatabaseAway;
import org.pukar.db.Migrations;
import org.pukar.embedded.KillableServers;
import org.pukar.embedded.TestServers.Fresh;
import org.pukar.keys.Keys;
import org.pukar.killed.Progress;
import org.pukar.killed.Scale;
import org.pukar.killed.Victim;
import org.pukar.killed.Wrongs;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// A campaign leaves while everything is killed with `kill -9`: no phone misses its text but those
/// that are counted as unknown, and none gets it twice.
class TextsOutKilledTest {
  /// A campaign of the usual size takes some seconds.
  private static final String PER_SECOND = Integer.toString(Scale.IS_SMALL ? 300 : 2000);

  private final Progress progress = new Progress();
  private final Ledger ledger = new Ledger(progress);

  @TempDir Path folder;

  @AfterAll
  static void report() {
    Soak.report();
  }

  @Test
  void byKannelNoneIsLostAndNoneLeavesTwice() throws Exception {
    try (KannelServer kannel = new KannelServer(ledger)) {
      survive(kannel.settings(PER_SECOND));
    }
  }

  @Test
  void bySmppNoneIsLostAndNoneLeavesTwice() throws Exception {
    try (FakeSmsc smsc = FakeSmsc.saying(this::take)) {
      survive(
          Map.of(
              "PUKAR_SMS_ROUTE",
              "smpp",
              "PUKAR_SMPP_URL",
              "smpp://127.0.0.1:" + smsc.port(),
              "PUKAR_SMPP_SYSTEM_ID",
              "pukar",
              "PUKAR_SMPP_PASSWORD",
              FakeSmsc.PASSWORD,
              "PUKAR_SMPP_FROM",
              "PUKARG",
              "PUKAR_SMPP_PER_SECOND",
              PER_SECOND));
    }
  }

  /// An SMSC is told no name of ours.
  private FakeSmsc.Says take(SubmitSm text) {
    String words = new String(text.getShortMessage(), StandardCharsets.US_ASCII);
    ledger.write("", "+" + text.getDestAddress(), words);
    return new FakeSmsc.Says.Takes();
  }

  private void survive(Map<String, String> settings) throws Exception {
    KillableServers servers = KillableServers.start(folder.resolve("servers"));
    agree(servers.addresses());
    try (Victim victim = new Victim(folder, servers, settings)) {
      CampaignDesk desk = new CampaignDesk(victim);
      String campaign = desk.start();
      for (int moment : Scale.moments(Scale.TEXTS, Scale.TIMES)) {
        progress.await(moment);
        victim.killAndStartAgain();
      }
      JsonObject figures = desk.ended(campaign);
      victim.awaitDone();
      Soak.TEXTS_OUT.count(ledger.size());
      Wrongs wrongs = new Wrongs();
      new Delivered(victim, ledger, wrongs).compare(Scale.TEXTS, figures);
      wrongs.assertNone();
    }
  }

  /// As many phones have agreed to be served.
  private static void agree(Fresh servers) {
    Migrations.run(servers.ownerUrl(), servers.applicationUrl());
    Notice notice = new Notice(Language.ENGLISH, "agreed");
    try (Database database = servers.database(8);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callers callers = new Callers(database, Keys.read(Victim.KEYS), UUID::randomUUID);
      for (int i = 0; i < Scale.TEXTS; i++) {
        PhoneNumber phone = new PhoneNumber(Writers.phone(i));
        threads.execute(() -> agree(callers, phone, notice));
      }
    }
  }

  /// On a busy machine the pool waits in vain now and then.
  private static void agree(Callers callers, PhoneNumber phone, Notice notice) {
    try {
      callers.agree(phone, Purpose.SERVICE, notice, "session");
    } catch (DatabaseAway e) {
      agree(callers, phone, notice);
    }
  }
}
