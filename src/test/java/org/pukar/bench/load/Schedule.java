package org.pukar.bench.load;

/// The times at which hops of an open load are due, the same distance apart, each for the next
/// caller in turn. One thread.
final class Schedule {
  private final long began;
  private final double apartNs;
  private final int callers;
  private long given;

  /// @param began when the first hop is due, in the nanoseconds of one clock
  Schedule(long began, double perSecond, int callers) {
    this.began = began;
    this.apartNs = 1e9 / perSecond;
    this.callers = callers;
  }

  /// When the next hop is due; stays the same until [#take].
  long next() {
    return began + (long) (given * apartNs);
  }

  /// Gives the next hop away.
  ///
  /// @return the caller whose turn it is
  int take() {
    return (int) (given++ % callers);
  }
}
