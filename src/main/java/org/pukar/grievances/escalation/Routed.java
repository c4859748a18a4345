package org.pukar.grievances.escalation;

import org.pukar.grievances.cases.Area;

/// Where a complaint goes. Immutable.
///
/// @param area what it is about; all empty where that is not told openly
/// @param desk answers for it
/// @param other sees it too; empty if nobody does
record Routed(Area area, String desk, String other) {

  /// A State that is both has it once.
  static Routed of(Area area, String desk, String other) {
    return new Routed(area, desk, other.equals(desk) ? "" : other);
  }
}
