package org.pukar.conversation.walk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pukar.dialogue.Outcome;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Vocabulary.ActionShape;
import org.pukar.feature.Action;
import org.pukar.feature.Features;
import org.pukar.session.Kept;
import org.pukar.session.Later;
import org.pukar.session.SessionKey;
import org.pukar.session.SessionStore;

/// Going on where a session broke off. Threads share it.
///
/// The offer names no matter and shows no earlier word: the phone may be shared.
public final class Resumption {
  /// The value that holds the earlier session's name while its caller is asked.
  private static final String EARLIER = "earlier";

  private static final String GO_ON = "session.continue";
  private static final String AGAIN = "session.again";

  private final SessionStore sessions;
  private final InstantSource clock;
  private final Duration within;

  /// @param within how long after its last hop a session may be gone on with
  Resumption(SessionStore sessions, InstantSource clock, Duration within) {
    this.sessions = sessions;
    this.clock = clock;
    this.within = within;
  }

  /// The session of that key, if its caller may go on with it now.
  public Optional<Kept> open(SessionKey key) {
    return sessions.load(key).kept().filter(this::isOpen);
  }

  public boolean isOpen(Kept kept) {
    return mayResume(kept) && !kept.at().plus(within).isBefore(clock.instant());
  }

  /// The two actions behind the offer, as dialogues see them. They are the walk's own: an action of
  /// a feature could not put one session in the place of another.
  public static Features.Part actions() {
    return new Features.Part(
        List.of(
            new Action(GO_ON, ActionShape.looks("gone"), _ -> Outcome.of("gone")),
            new Action(AGAIN, ActionShape.looks("again"), _ -> Outcome.of("again"))),
        List.of(),
        Set.of());
  }

  static boolean isContinue(String action) {
    return action.equals(GO_ON);
  }

  /// Whether a caller may be offered to go on here later: not at the door, not at the offer itself,
  /// not once a call was arranged, and never in a sealed matter.
  private static boolean mayResume(Kept kept) {
    String root = kept.session().stack().getFirst().dialogue();
    return !kept.ended()
        && !kept.session().sealed()
        && !kept.session().wasTransferred()
        && !root.equals(Script.ENTRY)
        && !root.equals(Script.RESUME);
  }

  /// Whether its caller was in the middle of a matter: not at the main menu, from which she goes
  /// when she likes.
  public static boolean isMidway(Kept kept) {
    return mayResume(kept) && !kept.session().top().dialogue().equals(Script.HOME);
  }

  /// What becomes of the offer to go on, once this session is as kept now.
  public static Later later(Kept kept) {
    if (mayResume(kept)) {
      return Later.OFFER;
    }
    return kept.ended() ? Later.FORGET : Later.LEAVE;
  }

  /// A session that offers to go on with the earlier one of that key, of the same worker if one
  /// spoke there.
  public static Session offering(Session session, SessionKey key, Session earlier) {
    String worker = earlier.values().getOrDefault(Session.WORKER, "");
    return session
        .speaking(earlier.language())
        .with(Map.of(EARLIER, key.name(), Session.WORKER, worker));
  }

  static SessionKey earlier(Session session, SessionKey key) {
    return key.named(session.values().getOrDefault(EARLIER, ""));
  }
}
