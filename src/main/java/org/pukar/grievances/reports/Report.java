package org.pukar.grievances.reports;

import java.time.LocalDate;
import java.util.List;

/// How the complaints of some places went in some time. Immutable.
///
/// @param matters most first
/// @param districts most first
/// @param open how many are open now, filed whenever
public record Report(
    Period period,
    Tally all,
    List<Tally> matters,
    List<Tally> districts,
    List<Week> weeks,
    List<Open> open) {

  public Report {
    matters = List.copyOf(matters);
    districts = List.copyOf(districts);
    weeks = List.copyOf(weeks);
    open = List.copyOf(open);
  }

  /// A week, by its Monday.
  public record Week(LocalDate monday, long filed, long settled) {}

  /// How many of a district and of a matter are open.
  public record Open(String district, String matter, long count) {}
}
