package org.pukar.jobs;

import java.util.List;

/// One round of looking for jobs: these trades in these districts. Immutable; threads may share it.
///
/// @param trades ids; empty for any trade
/// @param districts ids; empty for any place
public record Circle(List<String> trades, List<String> districts) {
  public Circle {
    trades = List.copyOf(trades);
    districts = List.copyOf(districts);
  }
}
