package org.pukar.channel.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pukar.Ground;
import org.pukar.Property;
import org.pukar.Stored;
import org.pukar.callers.Callers;
import org.pukar.callers.Notice;
import org.pukar.callers.Purpose;
import org.pukar.channel.sms.smpp.FakeSmsc.Says;
import org.pukar.db.Database;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.news.News;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.text.Language;

/// Texts from the outbox to an SMSC that is careless with its receipts.
class CarelessSmscTest {
  private static final int TEXTS = 40;

  private static final Pace PACE =
      new Pace(
          2,
          10,
          Duration.ofSeconds(8),
          Duration.ofMillis(10),
          List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO),
          Duration.ofHours(24),
          Duration.ofSeconds(30));

  private static final Map<String, String> NEWS =
      Map.of("ENROUTE", "under-way", "DELIVRD", "delivered", "UNDELIV", "not-delivered");

  private static Ground ground;
  private static Database database;
  private static Callers callers;

  @BeforeAll
  static void open() throws SQLException {
    ground = Ground.fresh();
    database = ground.database(4);
    callers = new Callers(database, ground.keys(), ground.ids());
    callers.agree(Linked.PHONE, Purpose.SERVICE, new Notice(Language.HINDI, "agreed"), "session");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void whateverItSaysEachTextEndsInOneStateAndNoneIsSentTwice() {
    Property.forAll(4, Random::nextLong, CarelessSmscTest::check);
  }

  private static void check(long seed) {
    Reporting reporting = Reporting.carelessly(seed);
    News news = News.start(database);
    try (FakeSmsc smsc = FakeSmsc.reporting(throttlingOnce(seed), reporting);
        SmppLink line =
            SmppLink.start(
                Linked.settings(smsc.port(), "sessions=2"),
                _ -> true,
                receipts -> news.take("smpp", receipts),
                Optional.empty(),
                ground.clock())) {
      new Stored(ground.servers()).run("TRUNCATE outbox, early_news CASCADE");
      send(line);
      reporting.sayTheRest();

      assertThat(words(smsc)).hasSize(TEXTS).doesNotHaveDuplicates();
      smsc.taken()
          .keySet()
          .forEach(name -> assertThat(news(name)).isEqualTo(reporting.told(name).map(NEWS::get)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// Some texts are taken at the second asking only.
  private static Function<SubmitSm, Says> throttlingOnce(long seed) {
    Random dice = new Random(seed);
    Set<String> came = ConcurrentHashMap.newKeySet();
    return text ->
        came.add(words(text)) && dice.nextInt(8) == 0
            ? new Says.Status(SMPPConstant.STAT_ESME_RTHROTTLED)
            : new Says.Takes();
  }

  private static String words(SubmitSm text) {
    return new String(text.getShortMessage(), StandardCharsets.US_ASCII);
  }

  private static List<String> words(FakeSmsc smsc) {
    return smsc.taken().values().stream().map(CarelessSmscTest::words).toList();
  }

  private static void send(SmppLink line) {
    Links links = new Links(List.of(new Link("smpp", line, 100_000, 10, false, 0, _ -> 1)));
    Outbox outbox =
        new Outbox(database, callers, links, ground.keys().sessions(), UUID::randomUUID);
    Registry none = _ -> new Registry.Look.Misfit("there are no templates");
    for (int i = 0; i < TEXTS; i++) {
      outbox.put(new Text(Linked.PHONE, "Text " + i, Kind.NOTICE, "once " + i));
    }
    try (Sending _ =
        Sending.start(database, outbox, links, none, PACE, UUID::randomUUID, new Random(7))) {
      awaitTaken();
    }
  }

  private static void awaitTaken() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (taken() < TEXTS) {
      assertThat(System.nanoTime()).as("%d are taken", taken()).isLessThan(end);
    }
  }

  private static int taken() {
    return database.with(h ->
        h.createQuery("SELECT count(*) FROM outbox WHERE state = 'taken'")
            .mapTo(Integer.class)
            .one());
  }

  /// The news of the one text of that name.
  private static Optional<String> news(String name) {
    return database.with(h ->
        h.createQuery("SELECT coalesce(news, '') FROM outbox WHERE reference = :name")
            .bind("name", name)
            .mapTo(String.class)
            .map(Optional::of)
            .one()
            .filter(told -> !told.isEmpty()));
  }
}
