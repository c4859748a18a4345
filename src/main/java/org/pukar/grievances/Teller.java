package org.pukar.grievances;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Knows who certainly speaks when a caller's phone does: only to that worker are the words of a
/// complaint told again. Threads share it.
@FunctionalInterface
public interface Teller {
  Optional<UUID> of(Handle h, UUID caller);
}
