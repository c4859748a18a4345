package org.pukar.calls;

import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// A call that is to be made. Immutable; prints no number.
///
/// @param id ours, which the provider is to say again with all that it tells of the call
/// @param to whom to ring
/// @param from our number that she sees: the one that she rang; empty for the account's own
public record Outgoing(UUID id, PhoneNumber to, String from) {

  @Override
  public String toString() {
    return "Outgoing[" + id + "]";
  }
}
