package org.pukar.session;

import java.util.Optional;

/// What lay in Redis when a hop looked. Immutable.
///
/// @param kept the session; empty if there is none
/// @param stamp tells this state of it from any other: a save holds only on the state that was seen
/// @param last the caller's last open session, which may be this one
public record Loaded(Optional<Kept> kept, String stamp, Optional<SessionKey> last) {
  /// Nothing was there, and nothing may have come meanwhile.
  public static final Loaded NOTHING = new Loaded(Optional.empty(), "", Optional.empty());
}
