package org.pukar.session;

import java.util.Optional;

/// What lay in Redis when a hop looked, or what this node saved there lately. Immutable.
///
/// @param kept the session; empty if there is none
/// @param stamp tells this state of it from any other: a save holds only on the state that was seen
/// @param last the caller's last open session, which may be this one
/// @param fresh whether Redis was asked now: what is remembered may have been overtaken by another
///   node, which only a save finds out
public record Loaded(Optional<Kept> kept, String stamp, Optional<SessionKey> last, boolean fresh) {}
