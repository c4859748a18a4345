package org.pukar.conversation.hop;

import java.util.Optional;
import org.pukar.phone.PhoneNumber;
import org.pukar.session.Input;

/// A hop as it came in by a door. Immutable; prints no input and no number.
///
/// @param channel the door: `ussd`, `sms`, `voice`
/// @param provider who connects us: `africastalking`
/// @param line the provider's id of this session; it means nothing without the caller. A provider
///   that has none gives the same for all sessions of a phone, which then follow one another
/// @param caller the phone on the other side; empty for a withheld number, a short code, letters
/// @param code the service code, or the number, that was dialled; may be empty
/// @param input what was typed, and which hop of its session this is
public record Inbound(
    String channel,
    String provider,
    String line,
    Optional<PhoneNumber> caller,
    String code,
    Input input) {
  /// The door of USSD.
  public static final String USSD = "ussd";

  /// The door of texts.
  public static final String SMS = "sms";

  /// The door of calls.
  public static final String VOICE = "voice";

  /// Whether it is heard and not read.
  public boolean isHeard() {
    return channel.equals(VOICE);
  }

  @Override
  public String toString() {
    return "Inbound[" + channel + " " + provider + "]";
  }
}
