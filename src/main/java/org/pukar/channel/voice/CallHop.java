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
/// @param hop which hop of its call this is
public record CallHop(
    String provider,
    String call,
    Optional<UUID> ours,
    Optional<PhoneNumber> caller,
    String number,
    Heard heard,
    Which hop) {

  /// Which hop of its call a hop is, as far as the provider tells. Immutable; prints nothing of it.
  public sealed interface Which {

    /// What a step tells that may stand in an address.
    static Which of(OptionalInt step) {
      return step.isPresent() ? new Step(step.getAsInt()) : new Untold();
    }

    /// The one that answers this step, from the address that we gave: 1 is the first prompt's.
    record Step(int number) implements Which {}

    /// The one of a name that only its repeats share.
    record Named(String name) implements Which {
      @Override
      public String toString() {
        return "Named";
      }
    }

    /// Any.
    record Untold() implements Which {}
  }

  /// The same, of a provider in whose addresses a step stands, or nothing.
  public CallHop(
      String provider,
      String call,
      Optional<UUID> ours,
      Optional<PhoneNumber> caller,
      String number,
      Heard heard,
      OptionalInt step) {
    this(provider, call, ours, caller, number, heard, Which.of(step));
  }

  @Override
  public String toString() {
    return "CallHop[" + provider + " " + heard + "]";
  }
}
