package org.pukar.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text that is ours to send as long as our lease lasts. Immutable; prints nothing but its id.
///
/// @param owner the claim, not the node: two claims are never of one owner
/// @param caller whose it is; empty for a stranger's
/// @param stranger the stranger's phone, sealed
/// @param words sealed
/// @param tried the links that did not take it
/// @param attempt how often this link was asked
/// @param inDoubt whether it was being asked when another's lease ran out
/// @param stopped whether its caller wants none of its kind
/// @param made when it was promised
/// @param now PostgreSQL's clock when it was claimed
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record Claimed(
    UUID id,
    UUID owner,
    Optional<UUID> caller,
    byte @Nullable [] stranger,
    byte[] words,
    Kind kind,
    String sender,
    List<String> tried,
    int attempt,
    boolean inDoubt,
    boolean stopped,
    Instant made,
    Instant now) {

  /// The same with one attempt more.
  Claimed asked() {
    return new Claimed(
        id,
        owner,
        caller,
        stranger,
        words,
        kind,
        sender,
        tried,
        attempt + 1,
        inDoubt,
        stopped,
        made,
        now);
  }

  @Override
  public String toString() {
    return "Claimed[" + id + "]";
  }
}
