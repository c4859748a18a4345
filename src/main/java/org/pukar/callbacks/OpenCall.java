package org.pukar.callbacks;

import java.time.Instant;
import java.util.UUID;

/// A call that is still owed, as its caller wishes it now. Immutable.
record OpenCall(UUID id, Instant askedAt, Wish wish) {}
