package org.pukar.grievances;

import java.time.Instant;

/// How a case stands. Immutable.
///
/// @param state its name in the workflow: `received`
public record Standing(String number, String state, Instant filedAt) {}
