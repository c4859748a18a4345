package org.pukar.outbox.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pukar.outbox.Envelope;
import org.pukar.outbox.Held;
import org.pukar.outbox.Kind;

/// A text that is ours to send as long as our lease lasts. Immutable; prints nothing but its id.
///
/// @param opened what is in it, where that is known already
/// @param owner the claim, not the node: two claims are never of one owner
/// @param tried the links that did not take it
/// @param attempt how often this link was asked
/// @param inDoubt whether it was being asked when another's lease ran out
/// @param told whether the network told meanwhile that it has it
/// @param stopped whether its caller wants none of its kind
/// @param made when it was promised
/// @param now PostgreSQL's clock when it was claimed
record Claimed(
    Envelope envelope,
    Optional<Envelope.Opened> opened,
    UUID owner,
    Kind kind,
    String sender,
    List<String> tried,
    int attempt,
    boolean inDoubt,
    boolean told,
    boolean stopped,
    Instant made,
    Instant now) {

  /// One that was put to be handed over at once.
  static Claimed of(Held.One text, Held held) {
    return new Claimed(
        text.sealed(),
        Optional.of(text.opened()),
        held.owner(),
        held.kind(),
        "",
        List.of(),
        0,
        false,
        false,
        false,
        held.at(),
        held.at());
  }

  UUID id() {
    return envelope.id();
  }

  /// The same with one attempt more.
  Claimed asked() {
    return new Claimed(
        envelope,
        opened,
        owner,
        kind,
        sender,
        tried,
        attempt + 1,
        inDoubt,
        told,
        stopped,
        made,
        now);
  }

  /// The same out of doubt.
  Claimed cleared() {
    return new Claimed(
        envelope, opened, owner, kind, sender, tried, attempt, false, told, stopped, made, now);
  }

  @Override
  public String toString() {
    return "Claimed[" + id() + "]";
  }
}
