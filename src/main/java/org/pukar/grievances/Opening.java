package org.pukar.grievances;

import java.time.Instant;
import java.util.Optional;

/// Says of a complaint that is about to be filed whose it is, and by when things are due. Threads
/// share it.
@FunctionalInterface
public interface Opening {

  Begun open(Complaint complaint);

  /// How a case begins. Immutable.
  ///
  /// @param block that its place lies in; empty for whole districts and States
  /// @param district empty for whole States
  /// @param desk the State whose desk answers for it
  /// @param contact by when somebody must have spoken to the worker
  /// @param settled by when it must be settled; empty where her own plan decides
  record Begun(
      String block, String district, String desk, Instant contact, Optional<Instant> settled) {}
}
