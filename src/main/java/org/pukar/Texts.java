package org.pukar;

import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.pukar.arrivals.Answers;
import org.pukar.arrivals.Arrivals;
import org.pukar.arrivals.Reading;
import org.pukar.campaigns.Campaigns;
import org.pukar.campaigns.api.CampaignApi;
import org.pukar.campaigns.feeding.Feeder;
import org.pukar.campaigns.feeding.Feeding;
import org.pukar.channel.sms.DurableDoor;
import org.pukar.config.Settings;
import org.pukar.conversation.hop.Inbound;
import org.pukar.db.Bell;
import org.pukar.db.Database;
import org.pukar.dlt.Fit;
import org.pukar.dlt.Template;
import org.pukar.dlt.TemplateLists;
import org.pukar.dlt.Templates;
import org.pukar.dlt.VariableKind;
import org.pukar.dlt.api.TemplatesApi;
import org.pukar.dlt.demo.DemoTemplates;
import org.pukar.feature.Wanted;
import org.pukar.grievances.following.AskedActions;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.keys.Keys;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Registered;
import org.pukar.outbox.link.Registry;
import org.pukar.outbox.news.News;
import org.pukar.outbox.sending.Pace;
import org.pukar.outbox.sending.Sending;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Level;
import org.pukar.script.Scripts;
import org.pukar.session.DialLimit;
import org.pukar.session.SessionKey;
import org.pukar.texts.Question;
import org.pukar.texts.TextTalk;
import org.pukar.texts.TextsApi;

/// All that goes on with texts, put together: those that come in and their answers, those that
/// leave, campaigns, and what networks tell. Threads share it; closing it stops all of that.
final class Texts implements AutoCloseable {
  private final Opened opened = new Opened();
  private final Base base;
  private final Parts parts;
  private final Templates templates;
  private final News news;
  private final Campaigns campaigns;
  private final Arrivals arrivals;

  private Texts(
      Base base, Parts parts, Scripts scripts, Talking talking, Providers providers, Links links) {
    Database database = base.database();
    Bell came = new Bell();
    this.base = base;
    this.parts = parts;
    this.templates = templates(base, links, scripts);
    Registry registry = registry(templates);
    providers.registered(words -> registry.look(words) instanceof Registry.Look.Fits);
    this.news = opened.open(News.start(database));
    Sending sending =
        opened.open(
            Sending.start(
                database, parts.outbox(), links, registry, Pace.USUAL, base.ids(), new Random()));
    this.campaigns = parts.campaigns(base, registry);
    opened.open(Feeding.start(feeder(base, parts, campaigns, sending)));
    this.arrivals = opened.open(arrivals(base, came));
    TextTalk talk =
        new TextTalk(
            parts.commands(),
            scripts,
            talking.texts(),
            parts.alerts()::lastAlert,
            phone -> question(parts, phone));
    Answers answers = opened.open(answers(base, parts, talk));
    opened.open(Reading.start(database, answers, arrivals::waits, came, base.ids()));
  }

  /// Begins with all of it; nobody can bring a text yet.
  static Texts start(
      Base base, Parts parts, Scripts scripts, Talking talking, Providers providers, Links links) {
    return new Texts(base, parts, scripts, talking, providers, links);
  }

  private static Templates templates(Base base, Links links, Scripts scripts) {
    Settings settings = base.settings();
    List<Template> demo =
        settings.isDemo() && links.someAskForTemplates()
            ? DemoTemplates.of(scripts.current().script().words())
            : List.of();
    return Templates.load(
        base.database(),
        demo,
        new VariableKind.Whitelist(settings.sms().dltLinks(), settings.sms().dltNumbers()));
  }

  private static Registry registry(Templates templates) {
    return words ->
        switch (templates.fit(words)) {
          case Fit.Fits(Registered as) -> new Registry.Look.Fits(as);
          case Fit.Misfit(String reason) -> new Registry.Look.Misfit(reason);
        };
  }

  private static Feeder feeder(Base base, Parts parts, Campaigns campaigns, Sending sending) {
    Pace pace = Pace.USUAL;
    Feeder.Hands hands =
        new Feeder.Hands(sending::handOver, pace.batch(parts.mass().link()), pace.lease());
    return new Feeder(
        base.database(), parts.callers(), parts.mass(), campaigns, hands, base.clock());
  }

  private static Arrivals arrivals(Base base, Bell came) {
    Keys keys = base.keys();
    return Arrivals.start(
        base.database(), phone -> keys.phoneIndex(phone.e164()), keys.sessions(), came);
  }

  /// Whether her complaint is settled, if she was asked. Should it be answered already, she hears
  /// how it stands.
  static Optional<Question> question(Parts parts, PhoneNumber phone) {
    return parts
        .cases()
        .following()
        .asks()
        .last(phone)
        .map(asked ->
            new Question(
                asked.at(),
                AskedActions.ANSWERS,
                Map.of(
                    "typed-number",
                    asked.number(),
                    Wanted.WANTED,
                    "status",
                    Wanted.NUMBER,
                    asked.number())));
  }

  private static Answers answers(Base base, Parts parts, TextTalk talk) {
    Keys keys = base.keys();
    DialLimit limit = DialLimit.texts(base.redis(), base.settings().sms().budget());
    return Answers.start(
        base.database(),
        parts.outbox(),
        keys.sessions(),
        talk,
        phone -> limit.allows(SessionKey.of(keys.phoneIndex(phone.e164()), Inbound.SMS, "")));
  }

  /// Keeps what was promised while something was away.
  void redeem() {
    templates.refresh();
    news.sweep();
  }

  /// From now on providers may bring texts, by lines of ours or by these webhooks.
  List<Consumer<Router>> open(Providers providers, Tasks checks) {
    providers.open(arrivals::takeNow, receipts -> news.take("smpp", receipts));
    return providers.webhooks(new DurableDoor(arrivals, news, checks)).toList();
  }

  /// What staff see of it.
  List<Consumer<Router>> pages(Staff staff) {
    List<Consumer<Router>> pages = new ArrayList<>();
    pages.add(new CampaignApi(campaigns, this::isDistrict, staff)::mount);
    pages.add(new TextsApi(parts.outbox(), arrivals, staff)::mount);
    pages.add(new TemplatesApi(new TemplateLists(base.database()), staff)::mount);
    return pages;
  }

  /// Districts are in memory: nothing else is asked for.
  private boolean isDistrict(String id) {
    return id.startsWith(Level.DISTRICT.letter()) && parts.places().find(id).isPresent();
  }

  @Override
  public void close() {
    opened.close();
  }
}
