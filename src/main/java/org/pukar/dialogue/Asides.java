package org.pukar.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.pukar.dialogue.ask.Question;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.dialogue.written.Step;

/// Dialogues that are put on top of whatever is asked now, which is asked again after them. Pure,
/// so threads may share it.
record Asides(Script script) {
  /// Where a number is asked, 99 may be one.
  boolean mayChangeLanguage(Session session) {
    boolean isNumber =
        script.step(session.top()) instanceof Step.Ask ask
            && ask.question() instanceof Question.Whole;
    return !isNumber && script.has(Script.LANGUAGE) && !isAside(session.stack());
  }

  /// On top of what is asked; what was looked up for it will be looked up again, for it was put
  /// into words of this language.
  Session anew(Session session, String dialogue) {
    boolean looksAgain = session.mode() != Session.Mode.ASKING && !session.givenAt().isEmpty();
    return put(session, looksAgain ? session.givenAt() : session.stack(), dialogue);
  }

  /// On top of what is asked.
  Session on(Session session, String dialogue) {
    return put(session, session.stack(), dialogue);
  }

  private Session put(Session session, List<Frame> here, String dialogue) {
    List<Frame> stack = new ArrayList<>(here);
    stack.add(new Frame(dialogue, script.dialogue(dialogue).start()));
    return session.at(here).leavingTrail(Limits.TRAIL).at(stack);
  }

  /// Back to what was asked, and no key leads into the dialogue again.
  static Session over(Session session) {
    return session.remembering(
        session.trail().stream().filter(position -> !isAside(position)).toList());
  }

  private static boolean isAside(List<Frame> position) {
    return Script.ASIDES.contains(position.getLast().dialogue());
  }
}
