package org.pukar.place.directory;

import org.pukar.place.Place;

/// A place as a file tells it. Immutable.
///
/// @param place whose parent is the smallest place that the file tells
/// @param district the id of the district that it lies in
record Entry(Place place, String district) {}
