package org.pukar.callbacks.calling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pukar.day.IndianDay;

/// What came of a try to call somebody. Immutable, as enums are.
public enum Ending {
  /// It is done.
  TALKED,
  NO_ANSWER,
  BUSY,
  /// Somebody listens, or it was not she who answered.
  NOT_SAFE;

  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration LATER = Duration.ofHours(2);

  /// Nobody is called before, or from then on.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final LocalTime NIGHT = LocalTime.of(20, 0);

  /// As forms, rows and words have it: `no-answer`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The ending of that code.
  public static Optional<Ending> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findAny();
  }

  /// When she is tried again; empty if she is not.
  ///
  /// @param tries how often nobody answered, with this one
  Optional<Instant> next(int tries, Instant now) {
    return switch (this) {
      case TALKED -> Optional.empty();
      case BUSY -> Optional.of(byDay(now.plus(SOON)));
      case NOT_SAFE -> Optional.of(byDay(now.plus(Duration.ofDays(1))));
      case NO_ANSWER ->
          Optional.of(
              byDay(
                  now.plus(
                      switch (tries) {
                        case 0, 1 -> SOON;
                        case 2 -> LATER;
                        default -> Duration.ofDays(1);
                      })));
    };
  }

  private static Instant byDay(Instant at) {
    ZonedDateTime here = at.atZone(IndianDay.ZONE);
    LocalTime time = here.toLocalTime();
    if (time.isBefore(MORNING)) {
      return here.with(MORNING).toInstant();
    }
    return time.isBefore(NIGHT) ? at : here.plusDays(1).with(MORNING).toInstant();
  }
}
