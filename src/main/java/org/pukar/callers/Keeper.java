package org.pukar.callers;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A feature that keeps something of callers, asked when a caller is to be erased. Threads share
/// it.
public interface Keeper {

  /// What must not be forgotten of a caller, though she asks for it: a call that we owe her, the
  /// settling of a complaint.
  enum Owed {
    NOTHING,
    /// It is kept without a word: that it is there tells something.
    QUIETLY,
    /// It is kept, and she is told so.
    ALOUD
  }

  /// What it owes this caller.
  default Owed owes(Handle h, UUID caller) {
    return Owed.NOTHING;
  }

  /// What it owes a caller who was erased but for what was owed then.
  default Owed owesStill(Handle h, UUID caller) {
    return owes(h, caller);
  }

  /// Deletes everything of this caller that is not owed.
  void forget(Handle h, UUID caller);
}
