package org.pukar.place;

import java.util.List;

/// What a search for a place came to. Immutable; threads may share it.
public sealed interface Found {

  /// One place fits better than any other.
  record One(Place place) implements Found {}

  /// Several fit.
  ///
  /// @param places two to eight, the likeliest first
  record Several(List<Place> places) implements Found {
    public Several {
      places = List.copyOf(places);
    }
  }

  /// Nothing fits.
  record None() implements Found {}
}
