package org.pukar.channel.voice.plivo;

import static java.util.Map.entry;
import static org.pukar.calls.CallState.ABANDONED;
import static org.pukar.calls.CallState.BUSY;
import static org.pukar.calls.CallState.COMPLETED;
import static org.pukar.calls.CallState.FAILED;
import static org.pukar.calls.CallState.IN_PROGRESS;
import static org.pukar.calls.CallState.NO_ANSWER;
import static org.pukar.calls.CallState.RINGING;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.pukar.calls.CallState;
import org.pukar.channel.plivo.PlivoNumbers;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Dialect;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Steps;
import org.pukar.channel.wire.Fields;

/// Reads Plivo's requests of calls, and writes what it is to do. Immutable; threads share it.
///
/// Source: Plivo's documentation of its voice requests and of its XML.
record PlivoDialect(Steps steps) implements Dialect {
  private static final String PROVIDER = "plivo";

  private static final Map<String, CallState> STATES =
      Map.ofEntries(
          entry("ringing", RINGING),
          entry("in-progress", IN_PROGRESS),
          entry("completed", COMPLETED),
          entry("busy", BUSY),
          entry("no-answer", NO_ANSWER),
          entry("timeout", NO_ANSWER),
          entry("failed", FAILED),
          entry("cancel", ABANDONED));

  static Steps steps(String publicUrl) {
    return new Steps(publicUrl, PROVIDER);
  }

  /// The worker is who rang, or who was rung; the other number is ours.
  @Override
  public CallHop hop(Fields fields, Optional<UUID> ours, Heard heard, OptionalInt step) {
    boolean isOutbound = fields.name("Direction").startsWith("outbound");
    return new CallHop(
        PROVIDER,
        fields.needed("CallUUID"),
        ours,
        PlivoNumbers.read(fields, isOutbound ? "To" : "From"),
        fields.name(isOutbound ? "From" : "To"),
        heard,
        step);
  }

  /// A call that is over may still bring what she did last: the words that she hung up after.
  @Override
  public Optional<Heard> heard(Fields fields) {
    String talked = fields.name("DialStatus");
    String recording = fields.name("RecordUrl");
    if (!talked.isEmpty()) {
      return Optional.of(new Heard.Talked(talked.equals("completed")));
    }
    if (!recording.isEmpty()) {
      return Optional.of(new Heard.Words(recording, fields.seconds("RecordingDuration")));
    }
    Heard.Keys keys = Heard.Keys.of(fields.name("Digits"));
    return keys.keys().isEmpty() && isOver(fields) ? Optional.empty() : Optional.of(keys);
  }

  @Override
  public boolean isOver(Fields fields) {
    return state(fields).filter(CallState::isOver).isPresent();
  }

  @Override
  public boolean isMachine(Fields fields) {
    return fields.name("Machine").equals("true");
  }

  @Override
  public Optional<CallNews> news(Fields fields, Optional<UUID> ours) {
    String call = fields.needed("CallUUID");
    int seconds = fields.seconds("Duration");
    fields.words("CallStatus");
    return state(fields)
        .map(state -> new CallNews(PROVIDER, call, ours, state, seconds, isMachine(fields)));
  }

  private static Optional<CallState> state(Fields fields) {
    return Optional.ofNullable(STATES.get(fields.name("CallStatus")));
  }

  @Override
  public String hear(Reply.Hear hear, CallHop answered) {
    String action = steps.hop(hear.next(), answered.ours());
    return new PlivoDocument(action, answered.number()).of(hear);
  }

  @Override
  public String refuse() {
    return PlivoDocument.refusal();
  }

  @Override
  public String nothing() {
    return PlivoDocument.empty();
  }

  @Override
  public String acknowledgement() {
    return "";
  }
}
