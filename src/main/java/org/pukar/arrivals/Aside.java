package org.pukar.arrivals;

import java.time.Instant;

/// A text that could not be answered and waits for staff. Immutable; tells nothing of its words.
///
/// @param why a word: `unreadable`, `too-many`, or the kind of mistake that we made
public record Aside(long id, String provider, String why, Instant at) {}
