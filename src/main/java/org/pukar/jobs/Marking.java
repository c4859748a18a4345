package org.pukar.jobs;

/// What came of a caller's wish to have a job.
public enum Marking {
  /// It is noted by this deed, done for the first time or again.
  MARKED,
  /// An earlier deed has noted it.
  KNOWN,
  /// There is nothing left to wish for: the job is filled, closed, over or gone.
  FULL
}
