package org.pukar.calls;

import org.pukar.outbox.link.Handed;

/// The way to a provider that makes calls. Threads share it; it blocks, for less than a lease.
@FunctionalInterface
public interface Line {

  /// Asks for a call. Taken: it will ring, or news will say why not. Unsure: it may ring.
  Handed ring(Outgoing call);
}
