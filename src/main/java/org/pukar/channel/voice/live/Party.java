package org.pukar.channel.voice.live;

import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.SealedCall;
import org.pukar.calls.course.Calls;
import org.pukar.calls.course.Known;
import org.pukar.channel.voice.CallHop;
import org.pukar.phone.PhoneNumber;

/// Who is on a call, as far as the provider tells or we know. Immutable; prints no number.
///
/// @param ours the call, if we made it and know it
/// @param caller the worker's phone
/// @param number ours
/// @param line by which all hops of the call find their session, whatever each of them tells
record Party(Optional<Known> ours, Optional<PhoneNumber> caller, String number, String line) {

  /// Finds out. Only a call of which it is not told whose it is, is looked up by the provider's
  /// name: some providers tell it but once.
  static Party of(CallHop hop, Calls calls) {
    Optional<Known> known =
        hop.ours().isPresent() || hop.caller().isEmpty()
            ? calls.find(hop.ours(), hop.provider(), hop.call())
            : Optional.empty();
    Optional<SealedCall.Ends> ends = known.flatMap(Known::ends);
    Optional<Known> ours = known.filter(Known::isOurs);
    return new Party(
        ours,
        ends.map(SealedCall.Ends::phone).or(hop::caller),
        ends.map(SealedCall.Ends::number).orElse(hop.number()),
        line(ours.map(Known::id).or(hop::ours), hop.call()));
  }

  static String line(Optional<UUID> ours, String call) {
    return ours.map(UUID::toString).orElse(call);
  }

  /// Whether it is a call that rings a staff member.
  boolean isToStaff() {
    return ours.filter(Known::isToStaff).isPresent();
  }

  @Override
  public String toString() {
    return "Party";
  }
}
