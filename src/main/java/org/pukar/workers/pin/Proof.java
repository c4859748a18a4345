package org.pukar.workers.pin;

/// Whether a session has proven a PIN of a worker, and which. Immutable.
///
/// A worker's PINs lie one behind the other: her own, at depth 0; the one that she keeps for when
/// somebody forces her, at depth 1, which that somebody takes for her only one; and so on, should
/// he have one made. What is done by one of them changes only itself and those behind it.
public record Proof(boolean isGiven, int depth) {
  /// Nothing was proven.
  public static final Proof NONE = new Proof(false, 0);
}
