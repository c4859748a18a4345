package org.pukar.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.pukar.config.Settings;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Way;
import org.pukar.conversation.walk.Deeds;
import org.pukar.conversation.walk.Resumption;
import org.pukar.conversation.walk.Walk;
import org.pukar.conversation.walk.Walks;
import org.pukar.dialogue.Limits;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Script;
import org.pukar.session.DialLimit;
import org.pukar.session.Hearing;
import org.pukar.session.Input;
import org.pukar.session.Kept;
import org.pukar.session.Kept.Said;
import org.pukar.session.Later;
import org.pukar.session.Loaded;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.text.Language;

/// Finds the answer to a hop: looks at the session, hears what the hop is to it, walks, saves. The
/// first save of a hop holds; whoever comes second looks again and finds the answer there. So the
/// same hop twice gets the same answer, at one node or at two. Threads share it.
public final class Answering {
  /// Of a hop's budget, what it takes to say that the answer comes later.
  private static final Duration TO_SAY_SO = Duration.ofMillis(400);

  /// A text with a star may be two inputs, the first of them on its way at another node: it gets so
  /// long to arrive.
  private static final Duration OVERTAKEN = Duration.ofMillis(300);

  private static final long BETWEEN_LOOKS_NS = 8_000_000;

  private final SessionStore sessions;
  private final DialLimit dials;
  private final Walks walks;
  private final LateAnswers late;
  private final Polite polite;
  private final Settings settings;
  private final InstantSource clock;

  /// @param clock tells how long ago a hop was; nodes agree on it to within a second
  public Answering(
      SessionStore sessions,
      DialLimit dials,
      Walks walks,
      LateAnswers late,
      Polite polite,
      Settings settings,
      InstantSource clock) {
    this.sessions = sessions;
    this.dials = dials;
    this.walks = walks;
    this.late = late;
    this.polite = polite;
    this.settings = settings;
    this.clock = clock;
  }

  /// The answer, in the hop's budget.
  ///
  /// @param began when the hop came in, in [System#nanoTime]
  /// @throws org.pukar.session.redis.RedisAway if the session cannot be looked up
  Answered answer(Way way, long began) {
    Optional<Answered> answer =
        sessions.recall(way.key()).flatMap(seen -> answer(way, seen, began));
    while (answer.isEmpty() && left(began, settings.hops().budget()) > 0) {
      answer = answer(way, sessions.load(way.key()), began);
    }
    return answer.orElseGet(() -> Answered.failed(polite.inAll(Polite.AWAY)));
  }

  private static long left(long began, Duration of) {
    return of.toNanos() - (System.nanoTime() - began);
  }

  /// The answer that this look allows; empty if it has to look again. From memory only a next input
  /// is answered, and only with a screen: what is remembered may be old, and only a save tells.
  private Optional<Answered> answer(Way way, Loaded seen, long began) {
    Instant now = clock.instant();
    Optional<Kept> kept = seen.kept().filter(k -> !isForgotten(k, now));
    Hearing hearing =
        Hearing.of(
            kept,
            way.inbound().input(),
            now,
            settings.sessions().sameInputFor(),
            Limits.INPUTS_AHEAD);
    if (!seen.fresh() && !(hearing instanceof Hearing.Next)) {
      return Optional.empty();
    }
    return switch (hearing) {
      case Hearing.Repeat(Said said) -> Optional.of(Answered.repeated(said));
      case Hearing.Next(Kept known, String typed) ->
          next(new Attempt(way, seen, Optional.of(known), typed, began));
      case Hearing.Begin(List<String> ahead) ->
          begin(new Attempt(way, seen, Optional.empty(), "", began), kept, ahead);
    };
  }

  private boolean isForgotten(Kept kept, Instant now) {
    Duration keep = kept.ended() ? settings.sessions().repeatFor() : settings.sessions().keepFor();
    return kept.at().plus(keep).isBefore(now);
  }

