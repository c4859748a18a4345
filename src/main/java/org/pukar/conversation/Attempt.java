package org.pukar.conversation;

import java.time.Instant;
import java.util.Optional;
import org.pukar.conversation.hop.Way;
import org.pukar.dialogue.Session;
import org.pukar.session.Kept;
import org.pukar.session.Kept.Said;
import org.pukar.session.Loaded;

/// One attempt to answer a hop, from what was seen when it looked. Immutable; prints nothing of it.
///
/// @param kept the session that the hop goes on with; empty if it begins one
/// @param typed what it adds; empty if it begins
/// @param began when the hop came in, in [System#nanoTime]
record Attempt(Way way, Loaded seen, Optional<Kept> kept, String typed, long began) {

  /// What is to be kept once this is said. What was said in a session is forgotten with its last
  /// word; its answers stay for late repeats. Where a call was arranged, or the caller was erased,
  /// only the last word stays: how it was reached is nobody's business any more, and a sealed
  /// matter leaves what any other leaves.
  Kept after(Session session, Said said, Instant now) {
    if (!said.ends()) {
      return goingOn(session, said, now);
    }
    Session empty = Session.fresh(session.id(), session.version(), session.language());
    Kept ended = goingOn(empty, said, now);
    return session.leavesNothing() ? ended.over(empty, said, now) : ended;
  }

  private Kept goingOn(Session session, Said said, Instant now) {
    return kept.map(before -> before.after(session, said, now))
        .or(() -> seen.kept().map(earlier -> earlier.anew(session, said, now)))
        .orElseGet(() -> Kept.first(session, said, now));
  }

  Said said(String text, boolean ends) {
    return new Said(way.inbound().input().hop(), text, ends);
  }

  @Override
  public String toString() {
    return way.toString();
  }
}
