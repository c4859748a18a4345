package org.pukar.jobs.offer;

import java.util.List;

/// What came of reading a posting: what it offers, or what is wrong with it. Immutable.
sealed interface Reading<T> {

  record Good<T>(T value) implements Reading<T> {}

  /// It cannot be taken.
  ///
  /// @param faults at least one
  record Bad<T>(List<Fault> faults) implements Reading<T> {}
}
