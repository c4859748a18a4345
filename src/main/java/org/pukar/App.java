package org.pukar;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.channel.Door;
import org.pukar.channel.ussd.africastalking.AfricasTalkingUssd;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.conversation.Texting;
import org.pukar.db.Database;
import org.pukar.db.Migrations;
import org.pukar.feature.Features;
import org.pukar.grievances.desk.live.News;
import org.pukar.grievances.desk.live.Presence;
import org.pukar.grievances.escalation.Escalating;
import org.pukar.http.Bearer;
import org.pukar.http.OpenApi;
import org.pukar.http.Server;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.jobs.alert.Waves;
import org.pukar.jobs.offer.JobApi;
import org.pukar.keys.Keys;
import org.pukar.ops.Health;
import org.pukar.ops.HopMetrics;
import org.pukar.ops.Metrics;
import org.pukar.ops.RingMetrics;
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Received;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Links;
import org.pukar.phone.PhoneNumber;
import org.pukar.script.FileWatch;
import org.pukar.script.Reloaded;
import org.pukar.script.ScriptApi;
import org.pukar.script.Scripts;
import org.pukar.session.redis.Redis;
import org.pukar.simulator.Inbox;
import org.pukar.simulator.SimulatedNetwork;
import org.pukar.simulator.SimulatedPhones;
import org.pukar.simulator.SimulatorApi;
import org.pukar.simulator.SimulatorPages;
import org.pukar.simulator.Slowness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole of Pukar, put together from top to bottom and closed from bottom to top. It has no
/// logic of its own. Used by the thread that starts it; `close` may be called by another.
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
  private static final Duration SLOW_START = Duration.ofSeconds(15);

  /// Of a hop's budget, what the way to the caller's network takes.
  private static final Duration ON_THE_WAY = Duration.ofMillis(200);

  /// So many are looked at in one go of what nobody waits for.
  private static final int AT_ONCE = 500;

  /// As many texts as the simulated phone holds.
  private static final int SHOWN = 30;

  private final Opened opened = new Opened();
  private final Settings settings;
  private final Clock clock = Clock.systemUTC();
  private final Slowness slowness = new Slowness();
  private final SimulatedPhones phones = new SimulatedPhones(clock);
  private int port;
  private List<String> doors = List.of();

  private App(Settings settings) {
    this.settings = settings;
  }

  /// Starts everything and returns when callers can be answered.
  ///
  /// @throws RuntimeException with one sentence for the operator; nothing is left running then
  public static App start(Settings settings) {
    App app = new App(settings);
    try {
      app.start();
      return app;
    } catch (IOException | RuntimeException e) {
      app.close();
      throw e instanceof RuntimeException known ? known : new SettingsException(e.toString());
    }
  }

  private void start() throws IOException {
    Keys keys = settings.isDemo() ? Keys.readOrMake(settings.keys()) : Keys.read(settings.keys());
    Servers servers = open(Servers.of(settings));
    LOG.info(servers.inWords());
    Redis redis = open(Redis.open(servers.redis));
    migrate(servers);
    Metrics metrics = new Metrics(settings.isDemo(), settings.metricsAllow());
    Database database =
        open(
            Database.open(
                servers.application,
                settings.databases().connections(),
                Database.A_HOP,
                metrics.registry()));
    await(database);
    refuseWrongClock(database);

    Base base = new Base(settings, database, redis, keys, UUID::randomUUID, clock);
    Providers providers = open(new Providers(settings, clock));
    Links links = providers.links(phones);
    Parts parts = Parts.of(base, links);
    Scripts scripts = speaking(parts.scripts(settings, database));
    open(FileWatch.start(settings.config(), scripts, FileWatch::log));
    HopMetrics counted = new HopMetrics(metrics.registry());
    Outbox outbox = parts.outbox();
    Texting texting = (to, words, key) -> outbox.put(new Text(to, words, Kind.ANSWER, key));
    Voice voice = open(new Voice(base, parts, () -> scripts, new RingMetrics(metrics.registry())));
    Talking talking = Talking.of(base, scripts, features(parts), texting, voice.onCall(), counted);
    if (settings.isDemo()) {
      new DemoData(parts, scripts).load();
    }
    Texts texts = open(Texts.start(base, parts, scripts, talking, providers, links));
    Waves waves = parts.waves().apply(() -> scripts.current().script().words());
    open(
        RedeemPromises.start(
            List.of(
                texts::redeem,
                parts.callbacks()::redeemPromises,
                parts.forgetting()::redeem,
                talking.lateAnswers()::redeem,
                voice::redeem,
                () -> waves.send(clock.instant()))));
    open(
        RedeemPromises.seldom(
            List.of(
                () -> parts.hers().consents().recall(AT_ONCE),
                () -> parts.erasures().finish(AT_ONCE))));
    new WarmUp(talking.conversations(), talking.sessions(), keys).run();

    Tasks checks = open(new Tasks(64, Duration.ofSeconds(3)));
    Staff staff =
        new Staff(
            new Bearer(settings.adminKey()),
            open(new Tasks(64, Duration.ofMinutes(10), Database::patiently)));
    List<Consumer<Router>> routes = new ArrayList<>(texts.open(providers, checks));
    routes.add(
        new Health(Map.of("postgres", database::answers, "redis", redis::answers), checks)::mount);
    routes.add(metrics::mount);
    routes.add(new OpenApi()::mount);
    routes.add(new JobApi(parts.jobDesk(), settings.adminKey(), checks)::mount);
    routes.add(new ScriptApi(scripts, settings.adminKey(), checks)::mount);
    routes.addAll(
        CaseRoutes.open(
            parts, () -> scripts.current().script().words(), settings.adminKey(), staff));
    VoiceProviders lines = VoiceProviders.of(base, providers.calls());
    BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge =
        (member, phone) -> voice.bridge(lines, member, phone);
    routes.addAll(
        ConsoleRoutes.open(
            base,
            parts,
            open(News.start(database)),
            open(Presence.start(database)),
            () -> scripts.current().script().words(),
            bridge,
            staff.tasks()));
    parts.cases().clocks().adopt(database);
    open(Escalating.start(database));
    routes.addAll(texts.pages(staff));
    routes.addAll(voice.open(lines, talking, staff));
    open(
        RedeemPromises.start(
            List.of(parts.sealed().rings(base, parts.cases().access(), bridge)::ring)));
    routes.add(
        CaseRoutes.sealed(parts.sealed(), parts.cases().access(), bridge, staff.tasks(), clock));
    if (settings.isDemo()) {
      routes.add(new SimulatorPages(SimulatedNetwork.DEMO)::mount);
      routes.add(new SimulatorApi(inbox(outbox), slowness, checks)::mount);
    }
    listen(metrics, talking, providers, routes);
  }

  /// Routes are tried in their order: the busiest comes first.
  private void listen(
      Metrics metrics, Talking talking, Providers providers, List<Consumer<Router>> others) {
    Tasks hops = new Tasks(settings.hops().atOnce(), settings.hops().budget().minus(ON_THE_WAY));
    metrics.watch(hops::underWay);
    List<Consumer<Router>> routes = new ArrayList<>();
    Door door = new Door(talking.conversations(), talking.polite(), hops);
    routes.add(new AfricasTalkingUssd(settings.ussd().secret("africastalking"), door)::mount);
    routes.addAll(others);
    Server server = open(Server.start(Vertx.vertx(), settings.host(), settings.port(), routes));
    port = server.port();
    doors = server.doors();
    providers.open(door);
    // Closed first: hops under way are answered before anything they need goes away.
    open(hops);
  }

  /// In demo the simulator may hold up a deed.
  private Features features(Parts parts) {
    return settings.isDemo()
        ? parts.features().heldUpBy(asked -> slowness.hold(asked.caller()))
        : parts.features();
  }

  /// What the outbox remembers, and what only the phone does.
  private Inbox inbox(Outbox outbox) {
    return phone ->
        Stream.concat(
                outbox.taken(phone, SHOWN).stream().map(App::message),
                phones.messages(phone).stream())
            .collect(Collectors.toMap(Inbox.Message::id, m -> m, (kept, _) -> kept))
            .values()
            .stream()
            .toList();
  }

  private static Inbox.Message message(Received text) {
    return new Inbox.Message(
        text.id().toString(), SimulatedNetwork.DEMO.shortCode(), text.at(), text.words());
  }

  /// The port that callers' providers reach us at.
  public int port() {
    return port;
  }

  /// Everything that may be asked for there, `GET /console/cases/:number`.
  public List<String> doors() {
    return doors;
  }

  private void migrate(Servers servers) {
    if (servers.owner.isEmpty()) {
      Migrations.check(servers.application);
    } else {
      Migrations.run(servers.owner, servers.application);
    }
  }

  /// A machine that starts many things at once is slow for a while. PostgreSQL that is still away
  /// then is told of by whoever needs it first.
  private static void await(Database database) {
    long end = System.nanoTime() + SLOW_START.toNanos();
    while (!database.answers() && System.nanoTime() - end < 0) {
      LOG.info("PostgreSQL does not answer yet");
    }
  }

  /// What the question itself took is nobody's clock.
  private void refuseWrongClock(Database database) {
    Instant asked = clock.instant();
    Instant told = database.now();
    Instant heard = clock.instant();
    Duration apart =
        told.isBefore(asked) ? Duration.between(told, asked) : Duration.between(heard, told);
    if (!settings.isDemo() && apart.compareTo(CLOCKS_APART) > 0) {
      throw new SettingsException(
          "This machine's clock is " + apart.toSeconds() + " s off PostgreSQL's: set it right.");
    }
  }

  private static Scripts speaking(Scripts scripts) {
    return switch (scripts.reload()) {
      case Reloaded.Now _ -> scripts;
      case Reloaded.Refused refused ->
          throw new SettingsException(
              "The dialogues are not fit to be spoken: " + refused.findings());
    };
  }

  private <T extends AutoCloseable> T open(T part) {
    return opened.open(part);
  }

  /// Answers the hops under way, then stops everything, the last started first.
  @Override
  public void close() {
    opened.close();
  }
}
