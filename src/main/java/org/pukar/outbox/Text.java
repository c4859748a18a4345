package org.pukar.outbox;

import org.pukar.phone.PhoneNumber;

/// A text message that is to be sent. Immutable; prints nothing of it.
///
/// @param words what the phone shows, as it is
/// @param onceKey names the deed that promised it: put again, it is the same text. It is stored as
///   it stands, so it must tell nothing of the caller
public record Text(PhoneNumber to, String words, Kind kind, String onceKey) {

  @Override
  public String toString() {
    return "Text";
  }
}
