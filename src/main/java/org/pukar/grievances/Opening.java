package org.pukar.grievances;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Is told of a complaint that was just filed, in its transaction: its clocks begin to run. Threads
/// share it.
@FunctionalInterface
public interface Opening {

  /// Its clocks begin, and a desk has it.
  ///
  /// @param caller the row of who filed it
  void open(Handle h, UUID id, UUID caller, Complaint complaint);
}
