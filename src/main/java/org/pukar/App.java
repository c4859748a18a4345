package org.pukar;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pukar.arrivals.Answers;
import org.pukar.arrivals.Arrivals;
import org.pukar.arrivals.Reading;
import org.pukar.arrivals.Replier;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.api.CampaignApi;
import org.pukar.campaigns.feeding.Feeder;
import org.pukar.campaigns.feeding.Feeding;
import org.pukar.channel.Door;
import org.pukar.channel.sms.DurableDoor;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.ussd.africastalking.AfricasTalkingUssd;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.conversation.Texting;
import org.pukar.conversation.hop.Inbound;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.db.Migrations;
import org.pukar.dlt.Fit;
import org.pukar.dlt.Template;
import org.pukar.dlt.TemplateLists;
import org.pukar.dlt.Templates;
import org.pukar.dlt.TemplatesApi;
import org.pukar.dlt.VariableKind;
import org.pukar.dlt.demo.DemoTemplates;
import org.pukar.feature.Features;
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
import org.pukar.outbox.Kind;
import org.pukar.outbox.Outbox;
import org.pukar.outbox.Received;
import org.pukar.outbox.Text;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.news.News;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.place.Level;
import org.pukar.script.FileWatch;
import org.pukar.script.Reloaded;
import org.pukar.script.ScriptApi;
import org.pukar.script.Scripts;
import org.pukar.session.DialLimit;
import org.pukar.session.SessionKey;
import org.pukar.session.redis.Redis;
import org.pukar.simulator.Inbox;
import org.pukar.simulator.SimulatedNetwork;
import org.pukar.simulator.SimulatedPhones;
import org.pukar.simulator.SimulatorApi;
import org.pukar.simulator.SimulatorPages;
import org.pukar.simulator.Slowness;
import org.pukar.texts.TextTalk;
import org.pukar.texts.TextsApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole of Pukar, put together from top to bottom and closed from bottom to top. It has no
/// logic of its own. Used by the thread that starts it; `close` may be called by another.
public final class App implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(App.class);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

  /// Of a hop's budget, what the way to the caller's network takes.
  private static final Duration ON_THE_WAY = Duration.ofMillis(200);

  /// As many texts as the simulated phone holds.
  private static final int SHOWN = 30;

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Settings settings;
  private final Supplier<UUID> ids = UUID::randomUUID;
  private final Clock clock = Clock.systemUTC();
  private final Slowness slowness = new Slowness();
  private final SimulatedPhones phones = new SimulatedPhones(clock);
  private int port;

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
                servers.application, settings.databases().connections(), metrics.registry()));
    refuseWrongClock(database);

    Providers providers = open(new Providers(settings, clock));
    Links links = providers.links(phones);
    Parts parts = Parts.of(settings, database, redis, keys, links, ids, clock);
    Scripts scripts = speaking(parts.scripts(settings, database));
    open(FileWatch.start(settings.config(), scripts, FileWatch::log));
    HopMetrics counted = new HopMetrics(metrics.registry());
    Outbox outbox = parts.outbox();
    Texting texting = (to, words, key) -> outbox.put(new Text(to, words, Kind.ANSWER, key));
    Talking talking =
        Talking.of(settings, redis, keys, scripts, features(parts), texting, counted, clock);
    if (settings.isDemo()) {
      new DemoData(parts, scripts).load();
    }
    Templates templates =
        Templates.load(
            database,
            registeredForDemo(settings, links, scripts),
            new VariableKind.Whitelist(settings.sms().dltLinks(), settings.sms().dltNumbers()));
    Registry registry = registry(templates);
    providers.registered(words -> registry.look(words) instanceof Registry.Look.Fits);
    News news = open(News.start(database));
    Waves waves = parts.waves().apply(() -> scripts.current().script().words());
    open(
        RedeemPromises.start(
            List.of(
                templates::refresh,
                news::sweep,
                parts.callbacks()::redeemPromises,
                parts.forgetting()::redeem,
                talking.lateAnswers()::redeem,
                () -> waves.send(clock.instant()))));
    open(Sending.start(database, outbox, links, registry, Pace.USUAL, ids, new Random()));
    Campaigns campaigns = parts.campaigns(database, registry, ids, clock);
    Feeder feeder = new Feeder(database, parts.callers(), outbox, parts.mass(), campaigns, clock);
    open(Feeding.start(feeder));
    Bell came = new Bell();
    Arrivals arrivals =
        open(
            Arrivals.start(
                database, phone -> keys.phoneIndex(phone.e164()), keys.sessions(), came));
    TextTalk talk =
        new TextTalk(parts.commands(), scripts, talking.texts(), parts.alerts()::lastAlert);
    open(Reading.start(database, answers(redis, keys, database, outbox, talk), came, ids));
    new WarmUp(talking.conversations(), talking.sessions(), keys).run();

    Tasks checks = open(new Tasks(64, Duration.ofSeconds(3)));
    Staff staff =
        new Staff(new Bearer(settings.adminKey()), open(new Tasks(16, Duration.ofMinutes(10))));
    TextDoor texts = new DurableDoor(arrivals, news, checks);
    providers.open(arrivals::takeNow, receipts -> news.take("smpp", receipts));
    List<Consumer<Router>> routes = new ArrayList<>(providers.webhooks(texts).toList());
    routes.add(
        new Health(Map.of("postgres", database::answers, "redis", redis::answers), checks)::mount);
    routes.add(metrics::mount);
    routes.add(new OpenApi()::mount);
    routes.add(new JobApi(parts.jobDesk(), settings.adminKey(), checks)::mount);
    routes.add(new ScriptApi(scripts, settings.adminKey(), checks)::mount);
    routes.add(new CampaignApi(campaigns, isDistrict(parts), staff)::mount);
    routes.add(new TextsApi(outbox, arrivals, staff)::mount);
    routes.add(new TemplatesApi(new TemplateLists(database), staff)::mount);
    if (settings.isDemo()) {
      routes.add(new SimulatorPages(SimulatedNetwork.DEMO)::mount);
      routes.add(new SimulatorApi(inbox(parts.outbox()), slowness, checks)::mount);
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
    port = open(Server.start(Vertx.vertx(), settings.host(), settings.port(), routes)).port();
    providers.open(door);
    // Closed first: hops under way are answered before anything they need goes away.
    open(hops);
  }

  private static List<Template> registeredForDemo(Settings settings, Links links, Scripts scripts) {
    return settings.isDemo() && links.someAskForTemplates()
        ? DemoTemplates.of(scripts.current().script().words())
        : List.of();
  }

  private static Registry registry(Templates templates) {
    return words ->
        switch (templates.fit(words)) {
          case Fit.Fits(Registered as) -> new Registry.Look.Fits(as);
          case Fit.Misfit(String reason) -> new Registry.Look.Misfit(reason);
        };
  }

  private Answers answers(Redis redis, Keys keys, Database database, Outbox outbox, Replier talk) {
    DialLimit limit = DialLimit.texts(redis, settings.sms().budget());
    return new Answers(
        database,
        outbox,
        keys.sessions(),
        talk,
        phone -> limit.allows(SessionKey.of(keys.phoneIndex(phone.e164()), Inbound.SMS, "")));
  }

  /// Districts are in memory: nothing else is asked for.
  private static Predicate<String> isDistrict(Parts parts) {
    return id -> id.startsWith(Level.DISTRICT.letter()) && parts.places().find(id).isPresent();
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

  private void migrate(Servers servers) {
    if (servers.owner.isEmpty()) {
      Migrations.check(servers.application);
    } else {
      Migrations.run(servers.owner, servers.application);
    }
  }

  private void refuseWrongClock(Database database) {
    Duration apart = Duration.between(clock.instant(), database.now()).abs();
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
    opened.push(part);
    return part;
  }

  /// Answers the hops under way, then stops everything, the last started first.
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        System.err.println("Pukar could not stop a part cleanly: " + e.getClass().getSimpleName());
      }
    }
  }
}
