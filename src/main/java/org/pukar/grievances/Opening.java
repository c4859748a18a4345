package org.pukar.grievances;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Says of a complaint that is about to be filed whose it is, and by when things are due. Threads
/// share it.
@FunctionalInterface
public interface Opening {

  /// Whose it is, and by when things are due.
  ///
  /// @param caller the row of who files it
  Begun open(Handle h, UUID caller, Complaint complaint);

  /// How a case begins. Immutable.
  ///
  /// @param block that its place lies in; empty for whole districts and States
  /// @param district empty for whole States
  /// @param state empty where the place must not be told openly
  /// @param desk whose people answer for it
  /// @param otherDesk the other State that the matter belongs to; empty if there is none
  /// @param contact by when somebody must have spoken to the worker
  /// @param settled by when it must be settled; empty where her own plan decides
  record Begun(
      String block,
      String district,
      String state,
      String desk,
      String otherDesk,
      Instant contact,
      Optional<Instant> settled) {}
}
