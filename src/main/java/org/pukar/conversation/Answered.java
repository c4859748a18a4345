package org.pukar.conversation;

import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.HopObserver.Result;
import org.pukar.dialogue.Session;
import org.pukar.dialogue.Turn;
import org.pukar.dialogue.written.Frame;
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
    return say.session().mode() == Session.Mode.ASKING ? NOWHERE : say.screen().step();
  }

  private static Result result(Turn.Say say) {
    if (say.screen().ends()) {
      return Result.ENDED;
    }
    return say.screen().refuses() ? Result.REFUSED : Result.ANSWERED;
  }
}
