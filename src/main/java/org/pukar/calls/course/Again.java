package org.pukar.calls.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pukar.calls.CallState;

/// When a phone that was not reached is called again. Stateless.
///
/// | what came of it | called again |
/// |---|---|
/// | busy | in 2 minutes, four times; then as if nobody answered |
/// | nobody answered, a machine did, the network failed | in 15 minutes, in 2 hours, the next day; then no more |
final class Again {
  private static final int BUSY = 4;
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Duration LATER = Duration.ofMinutes(15);
  private static final Duration MUCH_LATER = Duration.ofHours(2);

  private Again() {}

  /// The next call's time; empty if it is given up.
  ///
  /// @param came what came of the last one
  /// @param vain how often she was not reached, this time counted
  static Optional<Instant> next(CallState came, int vain, Instant now) {
    if (came == CallState.BUSY && vain <= BUSY) {
      return Optional.of(Hours.from(now.plus(SOON)));
    }
    return switch (came == CallState.BUSY ? vain - BUSY : vain) {
      case 1 -> Optional.of(Hours.from(now.plus(LATER)));
      case 2 -> Optional.of(Hours.from(now.plus(MUCH_LATER)));
      case 3 -> Optional.of(Hours.nextDay(now));
      default -> Optional.empty();
    };
  }
}
