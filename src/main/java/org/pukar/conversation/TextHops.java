package org.pukar.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.hop.Inbound;
import org.pukar.conversation.hop.Way;
import org.pukar.conversation.walk.Walk;
import org.pukar.conversation.walk.Walks;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.session.Kept;
import org.pukar.session.Kept.Said;
import org.pukar.session.Later;
import org.pukar.session.Loaded;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;

/// The way of a text through the conversation with its phone. Texts of one phone come one after the
/// other, and each has time: nobody waits with a screen in hand. Threads share it.
public final class TextHops {
  /// A phone has one conversation by text, whichever provider carries it.
  private static final String LINE = "text";

  /// So many times another may be quicker: it is another node with the same text, whose lease ran
  /// out.
  private static final int LOOKS = 5;

  /// A PIN stays in the phone that sent it, for everybody to read who holds it: it is not asked for
  /// here.
  private static final String NO_PIN = "text-no-pin";

  private final SessionStore sessions;
  private final Walks walks;
  private final Function<String, byte[]> phoneIndex;
  private final HopObserver observer;
  private final Duration stale;
  private final InstantSource clock;

  /// @param phoneIndex the keyed index of a phone's number
  /// @param stale after so long an answer answers nothing any more
  public TextHops(
      SessionStore sessions,
      Walks walks,
      Function<String, byte[]> phoneIndex,
      HopObserver observer,
      Duration stale,
      InstantSource clock) {
    this.sessions = sessions;
    this.walks = walks;
    this.phoneIndex = phoneIndex;
    this.observer = observer;
    this.stale = stale;
    this.clock = clock;
  }

  /// What a text means, where the conversation stands.
  @FunctionalInterface
  public interface Meaning {
    /// Says what the text is to the conversation.
    ///
    /// @param open the one that is under way, with the time of its last text
    Move of(Optional<Open> open);
  }

  /// A conversation under way. Immutable.
  public record Open(Session session, Instant at) {}

  /// The answer to a text: one text of at most [org.pukar.text.Budget#SMS]. The same text again
  /// gets the same answer and does nothing twice.
  ///
  /// @throws org.pukar.session.redis.RedisAway or whatever a deed throws; then nothing is changed,
  ///   or what was is found again by its once-key
  public String hop(Inbound inbound, Meaning meaning) {
    SessionKey key =
        SessionKey.of(
            phoneIndex.apply(inbound.caller().orElseThrow().e164()), inbound.channel(), LINE);
    Way way = new Way(inbound, inbound.caller().orElseThrow(), key);
    long began = System.nanoTime();
    for (int look = 0; look < LOOKS; look++) {
      Optional<Answered> answered = answer(way, meaning);
      if (answered.isPresent()) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        observer.hop(inbound, answered.get().shown(), answered.get().result(), took);
        return answered.get().answer().text();
      }
    }
    throw new IllegalStateException("a text was overtaken too often");
  }

  private Optional<Answered> answer(Way way, Meaning meaning) {
    Loaded seen = sessions.load(way.key());
    Instant now = clock.instant();
    Optional<Said> before = seen.kept().flatMap(kept -> kept.answerTo(way.inbound().input().hop()));
    if (before.isPresent()) {
      return before.map(Answered::repeated);
    }
    Optional<Kept> open =
        seen.kept().filter(kept -> !kept.ended() && kept.at().plus(stale).isAfter(now));
    Move move = meaning.of(open.map(kept -> new Open(kept.session(), kept.at())));
    return walk(new Attempt(way, seen, goesOn(move, open), "", 0), move, open, now);
  }

  private static Optional<Kept> goesOn(Move move, Optional<Kept> open) {
    return switch (move) {
      case Move.Answer _ -> open;
      case Move.Begin _, Move.Aside _ -> Optional.empty();
    };
  }

  private Optional<Answered> walk(Attempt attempt, Move move, Optional<Kept> open, Instant now) {
    Walk walk = walks.of(attempt.way());
    Turn.Say say = withoutPin(walk, walk.play(first(attempt, walk, inLanguageOf(open, move), now)));
    Said said = attempt.said(say.screen().text(), say.screen().ends());
    Kept kept =
        open.filter(_ -> move instanceof Move.Aside && said.ends())
            .map(under -> under.beside(said))
            .orElseGet(() -> attempt.after(say.session(), said, now));
    return sessions.save(attempt.way().key(), attempt.seen(), kept, Later.LEAVE)
        ? Optional.of(Answered.of(said, say))
        : Optional.empty();
  }

  /// What is asked beside a conversation is answered in its language.
  private static Move inLanguageOf(Optional<Kept> open, Move move) {
    return switch (move) {
      case Move.Aside(Move.Begin(String dialogue, var values, var language)) ->
          new Move.Aside(
              new Move.Begin(
                  dialogue,
                  values,
                  open.map(under -> under.session().language()).or(() -> language)));
      case Move.Answer _, Move.Begin _ -> move;
    };
  }

  private Turn first(Attempt attempt, Walk walk, Move move, Instant now) {
    return switch (move) {
      case Move.Answer(String typed) -> walk.next(attempt.kept().orElseThrow().session(), typed);
      case Move.Begin begin -> begin(attempt, walk, begin, now);
      case Move.Aside(Move.Begin wanted) -> begin(attempt, walk, wanted, now);
    };
  }

  private Turn begin(Attempt attempt, Walk walk, Move.Begin wanted, Instant now) {
    Session fresh = walks.fresh(attempt.way(), now).with(wanted.values());
    Session speaking = wanted.language().map(fresh::speaking).orElse(fresh);
    return walk.begin(speaking, wanted.dialogue(), List.of());
  }

  private static Turn.Say withoutPin(Walk walk, Turn.Say say) {
    return walk.asksForPin(say.session())
        ? walk.play(walk.begin(say.session(), NO_PIN, List.of()))
        : say;
  }
}
