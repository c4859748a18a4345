package org.pukar.calls.ring;

import org.pukar.phone.PhoneNumber;

/// Somebody rang. Immutable; prints no number.
///
/// @param provider that tells it
/// @param call its name for the call: told again, it is the same
/// @param number ours that was rung
public record Ring(String provider, String call, PhoneNumber from, String number) {

  @Override
  public String toString() {
    return "Ring[" + provider + "]";
  }
}
