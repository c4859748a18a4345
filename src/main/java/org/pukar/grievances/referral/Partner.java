package org.pukar.grievances.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.pukar.grievances.cases.CaseFile;

/// An agency to which cases may be referred. Immutable.
///
/// @param code never changes: `labour-line`
/// @param states the ids of the States whose cases it takes
/// @param kinds the codes of the kinds of complaint that it takes
/// @param verified when somebody last asked it whether it still does; empty if nobody has
public record Partner(
    String code, Set<String> states, Set<String> kinds, Optional<LocalDate> verified) {

  public Partner {
    states = Set.copyOf(states);
    kinds = Set.copyOf(kinds);
  }

  /// The key of its name in the catalogs.
  public String key() {
    return "partner." + code;
  }

  /// Whether it takes such a case.
  public boolean takes(CaseFile file) {
    boolean isNear = states.contains(file.area().state()) || states.contains(file.desk());
    return isNear && kinds.contains(file.category());
  }
}
