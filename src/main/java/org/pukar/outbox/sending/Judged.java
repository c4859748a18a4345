package org.pukar.outbox.sending;

import java.time.Duration;
import org.pukar.outbox.link.Leaving;

/// What is to become of a claimed text. Immutable.
sealed interface Judged {

  /// It is handed over now.
  record Send(Claimed text, Leaving leaving) implements Judged {

    /// The number or name that it comes from; empty for the link's own.
    String sender() {
      return leaving.from();
    }
  }

  /// It never leaves.
  ///
  /// @param why for staff, tells nothing of the words
  record Over(Claimed text, End end, String why) implements Judged {}

  /// It leaves later.
  record Later(Claimed text, Duration by) implements Judged {}
}
