package org.pukar.grievances.escalation;

import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Knows the districts where the workers of a caller's phone come from; none if nobody registered.
/// Threads share it.
@FunctionalInterface
public interface Homes {
  Set<String> of(Handle h, UUID caller);
}
