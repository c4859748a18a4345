package org.pukar.place.directory;

/// That a pin code serves a place. Immutable.
///
/// @param pin six digits
/// @param place the id of a place
record Pin(String pin, String place) {}
