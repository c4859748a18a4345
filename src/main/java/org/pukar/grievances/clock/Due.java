package org.pukar.grievances.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// By when a person must have spoken to the worker, and by when her case should be settled. Both
/// depend on when it was filed and on nothing that happens to it later. Immutable; threads may
/// share it.
public sealed interface Due {

  /// By when a person must have spoken to her.
  ///
  /// @throws IllegalArgumentException if the calendar does not reach so far
  Instant contactBy(Instant filed);

  /// By when it should be settled; empty if her own plan decides.
  ///
  /// @throws IllegalArgumentException if the calendar does not reach so far
  Optional<Instant> settledBy(Instant filed);

  /// Hours run by day and night, on every day: somebody is in danger.
  ///
  /// @param target zero if there is none
  record Elapsed(Duration contact, Duration target) implements Due {

    public Elapsed {
      refuseNegative(contact, target);
    }

    @Override
    public Instant contactBy(Instant filed) {
      return filed.plus(contact);
    }

    @Override
    public Optional<Instant> settledBy(Instant filed) {
      return elapsed(filed, target);
    }
  }

  /// Hours run while people work.
  ///
  /// A contact of one or more times 24 h is as many working days: the same time of day on that
  /// working day, counted from the next opening if it was filed in closed time. Where people do not
  /// work at that time of that day, it is the next opening after it. Every other contact is working
  /// time ([Calendar#after]).
  ///
  /// A target runs through nights and holidays, for so it is told to the worker; but one that ends
  /// in closed time is due at the next opening, when somebody can see that it was missed.
  ///
  /// @param target zero if there is none
  record Working(Duration contact, Duration target, Calendar calendar) implements Due {
    private static final Duration DAY = Duration.ofDays(1);

    public Working {
      refuseNegative(contact, target);
    }

    @Override
    public Instant contactBy(Instant filed) {
      if (!areDays(contact)) {
        return calendar.after(filed, contact);
      }
      Instant begin = calendar.nextOpen(filed);
      return calendar.nextOpen(calendar.workingDaysLater(begin, contact.dividedBy(DAY)));
    }

    @Override
    public Optional<Instant> settledBy(Instant filed) {
      return elapsed(filed, target).map(calendar::nextOpen);
    }

    private static boolean areDays(Duration time) {
      return time.isPositive() && DAY.multipliedBy(time.dividedBy(DAY)).equals(time);
    }
  }

  private static Optional<Instant> elapsed(Instant filed, Duration target) {
    return target.isZero() ? Optional.empty() : Optional.of(filed.plus(target));
  }

  private static void refuseNegative(Duration contact, Duration target) {
    if (contact.isNegative() || target.isNegative()) {
      throw new IllegalArgumentException("nothing is due before it is filed");
    }
  }
}
