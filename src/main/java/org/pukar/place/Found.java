package org.pukar.place;

import java.util.List;

/// What a search for a place came to. Immutable; threads may share it.
public sealed interface Found {
  /// As many as a screen's keys can choose.
  int MOST = 8;

  /// What to say of places that fit, the likeliest first.
  static Found of(List<Place> places) {
    return switch (places.size()) {
      case 0 -> new None();
      case 1 -> new One(places.getFirst());
      default -> new Several(places.subList(0, Math.min(MOST, places.size())));
    };
  }

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
