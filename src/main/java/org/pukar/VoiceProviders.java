package org.pukar;

import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pukar.calls.dialling.Lines;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.africastalking.AfricasTalkingLine;
import org.pukar.channel.voice.africastalking.AfricasTalkingRecordings;
import org.pukar.channel.voice.africastalking.AfricasTalkingVoice;
import org.pukar.channel.voice.exotel.ExotelLine;
import org.pukar.channel.voice.exotel.ExotelRecordings;
import org.pukar.channel.voice.exotel.ExotelVoice;
import org.pukar.channel.voice.kookoo.KooKooLine;
import org.pukar.channel.voice.kookoo.KooKooRecordings;
import org.pukar.channel.voice.kookoo.KooKooVoice;
import org.pukar.channel.voice.plivo.PlivoLine;
import org.pukar.channel.voice.plivo.PlivoRecordings;
import org.pukar.channel.voice.plivo.PlivoVoice;
import org.pukar.channel.voice.twilio.TwilioLine;
import org.pukar.channel.voice.twilio.TwilioRecordings;
import org.pukar.channel.voice.twilio.TwilioVoice;
import org.pukar.channel.wire.Calls;
import org.pukar.config.Account;
import org.pukar.config.Secret;
import org.pukar.config.Settings;
import org.pukar.recordings.Source;
import org.pukar.simulator.voice.SimulatedLine;
import org.pukar.simulator.voice.SimulatedTape;
import org.pukar.simulator.voice.VoiceApi;

/// All providers of calls, put together from the settings. Immutable; threads share it.
///
/// @param all the usual one first
record VoiceProviders(List<VoiceProvider> all) {

  private static final int LINES = 20;
  private static final int USUAL_LINES = 10;
  private static final int USUAL_PER_SECOND = 5;

  /// Those that we have an account at; in demo only the simulator's phones, and those whose address
  /// is set.
  static VoiceProviders of(Base base, Calls calls) {
    Settings settings = base.settings();
    List<VoiceProvider> all = new ArrayList<>();
    if (settings.isDemo()) {
      all.add(simulator(base));
    }
    all.addAll(
        List.of(
            twilio(settings, calls),
            plivo(settings, calls),
            kookoo(settings, calls),
            africasTalking(settings, calls),
            exotel(settings, calls)));
    return new VoiceProviders(all);
  }

  private static VoiceProvider simulator(Base base) {
    SimulatedLine line = new SimulatedLine();
    SimulatedTape tape = new SimulatedTape(base.settings().publicUrl(), base.ids());
    return new VoiceProvider(
        SimulatedLine.NAME,
        line,
        LINES,
        LINES,
        tape,
        door -> new VoiceApi(door, line, tape, base.ids())::mount);
  }

  private static VoiceProvider twilio(Settings settings, Calls calls) {
    Account account = settings.sms().account("twilio");
    return new VoiceProvider(
        "twilio",
        new TwilioLine(account, settings.publicUrl(), calls),
        lines(settings, account),
        perSecond(account),
        new TwilioRecordings(account),
        door -> new TwilioVoice(door, account, settings.publicUrl())::mount);
  }

  private static VoiceProvider plivo(Settings settings, Calls calls) {
    Account account = settings.sms().account("plivo");
    return new VoiceProvider(
        "plivo",
        new PlivoLine(account, settings.publicUrl(), calls),
        lines(settings, account),
        perSecond(account),
        new PlivoRecordings(account),
        door -> new PlivoVoice(door, account, settings.publicUrl())::mount);
  }

  private static VoiceProvider kookoo(Settings settings, Calls calls) {
    Account account = settings.sms().account("kookoo");
    Secret secret = settings.voice().secret("kookoo");
    return new VoiceProvider(
        "kookoo",
        new KooKooLine(account, secret, settings.publicUrl(), calls),
        lines(settings, account),
        perSecond(account),
        new KooKooRecordings(account),
        door -> new KooKooVoice(door, secret, settings.publicUrl())::mount);
  }

  private static VoiceProvider africasTalking(Settings settings, Calls calls) {
    Account account = settings.sms().account("africastalking");
    Secret secret = settings.voice().secret("africastalking");
    return new VoiceProvider(
        "africastalking",
        new AfricasTalkingLine(account, calls),
        lines(settings, account),
        perSecond(account),
        new AfricasTalkingRecordings(account),
        door -> new AfricasTalkingVoice(door, secret, settings.publicUrl())::mount);
  }

  /// Where no flow of it is set, it tells us of missed calls and makes none.
  private static VoiceProvider exotel(Settings settings, Calls calls) {
    Account account = settings.sms().account("exotel");
    Secret secret = settings.voice().secret("exotel");
    return new VoiceProvider(
        "exotel",
        new ExotelLine(account, secret, settings.publicUrl(), calls),
        account.text("app").isEmpty() ? 0 : lines(settings, account),
        perSecond(account),
        new ExotelRecordings(account),
        door -> new ExotelVoice(door, account, secret, settings.publicUrl())::mount);
  }

  /// Where we have no account we call nobody; in demo nothing leaves this machine but to an address
  /// that is set.
  private static int lines(Settings settings, Account account) {
    boolean mayCall = settings.isDemo() ? !account.url().isEmpty() : account.isSet();
    return mayCall ? account.number("lines", USUAL_LINES) : 0;
  }

  private static int perSecond(Account account) {
    return account.number("calls_per_second", USUAL_PER_SECOND);
  }

  VoiceProviders {
    all = List.copyOf(all);
  }

  List<Lines.Provider> lines() {
    return all.stream()
        .filter(one -> one.most() > 0)
        .map(one -> new Lines.Provider(one.name(), one.line(), one.most(), one.perSecond()))
        .toList();
  }

  Map<String, Source> sources() {
    return all.stream().collect(Collectors.toMap(VoiceProvider::name, VoiceProvider::source));
  }

  List<Consumer<Router>> webhooks(VoiceDoor door) {
    return all.stream().<Consumer<Router>>map(one -> one.webhooks().apply(door)).toList();
  }
}
