package org.pukar.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.HopObserver;
import org.pukar.conversation.hop.Inbound;
import org.pukar.conversation.hop.Way;
import org.pukar.conversation.walk.DoorActions;
import org.pukar.conversation.walk.Resumption;
import org.pukar.db.DatabaseAway;
import org.pukar.dialogue.written.Frame;
import org.pukar.feature.Features;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;
import org.pukar.session.Kept;
import org.pukar.session.Later;
import org.pukar.session.Loaded;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.session.redis.RedisAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one path of a hop, whichever door it came by. Threads share it; the hop itself is blocking
/// code on its own virtual thread.
public final class Conversations {
  private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

  /// The actions and words that conversations bring along themselves.
  public static final List<Features.Part> PARTS =
      List.of(Resumption.actions(), DoorActions.part(), Polite.part());

  private final SessionStore sessions;
  private final Answering answering;
  private final Polite polite;
  private final Function<PhoneNumber, byte[]> phoneIndex;
  private final HopObserver observer;
  private final Duration budget;
  private final InOrder order = new InOrder();

  /// @param phoneIndex the keyed index of a phone
  /// @param budget how long a hop may take in all
  public Conversations(
      SessionStore sessions,
      Answering answering,
      Polite polite,
      Function<PhoneNumber, byte[]> phoneIndex,
      HopObserver observer,
      Duration budget) {
    this.sessions = sessions;
    this.answering = answering;
    this.polite = polite;
    this.phoneIndex = phoneIndex;
    this.observer = observer;
    this.budget = budget;
  }

  /// Answers a hop. Never throws for what a caller or a broken dependency does: the answer is then
  /// a polite sentence, and the session is as it was.
  public Answer hop(Inbound inbound) {
    long began = System.nanoTime();
    return counted(
        inbound,
        began,
        inbound
            .caller()
            .map(caller -> hop(way(inbound, caller), began))
            .orElseGet(() -> Answered.failed(polite.inAll(Polite.NOT_A_CALLER))));
  }

  private Answer counted(Inbound inbound, long began, Answered answered) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    observer.hop(inbound, answered.shown(), answered.result(), took);
    return answered.answer();
  }

  private Answered hop(Way way, long began) {
    try (InOrder.Place _ = order.enter(way.key(), budget)) {
      return answering.answer(way, began);
    } catch (RuntimeException e) {
      log(way.inbound(), e);
      return Answered.failed(polite.inAll(Polite.AWAY));
    }
  }

  /// Tells a caller for whom there is no room to dial again, in her language if she has called
  /// lately. Costs one look at Redis and does nothing else.
  public Answer turnAway(Inbound inbound) {
    long began = System.nanoTime();
    Answer sorry =
        inbound
            .caller()
            .map(caller -> busy(way(inbound, caller)))
            .orElseGet(() -> polite.inAll(Polite.BUSY));
    return counted(inbound, began, Answered.turnedAway(sorry));
  }

  private Answer busy(Way way) {
    try {
      return answering.sorry(sessions.load(way.key()), Polite.BUSY);
    } catch (RedisAway e) {
      return polite.inAll(Polite.BUSY);
    }
  }

  /// What a caller is to see or hear now.
  ///
  /// @param isRepeat whether the hop that asks was answered before, by its name
  public record Standing(Answer answer, boolean isRepeat) {}

  /// Looks at what a caller is to see or hear now, for networks that ask for it apart from what she
  /// does. Costs one look at Redis, does nothing, and is counted as nothing. Never throws.
  public Standing standing(Inbound inbound) {
    return inbound
        .caller()
        .map(caller -> standing(way(inbound, caller)))
        .orElseGet(() -> new Standing(polite.inAll(Polite.NOT_A_CALLER), false));
  }

  private Standing standing(Way way) {
    Standing away = new Standing(polite.inAll(Polite.AWAY), false);
    try {
      Input input = way.inbound().input();
      return sessions.load(way.key()).kept().map(kept -> standing(kept, input)).orElse(away);
    } catch (RedisAway e) {
      log(way.inbound(), e);
      return away;
    }
  }

  private static Standing standing(Kept kept, Input input) {
    Kept.Said said = kept.lastAnswer();
    boolean isRepeat = input instanceof Input.Named && kept.answerTo(input.hop()).isPresent();
    return new Standing(new Answer(said.text(), said.ends()), isRepeat);
  }

  /// A session that its caller left. Immutable.
  ///
  /// @param midway whether she was in the middle of a matter, and not just at the main menu
  public record Left(String session, boolean midway) {}

  /// The network says that the caller of this session went away. Told again, it is counted once.
  ///
  /// @return the session that she left, if it was open
  /// @throws RedisAway if the session cannot be looked up
  public Optional<Left> dropped(Inbound inbound) {
    return inbound
        .caller()
        .map(caller -> way(inbound, caller).key())
        .flatMap(key -> {
          Loaded seen = sessions.load(key);
          Optional<Kept> left =
              seen.kept()
                  .filter(kept -> !kept.ended() && !kept.left())
                  .filter(kept -> sessions.save(key, seen, kept.leftAlone(), Later.LEAVE));
          left.ifPresent(kept -> count(inbound, kept));
          return left.map(kept -> new Left(kept.session().id(), Resumption.isMidway(kept)));
        });
  }

  /// Who hangs up when a call was arranged has not been lost.
  private void count(Inbound inbound, Kept kept) {
    if (!kept.session().sealed() && !kept.session().wasTransferred()) {
      Frame at = Answered.counted(kept.session().top());
      observer.dropped(inbound.channel(), inbound.provider(), at);
    }
  }

  /// A dependency that is away is no news after the first line; a mistake of ours is worth its
  /// stack.
  static void log(Inbound inbound, RuntimeException e) {
    if (e instanceof DatabaseAway || e instanceof RedisAway) {
      LOG.warn("A hop by {} failed: {}", inbound.provider(), e.getMessage());
    } else {
      LOG.error("A hop by {} failed", inbound.provider(), e);
    }
  }

  private Way way(Inbound inbound, PhoneNumber caller) {
    SessionKey key = SessionKey.of(phoneIndex.apply(caller), inbound.provider(), inbound.line());
    return new Way(inbound, caller, key);
  }
}