  private Optional<Answered> next(Attempt attempt) {
    boolean mayOvertake =
        attempt.way().inbound().input() instanceof Input.Whole && attempt.typed().contains("*");
    if (mayOvertake && !attempt.seen().fresh()) {
      return Optional.empty();
    }
    if (mayOvertake && left(attempt.began(), OVERTAKEN) > 0) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NS);
      return Optional.empty();
    }
    Walk walk = walks.of(attempt.way());
    Session session = attempt.kept().orElseThrow().session();
    return walked(attempt, walk, walk.next(session, attempt.typed()));
  }

  /// @param before a session of the same line, which the network ended without telling
  private Optional<Answered> begin(Attempt attempt, Optional<Kept> before, List<String> ahead) {
    if (!dials.allows(attempt.way().key())) {
      return Optional.of(Answered.turnedAway(sorry(attempt.seen(), Polite.TOO_OFTEN)));
    }
    Walk walk = walks.of(attempt.way());
    Session fresh = walks.fresh(attempt.way(), clock.instant());
    if (ahead.isEmpty() && walks.mayGoOn(attempt.way().inbound())) {
      Optional<SessionKey> earlier = earlier(attempt, before);
      Optional<Kept> open = earlier.flatMap(walks.resumption()::open);
      if (open.isPresent()) {
        Session offered = Resumption.offering(fresh, earlier.orElseThrow(), open.get().session());
        return walked(attempt, walk, walk.begin(offered, Script.RESUME, List.of()));
      }
    }
    String entry = walks.entry(attempt.way().inbound());
    return walked(attempt, walk, walk.begin(fresh, entry, ahead));
  }

  /// The session that may be gone on with: one of this very line is put aside first, or the new one
  /// would take its place.
  private Optional<SessionKey> earlier(Attempt attempt, Optional<Kept> before) {
    SessionKey key = attempt.way().key();
    Optional<Kept> open = before.filter(walks.resumption()::isOpen);
    if (open.isEmpty()) {
      return attempt.seen().last().filter(last -> !last.equals(key));
    }
    SessionKey aside = key.aside();
    sessions.save(aside, sessions.load(aside), open.get(), Later.OFFER);
    return Optional.of(aside);
  }

  private Optional<Answered> walked(Attempt attempt, Walk walk, Turn first) {
    try {
      Turn turn = walk.atOnce(first);
      Optional<Turn.Say> screen = Walk.isScreen(turn);
      if (screen.isPresent()) {
        return save(attempt, screen.get());
      }
      return attempt.seen().fresh()
          ? played(attempt, walk, Deeds.start(() -> walk.play(turn)))
          : Optional.empty();
    } catch (RuntimeException e) {
      Conversations.log(attempt.way().inbound(), e);
      return Optional.of(Answered.failed(sorry(attempt.seen(), Polite.AWAY)));
    }
  }

  private Optional<Answered> played(
      Attempt attempt, Walk walk, CompletableFuture<Turn.Say> walking) {
    Duration time = settings.hops().budget().minus(TO_SAY_SO);
    return Deeds.within(walking, left(attempt.began(), time))
        .map(say -> save(attempt, say))
        .orElseGet(() -> late.promise(attempt, walk, walking));
  }

  private Optional<Answered> save(Attempt attempt, Turn.Say say) {
    Said said = attempt.said(say.screen().text(), say.screen().ends());
    Kept kept = attempt.after(say.session(), said, clock.instant());
    Later later = Resumption.later(kept);
    return sessions.save(attempt.way().key(), attempt.seen(), kept, later)
        ? Optional.of(Answered.of(said, say))
        : Optional.empty();
  }

  /// Why there is no answer, in the caller's language if it is known.
  Answer sorry(Loaded seen, String key) {
    return polite.to(language(seen), key);
  }

  /// The language of the caller's present or last session, if it is known.
  private Optional<Language> language(Loaded seen) {
    return seen.kept()
        .or(() -> seen.last().flatMap(last -> sessions.load(last).kept()))
        .map(kept -> kept.session().language());
  }
}
