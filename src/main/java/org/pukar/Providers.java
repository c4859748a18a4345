package org.pukar;

import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.Door;
import org.pukar.channel.sms.Addresses;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Thrift;
import org.pukar.channel.sms.africastalking.AfricasTalkingLink;
import org.pukar.channel.sms.africastalking.AfricasTalkingSms;
import org.pukar.channel.sms.exotel.ExotelLink;
import org.pukar.channel.sms.exotel.ExotelSms;
import org.pukar.channel.sms.gupshup.GupshupLink;
import org.pukar.channel.sms.gupshup.GupshupSms;
import org.pukar.channel.sms.infobip.InfobipLink;
import org.pukar.channel.sms.infobip.InfobipSms;
import org.pukar.channel.sms.jasmin.JasminLink;
import org.pukar.channel.sms.jasmin.JasminSms;
import org.pukar.channel.sms.kannel.KannelLink;
import org.pukar.channel.sms.kannel.KannelSms;
import org.pukar.channel.sms.msg91.Msg91Link;
import org.pukar.channel.sms.msg91.Msg91Sms;
import org.pukar.channel.sms.netcore.NetcoreSms;
import org.pukar.channel.sms.plivo.PlivoLink;
import org.pukar.channel.sms.plivo.PlivoSms;
import org.pukar.channel.sms.rapidpro.RapidProLink;
import org.pukar.channel.sms.rapidpro.RapidProSms;
import org.pukar.channel.sms.smpp.Hops;
import org.pukar.channel.sms.smpp.SmppLink;
import org.pukar.channel.sms.smpp.SmppSettings;
import org.pukar.channel.sms.twilio.TwilioLink;
import org.pukar.channel.sms.twilio.TwilioSms;
import org.pukar.channel.ussd.smpp.SmppUssd;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.config.Settings;
import org.pukar.config.SettingsException;
import org.pukar.dlt.Chain;
import org.pukar.outbox.link.Carrier;
import org.pukar.outbox.link.Link;
import org.pukar.outbox.link.Links;
import org.pukar.outbox.link.Writing;
import org.pukar.outbox.news.Receipt;
import org.pukar.text.segment.Tables;

/// All providers of texts, put together from the settings: the ways out, and the webhooks. Threads
/// share it.
final class Providers implements AutoCloseable {
  /// Less than a text's lease.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Clock clock;
  private final Calls calls = new Calls(PATIENCE);
  private final List<SmppLink> lines = new ArrayList<>();
  private final AtomicReference<Predicate<Arrival>> taken = new AtomicReference<>(_ -> false);
  private final AtomicReference<Predicate<List<Receipt>>> told = new AtomicReference<>(_ -> false);

  private final AtomicReference<Predicate<String>> templates = new AtomicReference<>(_ -> false);
  private final AtomicReference<Optional<Door>> hops = new AtomicReference<>(Optional.empty());

