package org.pukar.callbacks.calling;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pukar.callbacks.Matters.Matter;

/// A call that we owe, and how far it is. Immutable; prints nothing of it.
///
/// @param tries how often somebody took it
/// @param unanswered how often nobody answered
/// @param last what came of the last try; empty before it
/// @param holder of staff, who has it now
public record Owing(
    Matter matter, int tries, int unanswered, Optional<Ending> last, Optional<UUID> holder) {

  /// Whether it is to be made now.
  public boolean isDue(Instant now) {
    return !matter.dueAt().isAfter(now);
  }

  @Override
  public String toString() {
    return "Owing";
  }
}
