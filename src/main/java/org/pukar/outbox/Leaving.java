package org.pukar.outbox;

import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// A text on its way to the network. Immutable; prints nothing of it.
///
/// @param id the same each time this text is handed over
public record Leaving(UUID id, PhoneNumber to, String words) {

  @Override
  public String toString() {
    return "Leaving";
  }
}
