package org.pukar.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pukar.conversation.walk.Deeds;
import org.pukar.conversation.walk.Walk;
import org.pukar.conversation.walk.Walks;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.heard.Prompt;
import org.pukar.session.Kept;
import org.pukar.session.Kept.Said;
import org.pukar.session.Later;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;
import org.pukar.session.promise.Promises;
import org.pukar.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers that take longer than their hop may: the caller hears that we will text her, the deed
/// goes on, and its answer is texted. Threads share it.
///
/// The promise lies in Redis, durable and sealed, before it is spoken. If the node dies over the
/// deed, another does it again: what it writes is written once by its once-key, and so is the text.
public final class LateAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);

  /// How long the node that promised has it to itself; a deed rarely takes a second.
  private static final Duration TO_ITSELF = Duration.ofSeconds(30);

  /// Nobody waits longer for an answer; who still wants it has dialled again.
  private static final Duration WORTHLESS = Duration.ofHours(24);

  private final Walks walks;
  private final SessionStore sessions;
  private final Promises promises;
  private final Texting texting;
  private final Polite polite;
  private final InstantSource clock;

  public LateAnswers(
      Walks walks,
      SessionStore sessions,
      Promises promises,
      Texting texting,
      Polite polite,
      InstantSource clock) {
    this.walks = walks;
    this.sessions = sessions;
    this.promises = promises;
    this.texting = texting;
    this.polite = polite;
    this.clock = clock;
  }

  /// Promises the answer that a walk under way will come to. One who never agreed that we keep her
  /// number cannot be texted: she is asked to dial again. So is who typed a PIN, for a promise
  /// keeps what was typed. Empty if the hop was answered meanwhile.
  Optional<Answered> promise(Attempt attempt, Walk walk, CompletableFuture<Turn.Say> walking) {
    Optional<Kept> known =
        attempt
            .kept()
            .filter(kept -> kept.session().hasAgreed() && !walk.asksForPin(kept.session()));
    if (known.isEmpty()) {
      Optional<Language> language = attempt.kept().map(kept -> kept.session().language());
      return Optional.of(Answered.failed(polite.to(language, Polite.AWAY)));
    }
    Owed owed = owed(attempt, known.get());
    byte[] promise = promises.keep(owed.write());
    String words = walk.isTransferring() ? Polite.WE_WILL_CALL : Polite.WE_WILL_TEXT;
    Session before = known.get().session();
    Said said = attempt.said(polite.in(before.language(), words).text(), true);
    // What was arranged leaves what it leaves when it is in time: the last word alone.
    Session over = walk.isTransferring() ? before.transferred() : before;
    Kept kept = attempt.after(over, said, owed.since());
    if (!sessions.save(attempt.way().key(), attempt.seen(), kept, Later.LEAVE)) {
      promises.settle(promise);
      return Optional.empty();
    }
    Deeds.after(walking, say -> give(owed, walk, promise, say));
    return Optional.of(Answered.later(said));
  }

  private Owed owed(Attempt attempt, Kept known) {
    byte[] stamp = attempt.seen().stamp().getBytes(StandardCharsets.ISO_8859_1);
    String onceKey = known.session().id() + ":" + HexFormat.of().formatHex(stamp);
    return new Owed(attempt.way(), known, attempt.typed(), onceKey, clock.instant());
  }

  /// Texts what a walk came to and takes the promise off the list. What fails here is done again
  /// from the list.
  private void give(Owed owed, Walk walk, byte[] promise, Turn.Say say) {
    give(owed, walk, say);
    promises.settle(promise);
  }

  /// That a call is arranged was said, and a text could be read by others who hold the phone. A
  /// screen that waits for keys is no text: it waits for the caller to dial again.
  private void give(Owed owed, Walk walk, Turn.Say say) {
    Session session = say.session();
    if (walk.isTransferring() || session.sealed()) {
      return;
    }
    if (say.screen().ends()) {
      texting.text(owed.way().caller(), inWords(owed, say.screen().text()), owed.onceKey());
      return;
    }
    if (session.wasTransferred()) {
      texting.text(
          owed.way().caller(), polite.words(session.language(), Polite.AWAY), owed.onceKey());
      return;
    }
    SessionKey aside = owed.way().key().aside();
    Said said = new Said(owed.before().hop(), say.screen().text(), false);
    Kept waiting = Kept.first(session, said, clock.instant());
    sessions.save(aside, sessions.load(aside), waiting, Later.OFFER);
    String words = polite.ready(session.language(), owed.way().inbound().code());
    texting.text(owed.way().caller(), words, owed.onceKey());
  }

  private static String inWords(Owed owed, String screen) {
    return owed.way().inbound().isHeard() ? Prompt.read(screen).words() : screen;
  }

  /// Finds the answers again that a node promised and did not give.
  ///
  /// @throws org.pukar.session.redis.RedisAway or [org.pukar.db.DatabaseAway] if one of them is
  ///   away; nothing is lost then
  public void redeem() {
    promises.redeem(promise -> Owed.read(promise).map(this::redeem).orElse(true));
  }

  private boolean redeem(Owed owed) {
    Duration old = Duration.between(owed.since(), clock.instant());
    if (old.compareTo(TO_ITSELF) < 0) {
      return false;
    }
    if (old.compareTo(WORTHLESS) > 0) {
      LOG.error("A promised answer was never found");
      return true;
    }
    Walk walk = walks.of(owed.way());
    give(owed, walk, walk.play(walk.next(owed.before().session(), owed.typed())));
    return true;
  }
}
