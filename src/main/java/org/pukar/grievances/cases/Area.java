package org.pukar.grievances.cases;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where a place lies, by the ids of the directory; empty where that is not known. Immutable.
///
/// @param place the place itself
/// @param block empty for whole districts and States
public record Area(String place, String block, String district, String state) {

  /// The place and all that it lies in.
  public Set<String> places() {
    return Stream.of(place, block, district, state)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
