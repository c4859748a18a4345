package org.pukar.outbox.link;

/// Takes texts to the network. Threads share it.
public interface Carrier {

  /// Hands one text over and says what came of it. Should answer well within the lease of [Pace]: a
  /// later answer may not count any more. Whatever it throws counts as [Handed.Unsure]. The same
  /// text may come again, with the same id.
  Handed carry(Leaving message);
}
