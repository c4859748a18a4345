package org.pukar.session;

import java.util.Optional;

/// What asking for a session came to.
public sealed interface Claim {

  /// Another hop of this session is under way.
  record Busy() implements Claim {}

  /// The session is this hop's alone until it is saved, released, or the claim runs out.
  ///
  /// @param token proves the claim
  /// @param kept the session; empty if there is none
  /// @param last the caller's last open session, which may be this one
  record Mine(String token, Optional<Kept> kept, Optional<SessionKey> last) implements Claim {}
}
