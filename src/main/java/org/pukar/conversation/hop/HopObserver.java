package org.pukar.conversation.hop;

import java.time.Duration;
import org.pukar.dialogue.written.Frame;

/// Is told how each hop went: for counting. Must be shareable and quick.
public interface HopObserver {

  /// How a hop went.
  enum Result {
    /// A screen that waits for an input.
    ANSWERED,
    /// A screen that told the caller that the input was not understood.
    REFUSED,
    /// The last screen.
    ENDED,
    /// A hop that the network sent again.
    REPEATED,
    /// A promise to text the answer.
    LATER,
    /// Told to dial again: the house was full, or the phone had dialled too often.
    TURNED_AWAY,
    /// A polite sentence in place of an answer.
    FAILED
  }

  /// A hop was answered; `shown` is the step of the screen, never one of a sealed matter.
  void hop(Inbound inbound, Frame shown, Result result, Duration took);

  /// The network says that a caller went away at this step.
  void dropped(String channel, String provider, Frame at);
}
