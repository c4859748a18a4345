package org.pukar.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.pukar.config.Settings;
import org.pukar.conversation.HopObserver.Result;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.Limits;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.phone.PhoneNumber;
import org.pukar.script.Scripts;
import org.pukar.session.Claim;
import org.pukar.session.Heard;
import org.pukar.session.Kept;
import org.pukar.session.Kept.Said;
import org.pukar.session.RedisAway;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one path of a hop. Threads share it; the hop itself is blocking code on its own virtual
/// thread.
///
/// The same hop twice gets the same answer and does nothing twice: answers are kept with the
/// session, a session belongs to one hop at a time, and what a hop writes carries a key that makes
/// it happen once even if the answer was lost on the way.
public final class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

  /// The actions and words that conversations bring along themselves.
  public static final List<Features.Part> PARTS = List.of(Resumption.actions(), Polite.part());

  private static final Frame NOWHERE = new Frame("", "");
  private static final long BETWEEN_TRIES_NS = 8_000_000;

  private final SessionStore sessions;
  private final Scripts scripts;
  private final Features features;
  private final Polite polite;
  private final Settings settings;
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final HopObserver observer;
  private final LongSupplier nanos;

  public Conversations(
      SessionStore sessions,
      Scripts scripts,
      Features features,
      Settings settings,
      Function<PhoneNumber, byte[]> phoneIndex,
      HopObserver observer,
      LongSupplier nanos) {
    this.sessions = sessions;
    this.scripts = scripts;
    this.features = features;
    this.polite = new Polite(scripts);
    this.settings = settings;
    this.phoneIndex = phoneIndex;
    this.observer = observer;
    this.nanos = nanos;
  }

  /// Answers a hop. Never throws for what a caller or a broken dependency does: the answer is then
  /// a polite sentence, and the session is as it was.
  public Answer hop(Inbound inbound) {
    long began = nanos.getAsLong();
    Answered answered =
        inbound
            .caller()
            .map(caller -> hop(inbound, caller, began))
            .orElseGet(() -> failed(polite.inAll(Polite.NOT_A_CALLER)));
    Duration took = Duration.ofNanos(nanos.getAsLong() - began);
    observer.hop(inbound, answered.shown(), answered.result(), took);
    return answered.answer();
  }

  /// An answer with what is counted of it.
  private record Answered(Answer answer, Frame shown, Result result) {}

  /// The network says that the caller of this session went away.
  public void dropped(Inbound inbound) {
    inbound
        .caller()
        .flatMap(caller -> sessions.load(key(inbound, caller)))
        .filter(kept -> !kept.ended() && !kept.session().sealed())
        .ifPresent(
            kept -> observer.dropped(inbound.channel(), inbound.provider(), kept.session().top()));
  }

  private Answered hop(Inbound inbound, PhoneNumber caller, long began) {
    SessionKey key = key(inbound, caller);
    long deadline = began + settings.hops().budget().toNanos();
    try {
      while (nanos.getAsLong() < deadline) {
        Optional<Answered> answer =
            switch (sessions.claim(key)) {
              case Claim.Busy _ -> pause();
              case Claim.Mine mine -> answer(inbound, caller, key, mine);
            };
        if (answer.isPresent()) {
          return answer.get();
        }
      }
    } catch (RuntimeException e) {
      log(inbound, e);
    }
    return failed(polite.inAll(Polite.AWAY));
  }

  /// A dependency that is away is no news after the first line; a mistake of ours is worth its
  /// stack.
  private static void log(Inbound inbound, RuntimeException e) {
    if (e instanceof DatabaseAway || e instanceof RedisAway) {
      LOG.warn("A hop by {} failed: {}", inbound.provider(), e.getMessage());
    } else {
      LOG.error("A hop by {} failed", inbound.provider(), e);
    }
  }

  private static Optional<Answered> pause() {
    LockSupport.parkNanos(BETWEEN_TRIES_NS);
    return Optional.empty();
  }

  private static Answered failed(Answer answer) {
    return new Answered(answer, NOWHERE, Result.FAILED);
  }

  /// Answers with the session in hand; empty if the claim ran out meanwhile, so that another hop
  /// has it.
  private Optional<Answered> answer(
      Inbound inbound, PhoneNumber caller, SessionKey key, Claim.Mine mine) {
    Heard heard = Heard.of(inbound.text());
    Optional<Said> before = mine.kept().flatMap(kept -> repeated(kept, heard));
    if (before.isPresent()) {
      sessions.release(key, mine.token());
      return before.map(said -> answered(said, NOWHERE, Result.REPEATED));
    }
    try {
      Turn.Say say = walk(inbound, caller, key, mine);
      return save(key, mine, heard, say);
    } catch (RuntimeException e) {
      sessions.release(key, mine.token());
      log(inbound, e);
      return Optional.of(failed(sorry(mine.kept())));
    }
  }

  /// The earlier answer, if this hop was answered before, or came after the last word, or is older
  /// than the answers that are kept: then the screen that the caller now has in hand is right.
  private static Optional<Said> repeated(Kept kept, Heard heard) {
    boolean older = kept.ended() || heard.length() < kept.heard().length();
    return kept.answerTo(heard).or(() -> older ? Optional.of(kept.lastAnswer()) : Optional.empty());
  }

  private Turn.Say walk(Inbound inbound, PhoneNumber caller, SessionKey key, Claim.Mine mine) {
    Walk walk = new Walk(scripts, features, sessions, key, caller, inbound);
    if (mine.kept().isPresent()) {
      Kept kept = mine.kept().get();
      return switch (kept.heard().added(inbound.text())) {
        case Heard.Added.Input(String typed) -> walk.next(kept.session(), typed);
        case Heard.Added.Elsewhere _ -> begin(walk, inbound, key, Optional.empty());
      };
    }
    return begin(walk, inbound, key, mine.last().filter(last -> !last.equals(key)));
  }

  private Turn.Say begin(Walk walk, Inbound inbound, SessionKey key, Optional<SessionKey> last) {
    Session fresh =
        Session.fresh(key.name(), scripts.current().script().version(), Language.ENGLISH);
    List<String> ahead = Heard.inputs(inbound.text(), Limits.INPUTS_AHEAD);
    if (ahead.isEmpty() && last.isPresent()) {
      Optional<Kept> earlier = sessions.load(last.get()).filter(Resumption::mayResume);
      if (earlier.isPresent()) {
        Session offering = fresh.speaking(earlier.get().session().language());
        return walk.begin(Resumption.offering(offering, last.get()), Script.RESUME, List.of());
      }
    }
    return walk.begin(fresh, entry(inbound.code()), ahead);
  }

  private String entry(String code) {
    return settings.ussd().codes().getOrDefault(code, Script.ENTRY);
  }

  private Optional<Answered> save(SessionKey key, Claim.Mine mine, Heard heard, Turn.Say say) {
    Said said = new Said(heard, say.screen().text(), say.screen().ends());
    Kept kept =
        said.ends()
            ? over(mine.kept(), say.session(), said)
            : goingOn(mine.kept(), say.session(), said);
    if (!sessions.save(key, mine.token(), kept, Resumption.later(kept))) {
      return Optional.empty();
    }
    return Optional.of(answered(said, counted(say), result(say)));
  }

  private static Kept goingOn(Optional<Kept> before, Session session, Said said) {
    return before.map(kept -> kept.after(session, said)).orElseGet(() -> Kept.first(session, said));
  }

  /// Whether to do a deed that was dialled ahead is one question, whatever the deed: it may be a
  /// sealed one.
  private static Frame counted(Turn.Say say) {
    return say.session().mode() == Session.Mode.ASKING ? NOWHERE : say.screen().step();
  }

  private static Answered answered(Said said, Frame shown, Result result) {
    return new Answered(new Answer(said.text(), said.ends()), shown, result);
  }

  private Answer sorry(Optional<Kept> kept) {
    return kept.map(k -> polite.in(k.session().language(), Polite.AWAY))
        .orElseGet(() -> polite.inAll(Polite.AWAY));
  }

  /// What was said in a session is forgotten with its last word; its answers stay for late repeats.
  /// Where a call was arranged only the last word stays: how it was reached is nobody's business
  /// any more, and a sealed matter leaves what any other leaves.
  private static Kept over(Optional<Kept> before, Session session, Said lastWord) {
    Session empty = Session.fresh(session.id(), session.version(), session.language());
    return session.wasTransferred()
        ? Kept.over(empty, lastWord.text())
        : goingOn(before, empty, lastWord);
  }

  private static Result result(Turn.Say say) {
    if (say.screen().ends()) {
      return Result.ENDED;
    }
    return say.screen().refuses() ? Result.REFUSED : Result.ANSWERED;
  }

  private SessionKey key(Inbound inbound, PhoneNumber caller) {
    return SessionKey.of(phoneIndex.apply(caller), inbound.provider(), inbound.line());
  }
}
