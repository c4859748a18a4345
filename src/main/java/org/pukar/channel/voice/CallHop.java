package org.pukar.channel.voice;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.pukar.phone.PhoneNumber;

/// A request of a provider that waits for what the caller is to hear. Immutable; prints no number.
///
/// @param provider `twilio`
/// @param call the provider's name for the call
/// @param ours our own id of a call that we made, from the address that we gave; empty if the
///   caller rang us
/// @param caller the worker's phone: who rang, or who was rung; empty for a withheld number,
///   letters
/// @param number our own number, as the provider writes it; may be empty
/// @param hop the step of the call that this answers, from the address that we gave: 1 is the first
///   prompt's; empty if the provider's addresses hold none
public record CallHop(
    String provider,
    String call,
    Optional<UUID> ours,
    Optional<PhoneNumber> caller,
    String number,
    Heard heard,
    OptionalInt hop) {

  @Override
  public String toString() {
    return "CallHop[" + provider + " " + heard + "]";
  }
}
