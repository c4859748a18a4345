package org.pukar.grievances.referral;

import java.time.Instant;
import java.util.Optional;

/// What a worker was asked about an agency, and what she said. Immutable.
///
/// @param partner the agency's code
/// @param until until when it holds; empty as long as she has not answered
public record Agreed(String partner, Optional<Instant> until) {}
