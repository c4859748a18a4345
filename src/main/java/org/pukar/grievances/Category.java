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
/// @param answers which of two States answers for it
/// @param isListed whether callers choose it from the list; else it has a door of its own
public record Category(
    String code, Lane lane, Duration contact, Duration target, Answers answers, boolean isListed) {

  /// The code of that which is filed by a few keys at a ration shop.
  public static final String RATION = "R";

  /// As most are: answered for where it happened, and chosen from the list.
  public Category(String code, Lane lane, Duration contact, Duration target) {
    this(code, lane, contact, target, Answers.PLACE, true);
  }

  /// Which State answers first where a worker's home lies in another than what it is about.
  public enum Answers {
    /// That of the place which it is about: who owes is there.
    PLACE,
    /// That of her home, which has given the paper or owes the benefit.
    HOME
  }

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
