package org.pukar.grievances;

import java.time.Instant;

/// How a case stands. Immutable.
///
/// @param state its name in the workflow: `received`
/// @param hasTeller whether it is certain which worker told it: her it may be told again
public record Standing(String number, String state, Instant filedAt, boolean hasTeller) {}
