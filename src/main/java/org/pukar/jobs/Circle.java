package org.pukar.jobs;

import java.util.List;

/// One round of looking for jobs: these trades in these districts. Immutable.
///
/// @param trades ids; empty for any trade
/// @param districts ids; empty for any place
record Circle(List<String> trades, List<String> districts) {
  Circle {
    trades = List.copyOf(trades);
    districts = List.copyOf(districts);
  }
}
