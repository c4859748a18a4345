package org.pukar.grievances;

import java.time.Duration;
import org.pukar.grievances.clock.Calendar;
import org.pukar.grievances.clock.Due;

/// A kind of complaint. Immutable.
///
/// @param code one letter that never changes
/// @param lane how it is handled
/// @param contact within what time a person should speak to the worker
/// @param target within what time it should be settled; zero where the worker's own plan decides
public record Category(String code, Lane lane, Duration contact, Duration target) {

  /// How a complaint is handled.
  public enum Lane {
    NORMAL,
    URGENT,
    /// By people who are not part of what is complained about.
    INDEPENDENT,
    /// Takes no words and gets no number: a person calls back, and nothing names the matter.
    SEALED
  }

  /// The key of its name in the catalogs.
  public String key() {
    return "grievance." + code;
  }

  /// By when its complaints are due. Who is in danger waits for no opening; the calendar counts for
  /// the others.
  public Due due(Calendar calendar) {
    return switch (lane) {
      case URGENT, SEALED -> new Due.Elapsed(contact, target);
      case NORMAL, INDEPENDENT -> new Due.Working(contact, target, calendar);
    };
  }
}
