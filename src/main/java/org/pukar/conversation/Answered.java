package org.pukar.conversation;

import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Frame;
import org.pukar.dialogue.written.Script;
import org.pukar.session.Kept.Said;

/// An answer with what is counted of it. Immutable.
record Answered(Answer answer, Frame shown, Result result) {
  private static final Frame NOWHERE = new Frame("", "");

  static Answered repeated(Said said) {
    return new Answered(answer(said), NOWHERE, Result.REPEATED);
  }

  static Answered failed(Answer sorry) {
    return new Answered(sorry, NOWHERE, Result.FAILED);
  }

  static Answered turnedAway(Answer sorry) {
    return new Answered(sorry, NOWHERE, Result.TURNED_AWAY);
  }

  static Answered later(Said said) {
    return new Answered(answer(said), NOWHERE, Result.LATER);
  }

  static Answered of(Said said, Turn.Say say) {
    return new Answered(answer(said), counted(say), result(say));
  }

  private static Answer answer(Said said) {
    return new Answer(said.text(), said.ends());
  }

  /// Whether to do a deed that was dialled ahead is one question, whatever the deed: it may be a
  /// sealed one.
  private static Frame counted(Turn.Say say) {
    return say.session().mode() == Session.Mode.ASKING ? NOWHERE : counted(say.screen().step());
  }

  /// That somebody keeps a PIN for when she is forced is counted as if she set any PIN.
  static Frame counted(Frame at) {
    return Script.FORCED_PINS.contains(at.dialogue()) ? new Frame(Script.NEW_PIN, "type") : at;
  }

  private static Result result(Turn.Say say) {
    if (say.screen().ends()) {
      return Result.ENDED;
    }
    return say.screen().refuses() ? Result.REFUSED : Result.ANSWERED;
  }
}
