package org.pukar.operator;

import java.util.stream.IntStream;
import org.pukar.conversation.hop.Answer;

/// A repeat that came after its hop was answered. Immutable.
///
/// @param from how many hops of the line were answered when it was sent
/// @param to how many had been sent when it was answered
record Late(Hop hop, Answer answer, int from, int to) {
  /// So many answers are kept of a session under way, and none of a session before it.
  private static final int KEPT = 4;

  /// Whether it got the answer that its hop got, or, where that is not kept any more, the screen
  /// that the caller had in hand. Which screen that was may have changed while it was under way.
  boolean isRight() {
    return IntStream.range(from - 1, to).anyMatch(this::isRightAfter);
  }

  private boolean isRightAfter(int last) {
    Answer inHand = hop.line().hop(last).answer();
    boolean kept =
        last - hop.number() < KEPT
            && IntStream.rangeClosed(hop.number() + 1, last)
                .noneMatch(later -> hop.line().hop(later).dials());
    boolean same = kept && answer.equals(hop.answer());
    boolean shown = !kept || inHand.ends();
    return same || (shown && answer.equals(inHand));
  }
}
