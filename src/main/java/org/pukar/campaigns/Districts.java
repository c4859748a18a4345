package org.pukar.campaigns;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Knows whose workers come from a district or work there. Threads share it.
@FunctionalInterface
public interface Districts {

  /// The callers of such workers by id, each once.
  ///
  /// @param home whether they come from there; else they work there
  /// @param districts their ids
  /// @param after only callers whose id is greater
  /// @param limit at most so many
  List<UUID> callers(Handle h, boolean home, List<String> districts, UUID after, int limit);
}
