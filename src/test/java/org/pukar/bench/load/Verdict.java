package org.pukar.bench.load;

/// What an answer is.
public enum Verdict {
  /// What this caller must hear here.
  RIGHT,
  /// The house is full.
  BUSY,
  /// Something is away, or took too long.
  AWAY,
  /// Anything else: what another caller should have heard, or nobody.
  WRONG
}
