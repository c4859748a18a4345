package org.pukar.conversation.hop;

import org.pukar.phone.PhoneNumber;
import org.pukar.session.SessionKey;

/// Who is on the other side of a hop, by which way, and under which name Redis keeps the session.
/// Immutable; prints nothing of it.
public record Way(Inbound inbound, PhoneNumber caller, SessionKey key) {

  @Override
  public String toString() {
    return inbound.toString();
  }
}
