package org.pukar.workers.pin;

import java.time.Instant;

/// What a typed PIN came to. Immutable.
public sealed interface Tried {

  /// It is the PIN; all wrong tries are forgotten.
  ///
  /// @param depth 0 for her own; else which of those that she keeps for when somebody forces her
  record Right(int depth) implements Tried {}

  /// It is not.
  ///
  /// @param left how many tries there still are, at least one
  record Wrong(int left) implements Tried {}

  /// It was not even looked at, or was the last wrong one.
  record Locked(Instant until) implements Tried {}

  /// There is no PIN to judge it by, or there was none at this moment: look again.
  record Unjudged() implements Tried {}

  /// Too many are being judged; no try was counted.
  record Busy() implements Tried {}
}
