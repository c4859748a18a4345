package org.pukar.channel.voice.exotel;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.wire.Fields;
import org.pukar.phone.PhoneNumber;

/// Reads Exotel's requests. Stateless.
///
/// Source of the fields: requests captured from the provider, and its documentation.
final class ExotelRequest {
  static final String PROVIDER = "exotel";

  /// The one hop that begins a call.
  private static final CallHop.Which FIRST = new CallHop.Which.Named("begun");

  private static final Map<String, CallState> STATES =
      Map.ofEntries(
          entry("queued", CallState.QUEUED),
          entry("ringing", CallState.RINGING),
          entry("in-progress", CallState.IN_PROGRESS),
          entry("completed", CallState.COMPLETED),
          entry("busy", CallState.BUSY),
          entry("no-answer", CallState.NO_ANSWER),
          entry("failed", CallState.FAILED),
          entry("canceled", CallState.NO_ANSWER));

  /// What it says of a call to a person; other words of the same field speak of the call before.
  private static final Map<String, Boolean> TALKED =
      Map.of("completed", true, "incomplete", false, "client-hangup", false);

  private ExotelRequest() {}

  /// Of a call of ours Exotel's two numbers are told in either order: whose it is, we know. Its own
  /// numbers look like mobiles, so the numbers themselves do not tell.
  ///
  /// @param tail of the address, of which all hops at it are
  static CallHop hop(Fields fields, String tail, Heard heard) {
    boolean isOurs = isOurs(fields);
    return new CallHop(
        PROVIDER,
        fields.needed("CallSid"),
        ours(fields),
        isOurs ? Optional.empty() : PhoneNumber.caller(either(fields, "CallFrom", "From")),
        isOurs ? "" : either(fields, "CallTo", "To"),
        heard,
        heard instanceof Heard.Begun ? FIRST : which(fields, tail));
  }

  /// Its addresses are the same for all hops, so the moment has to tell them apart: who presses the
  /// same key again does so in another second.
  private static CallHop.Which which(Fields fields, String tail) {
    String moment = fields.name("CurrentTime");
    String name =
        String.join("|", tail, moment, fields.name("digits"), fields.name("RecordingUrl"));
    return moment.isEmpty() ? new CallHop.Which.Untold() : new CallHop.Which.Named(name);
  }

  /// Whether we made the call.
  static boolean isOurs(Fields fields) {
    return fields.name("Direction").startsWith("outbound") || ours(fields).isPresent();
  }

  static Optional<UUID> ours(Fields fields) {
    return Optional.of(fields.name("CustomField")).filter(Fields::isOurs).map(UUID::fromString);
  }

  /// Keys stand between quotes; where none was pressed, there may be nothing.
  static Heard keys(Fields fields) {
    return Heard.Keys.of(fields.name("digits"));
  }

  static Heard recorded(Fields fields) {
    String url = fields.name("RecordingUrl");
    return url.isEmpty() ? new Heard.Keys("") : new Heard.Words(url, 0);
  }

  /// How long it took counts the ringing, too: it tells only where nothing else does.
  static Heard talked(Fields fields) {
    String status = fields.name("DialCallStatus");
    boolean lasted = fields.seconds("DialCallDuration") > 0;
    return new Heard.Talked(
        status.isEmpty()
            ? TALKED.getOrDefault(fields.name("CallType"), lasted)
            : status.equals("completed"));
  }

  /// How far a call is; empty for what we know no state of.
  static Optional<CallState> state(Fields fields) {
    return Optional.ofNullable(STATES.get(fields.name("Status")));
  }

  static String either(Fields fields, String one, String other) {
    String value = fields.name(one);
    return value.isEmpty() ? fields.name(other) : value;
  }
}
