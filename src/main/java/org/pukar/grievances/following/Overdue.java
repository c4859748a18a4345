package org.pukar.grievances.following;

import java.util.UUID;

/// A case with which the clock has to do something. Immutable.
///
/// @param version as it stands
/// @param onceKey names the deed: two nodes that do it do it once
record Overdue(UUID id, String number, int version, String onceKey) {

  @Override
  public String toString() {
    return "Overdue[" + id + "]";
  }
}
