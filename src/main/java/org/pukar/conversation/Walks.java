package org.pukar.conversation;

import java.time.InstantSource;
import org.pukar.config.Settings;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Script;
import org.pukar.script.Scripts;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.text.Language;

/// What every walk through the dialogues has at hand. Threads share it.
public final class Walks {
  private final Scripts scripts;
  private final Features features;
  private final Resumption resumption;
  private final Settings.Ussd ussd;

  public Walks(
      Scripts scripts,
      Features features,
      SessionStore sessions,
      Settings settings,
      InstantSource clock) {
    this.scripts = scripts;
    this.features = features;
    this.resumption = new Resumption(sessions, clock, settings.sessions().resumeWithin());
    this.ussd = settings.ussd();
  }

  Walk of(Way way) {
    return new Walk(scripts, features, resumption, way);
  }

  /// A session that begins now, with today's script.
  Session fresh(SessionKey key) {
    return Session.fresh(key.name(), scripts.current().script().version(), Language.ENGLISH);
  }

  /// The dialogue that a service code begins.
  String entry(String code) {
    return ussd.codes().getOrDefault(code, Script.ENTRY);
  }

  Resumption resumption() {
    return resumption;
  }
}
