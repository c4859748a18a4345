package org.pukar.grievances;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Is told of a complaint that was just filed, in its transaction: its clocks begin to run. Threads
/// share it.
@FunctionalInterface
public interface Opening {

  void open(Handle h, UUID id, Complaint complaint);
}
