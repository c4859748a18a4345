package org.pukar.grievances.clock;

import java.util.Map;

/// The calendars of the States, and the one of all others. Immutable; threads may share it.
///
/// @param standard of whoever has none of her own
/// @param states of each State by its id (`s21`)
public record Calendars(Calendar standard, Map<String, Calendar> states) {

  public Calendars {
    states = Map.copyOf(states);
  }

  /// The calendar by which a State works.
  public Calendar of(String state) {
    return states.getOrDefault(state, standard);
  }
}
