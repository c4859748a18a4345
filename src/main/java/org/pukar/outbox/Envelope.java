package org.pukar.outbox;

import java.util.Optional;
import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// Words and to whom they go, as the table has them. Immutable; prints nothing but its id.
///
/// @param id the text's, which binds the seals to it
/// @param caller whose it is; empty for a stranger's
/// @param stranger the stranger's phone, sealed; empty for a caller's
/// @param words sealed
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
public record Envelope(UUID id, Optional<UUID> caller, Optional<byte[]> stranger, byte[] words) {

  /// What is in it. Immutable; prints nothing of it.
  public record Opened(PhoneNumber to, String words) {

    @Override
    public String toString() {
      return "Opened";
    }
  }

  @Override
  public String toString() {
    return "Envelope[" + id + "]";
  }
}
