package org.pukar.conversation.walk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.config.Settings;
import org.pukar.conversation.hop.Inbound;
import org.pukar.conversation.hop.Way;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Script;
import org.pukar.feature.Features;
import org.pukar.phone.PhoneNumber;
import org.pukar.script.Scripts;
import org.pukar.session.Input;
import org.pukar.session.SessionStore;
import org.pukar.text.Language;

/// What every walk through the dialogues has at hand. Threads share it.
public final class Walks {
  private final Scripts scripts;
  private final Features features;
  private final Resumption resumption;
  private final PuttingThrough persons;
  private final Settings.Ussd ussd;
  private final Function<PhoneNumber, Optional<Language>> languages;
  private final Settings.Voice voice;

  public Walks(
      Scripts scripts,
      Features features,
      SessionStore sessions,
      OnCall calls,
      Settings settings,
      InstantSource clock) {
    this.persons = new PuttingThrough(calls.persons());
    this.languages = calls.languages();
    this.voice = settings.voice();
    this.scripts = scripts;
    this.features = features;
    this.resumption = new Resumption(sessions, clock, settings.sessions().resumeWithin());
    this.ussd = settings.ussd();
  }

  public Walk of(Way way) {
    return new Walk(scripts, features, resumption, persons, way);
  }

  /// A session that begins now, with today's script. Where each text holds all inputs, a session
  /// that was lost and is played again has the id that it had, so its deeds are not done again. So
  /// has one that begins with a text message, which has a name that no other has. Elsewhere the
  /// same line may be another session, and no deed of it was done before.
  public Session fresh(Way way, Instant now) {
    String name = way.key().name();
    String id =
        switch (way.inbound().input()) {
          case Input.Whole _ -> name;
          case Input.Named named when way.inbound().channel().equals(Inbound.SMS) ->
              name + "." + named.name();
          case Input.Named _, Input.Counted _, Input.Bare _ ->
              name + "." + Long.toString(now.toEpochMilli(), 36);
        };
    Session fresh = Session.fresh(id, scripts.current().script().version(), Language.ENGLISH);
    return way.inbound().isHeard() ? greeted(fresh, way) : fresh;
  }

  /// On a call nobody is asked for a language that we know: hers, else that of the number.
  private Session greeted(Session fresh, Way way) {
    Optional<Language> hers = languages.apply(way.caller());
    Optional<Language> ofNumber =
        voice.number(way.inbound().code()).flatMap(Settings.OurNumber::language);
    return hers.or(() -> ofNumber)
        .map(language -> fresh.speaking(language.spoken()))
        .map(session -> hers.isEmpty() ? session.with(Map.of(Session.GREETED, "yes")) : session)
        .orElse(fresh);
  }

  /// The dialogue that a service code, or a number, begins.
  public String entry(Inbound inbound) {
    if (inbound.isHeard() && Script.CALLED.contains(inbound.code())) {
      return inbound.code();
    }
    return inbound.isHeard()
        ? voice.number(inbound.code()).map(Settings.OurNumber::dialogue).orElse(Script.ENTRY)
        : ussd.codes().getOrDefault(inbound.code(), Script.ENTRY);
  }

  /// Whether what broke off earlier may be gone on with: not on a call that asks for one thing.
  public boolean mayGoOn(Inbound inbound) {
    return !inbound.isHeard() || !inbound.code().equals(Script.SETTLED);
  }

  public Resumption resumption() {
    return resumption;
  }
}
