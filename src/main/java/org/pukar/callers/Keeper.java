package org.pukar.callers;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// A feature that keeps something of callers, asked when a caller is to be erased. Threads share it.
public interface Keeper {

  /// Whether it still owes this caller something that must not be forgotten: a call, the settling of
  /// a complaint.
  default boolean owes(Handle h, UUID caller) {
    return false;
  }

  /// Deletes everything of this caller that is not owed.
  void forget(Handle h, UUID caller);
}
