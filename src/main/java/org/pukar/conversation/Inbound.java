package org.pukar.conversation;

import java.util.Optional;
import org.pukar.phone.PhoneNumber;

/// A hop as it came in by a door where each request carries all inputs so far, joined by `*`.
/// Immutable; prints no input and no number.
///
/// @param channel the door: `ussd`
/// @param provider who connects us: `africastalking`
/// @param line the provider's id of this session; it means nothing without the caller
/// @param caller the phone on the other side; empty for a withheld number, a short code, letters
/// @param code the service code that was dialled; may be empty
/// @param text everything typed so far; empty when the caller has just dialled
public record Inbound(
    String channel,
    String provider,
    String line,
    Optional<PhoneNumber> caller,
    String code,
    String text) {

  @Override
  public String toString() {
    return "Inbound[" + channel + " " + provider + "]";
  }
}
