package org.pukar.workers.looks;

import java.time.Instant;

/// An office's look at a record. Immutable.
///
/// @param office as the worker is told, at most 24 letters
public record Look(String office, Instant at) {}