  Providers(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// By which requests to providers are made.
  Calls calls() {
    return calls;
  }

  /// The ways out: those that the route names, else all that we have an account at; in demo only
  /// those whose address is set, and last the simulator.
  Links links(Carrier simulator) {
    Map<String, Function<Account, Carrier>> known = known();
    List<Link> links = new ArrayList<>();
    for (String name : named(known)) {
      Account account = settings.sms().account(name);
      Function<Account, Carrier> made = known.get(name);
      if (made != null && (settings.isDemo() ? !account.url().isEmpty() : account.isSet())) {
        links.add(link(account, made.apply(account)));
      }
    }
    if (settings.isDemo()) {
      Writing parts = new Thrift(Tables.NONE, _ -> true);
      links.add(new Link("simulator", simulator, 1000, 50, false, 0, parts, false, 0));
    }
    return links.isEmpty() ? Links.nowhere() : new Links(links);
  }

  private List<String> named(Map<String, Function<Account, Carrier>> known) {
    List<String> route = settings.sms().route();
    for (String name : route) {
      if (!known.containsKey(name)) {
        throw new SettingsException(
            "sms.route (PUKAR_SMS_ROUTE) names %s, by which no texts leave; these can be named: %s."
                .formatted(name, String.join(", ", known.keySet())));
      }
      if (!settings.isDemo() && !settings.sms().account(name).isSet()) {
        throw new SettingsException(
            "sms.route (PUKAR_SMS_ROUTE) names %s, at which we have no account: set %s.*"
                .formatted(name, name));
      }
    }
    return route.isEmpty() ? List.copyOf(known.keySet()) : route;
  }

  private Map<String, Function<Account, Carrier>> known() {
    Map<String, Function<Account, Carrier>> known = new LinkedHashMap<>();
    known.put("kannel", account -> new KannelLink(account, news("kannel"), calls));
    known.put("jasmin", account -> new JasminLink(account, news("jasmin"), calls));
    known.put("gupshup", account -> new GupshupLink(account, calls));
    known.put("msg91", account -> new Msg91Link(account, calls));
    known.put("infobip", account -> new InfobipLink(account, news("infobip"), calls));
    known.put("rapidpro", account -> new RapidProLink(account, calls));
    known.put("twilio", account -> new TwilioLink(account, signed("twilio"), calls));
    known.put("plivo", account -> new PlivoLink(account, signed("plivo"), calls));
    known.put("africastalking", account -> new AfricasTalkingLink(account, calls));
    known.put("exotel", account -> new ExotelLink(account, news("exotel"), calls));
    known.put("smpp", this::smpp);
    return known;
  }

  /// A line that stays bound, by which texts and news come in, too.
  private Carrier smpp(Account account) {
    SmppSettings read = SmppSettings.of(account);
    SmppLink line =
        SmppLink.start(
            read,
            text -> taken.get().test(text),
            news -> told.get().test(news),
            read.ussd() ? Optional.of(ussd(account)) : Optional.empty(),
            clock);
    lines.add(line);
    return line;
  }

  private Hops ussd(Account account) {
    List<String> codes = List.copyOf(settings.ussd().codes().keySet());
    return SmppUssd.of(account, codes, hops::get, UUID.randomUUID().toString(), clock);
  }

  /// From now on hops of USSD that come by lines of our own are answered.
  void open(Door door) {
    hops.set(Optional.of(door));
  }

  /// From now on what comes by lines of our own is taken down; until then it is brought again.
  ///
  /// @param take whether a text is committed
  /// @param tell whether news of texts that left by SMPP are
  void open(Predicate<Arrival> take, Predicate<List<Receipt>> tell) {
    taken.set(take);
    told.set(tell);
  }

  private String news(String provider) {
    return Addresses.news(settings.publicUrl(), provider, settings.sms().secret(provider));
  }

  private String signed(String provider) {
    return Addresses.news(settings.publicUrl(), provider);
  }

  private Link link(Account account, Carrier carrier) {
    Tables tables = Tables.valueOf(account.text("tables", "none").toUpperCase(Locale.ROOT));
    boolean isRegistered = account.text("dlt", "no").equals("yes");
    return new Link(
        account.provider(),
        chained(account, carrier),
        atLeastOne(account, "per_second", 20),
        atLeastOne(account, "window", 10),
        isRegistered,
        account.number("paise", 0),
        new Thrift(tables, isRegistered ? words -> templates.get().test(words) : _ -> true),
        true,
        account.number("per_sender", 0));
  }

  private static int atLeastOne(Account account, String name, int otherwise) {
    int number = account.number(name, otherwise);
    if (number == 0) {
      throw new SettingsException(account.provider() + "." + name + " must be at least 1.");
    }
    return number;
  }

  /// Registered texts name who hands them on by this link.
  private static Carrier chained(Account account, Carrier carrier) {
    Chain chain = chain(account);
    return text ->
        carrier.carry(
            text.registered()
                .map(as -> text.registered(as.by(chain.hash(as.entity()))))
                .orElse(text));
  }

  private static Chain chain(Account account) {
    try {
      return new Chain(account.text("chain").strip());
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          account.provider() + ".chain must be ids of telemarketers, or a hash.");
    }
  }

  /// From now on it is known which words are registered templates.
  void registered(Predicate<String> words) {
    templates.set(words);
  }

  /// The webhooks of all whose door is open.
  Stream<Consumer<Router>> webhooks(TextDoor door) {
    return Stream.of(
        new KannelSms(door, secret("kannel"))::mount,
        new JasminSms(door, secret("jasmin"))::mount,
        new GupshupSms(door, secret("gupshup"))::mount,
        new Msg91Sms(door, secret("msg91"))::mount,
        new InfobipSms(door, secret("infobip"))::mount,
        new RapidProSms(door, secret("rapidpro"), clock)::mount,
        new NetcoreSms(door, secret("netcore"), clock)::mount,
        new TwilioSms(door, settings.sms().account("twilio"), settings.publicUrl())::mount,
        new PlivoSms(door, settings.sms().account("plivo"), settings.publicUrl())::mount,
        new AfricasTalkingSms(door, secret("africastalking"), clock)::mount,
        new ExotelSms(door, secret("exotel"))::mount);
  }

  private Secret secret(String provider) {
    return settings.sms().secret(provider);
  }

  @Override
  public void close() {
    lines.forEach(SmppLink::close);
    calls.close();
  }
}
