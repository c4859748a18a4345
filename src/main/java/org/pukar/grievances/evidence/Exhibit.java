package org.pukar.grievances.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One piece of evidence of a case. Immutable.
///
/// @param kind `recording`, `words` of the worker, or a `statement` that staff wrote down
/// @param recording its id, if it is one
/// @param nth the line of the file that it came with; 0: it was told when the case was filed
/// @param sha256 of its bytes, in hexadecimal; empty while a recording is still being fetched
/// @param actor who of staff brought it; empty: the worker
public record Exhibit(
    String kind,
    Optional<UUID> recording,
    int nth,
    String sha256,
    Instant at,
    Optional<UUID> actor) {}
