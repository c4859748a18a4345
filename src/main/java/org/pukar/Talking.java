package org.pukar;

import java.time.Clock;
import java.util.function.Function;
import org.pukar.config.Settings;
import org.pukar.conversation.Answering;
import org.pukar.conversation.Conversations;
import org.pukar.conversation.LateAnswers;
import org.pukar.conversation.Polite;
import org.pukar.conversation.TextHops;
import org.pukar.conversation.Texting;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.walk.OnCall;
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
    Conversations calls,
    TextHops texts,
    LateAnswers lateAnswers,
    Polite polite) {

  /// @param texting by which answers leave that took too long for their hop
  /// @param onCall what calls need besides
  static Talking of(
      Base base,
      Scripts scripts,
      Features features,
      Texting texting,
      OnCall onCall,
      HopObserver observer) {
    Settings settings = base.settings();
    Redis redis = base.redis();
    Keys keys = base.keys();
    Clock clock = base.clock();
    SessionStore sessions = new SessionStore(redis, keys.sessions(), settings.sessions());
    Polite polite = new Polite(scripts);
    Walks walks = new Walks(scripts, features, sessions, onCall, settings, clock);
    Promises promises = new Promises(redis, keys.sessions(), "answers");
    LateAnswers late = new LateAnswers(walks, sessions, promises, texting, polite, clock);
    Function<Polite, Conversations> speaking =
        words ->
            new Conversations(
                sessions,
                new Answering(
                    sessions,
                    DialLimit.dials(redis, settings.dials()),
                    walks,
                    new LateAnswers(walks, sessions, promises, texting, words, clock),
                    words,
                    settings,
                    clock),
                words,
                caller -> keys.phoneIndex(caller.e164()),
                observer,
                settings.hops().budget());
    TextHops texts =
        new TextHops(sessions, walks, keys::phoneIndex, observer, settings.sms().stale(), clock);
    return new Talking(
        sessions,
        speaking.apply(polite),
        speaking.apply(Polite.heard(scripts)),
        texts,
        late,
        polite);
  }
}
