package org.pukar;

import java.time.Clock;
import org.pukar.config.Settings;
import org.pukar.conversation.Answering;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.LateAnswers;
import org.pukar.conversation.Polite;
import org.pukar.conversation.TextHops;
import org.pukar.conversation.Texting;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.walk.Walks;
import org.pukar.feature.Features;
import org.pukar.keys.Keys;
import org.pukar.script.Scripts;
import org.pukar.session.DialLimit;
import org.pukar.session.SessionStore;
import org.pukar.session.promise.Promises;
import org.pukar.session.redis.Redis;

/// The way of a hop, put together. Opens nothing. Immutable; threads share it.
record Talking(
    SessionStore sessions,
    Conversations conversations,
    TextHops texts,
    LateAnswers lateAnswers,
    Polite polite) {

  /// @param texting by which answers leave that took too long for their hop
  static Talking of(
      Base base, Scripts scripts, Features features, Texting texting, HopObserver observer) {
    Settings settings = base.settings();
    Redis redis = base.redis();
    Keys keys = base.keys();
    Clock clock = base.clock();
    SessionStore sessions = new SessionStore(redis, keys.sessions(), settings.sessions());
    Polite polite = new Polite(scripts);
    Walks walks = new Walks(scripts, features, sessions, settings, clock);
    Promises promises = new Promises(redis, keys.sessions(), "answers");
    LateAnswers late = new LateAnswers(walks, sessions, promises, texting, polite, clock);
    Answering answering =
        new Answering(
            sessions,
            DialLimit.dials(redis, settings.dials()),
            walks,
            late,
            polite,
            settings,
            clock);
    Conversations conversations =
        new Conversations(
            sessions,
            answering,
            polite,
            caller -> keys.phoneIndex(caller.e164()),
            observer,
            settings.hops().budget());
    TextHops texts =
        new TextHops(sessions, walks, keys::phoneIndex, observer, settings.sms().stale(), clock);
    return new Talking(sessions, conversations, texts, late, polite);
  }
}
