package org.pukar.outbox.link;

import java.time.Instant;

/// Takes texts to the network. Threads share it.
public interface Carrier {

  /// Hands one text over and says what came of it. Should answer well within the lease of [Pace]: a
  /// later answer may not count any more. Whatever it throws counts as [Handed.Unsure]. The same
  /// text may come again, with the same id.
  Handed carry(Leaving message);

  /// Says whether the network has a text that was being handed over when we lost sight of it. Asked
  /// some seconds later at the earliest. Whatever it throws counts as [Found.NotNow]. Networks that
  /// cannot be asked leave this as it is.
  ///
  /// @param message as it was handed over
  /// @param since it was not handed over before
  default Found find(Leaving message, Instant since) {
    return new Found.CannotTell();
  }
}
