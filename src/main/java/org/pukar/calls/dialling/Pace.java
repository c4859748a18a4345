package org.pukar.calls.dialling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How many calls a provider may be asked for now: so many a second, and none is saved up for
/// longer than that. One that is down is not asked for all who wait at once. One thread only.
final class Pace {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final int perSecond;
  private final Clock clock;
  private Instant since;
  private int asked;

  Pace(int perSecond, Clock clock) {
    this.perSecond = perSecond;
    this.clock = clock;
    this.since = clock.instant();
  }

  /// How many more in this second.
  int left() {
    Instant now = clock.instant();
    if (Duration.between(since, now).abs().compareTo(SECOND) >= 0) {
      since = now;
      asked = 0;
    }
    return Math.max(0, perSecond - asked);
  }

  void ask(int calls) {
    asked += calls;
  }
}
