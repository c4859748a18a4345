package org.pukar.grievances.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A block on a certain day. Immutable.
///
/// @param until the first moment after it
record Span(Instant from, Instant until) {

  static Span of(Block block, Instant midnight) {
    return new Span(
        midnight.plus(block.from(), ChronoUnit.MINUTES),
        midnight.plus(block.until(), ChronoUnit.MINUTES));
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  /// How much of it lies between two moments.
  Duration shared(Instant begin, Instant end) {
    Instant first = begin.isAfter(from) ? begin : from;
    Instant last = end.isBefore(until) ? end : until;
    return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
  }
}
