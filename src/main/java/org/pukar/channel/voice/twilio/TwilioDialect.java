package org.pukar.channel.voice.twilio;

import static java.util.Map.entry;
import static org.pukar.calls.CallState.ABANDONED;
import static org.pukar.calls.CallState.BUSY;
import static org.pukar.calls.CallState.COMPLETED;
import static org.pukar.calls.CallState.FAILED;
import static org.pukar.calls.CallState.IN_PROGRESS;
import static org.pukar.calls.CallState.NO_ANSWER;
import static org.pukar.calls.CallState.QUEUED;
import static org.pukar.calls.CallState.RINGING;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Dialect;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.Reply;
import org.pukar.channel.voice.Steps;
import org.pukar.channel.wire.Fields;

/// Reads Twilio's requests of calls, and writes what it is to do. Immutable; threads share it.
///
/// Source: requests captured from the provider, and those in the tests of programs that talk to it.
record TwilioDialect(Steps steps) implements Dialect {
  private static final String PROVIDER = "twilio";

  private static final Map<String, CallState> STATES =
      Map.ofEntries(
          entry("queued", QUEUED),
          entry("initiated", QUEUED),
          entry("ringing", RINGING),
          entry("in-progress", IN_PROGRESS),
          entry("answered", IN_PROGRESS),
          entry("completed", COMPLETED),
          entry("busy", BUSY),
          entry("no-answer", NO_ANSWER),
          entry("failed", FAILED),
          entry("canceled", ABANDONED));

  /// How a call to a person ended that somebody answered.
  private static final Set<String> TALKED = Set.of("completed", "answered");

  static Steps steps(String publicUrl) {
    return new Steps(publicUrl, PROVIDER);
  }

  /// The worker is who rang, or who was rung; the other number is ours.
  @Override
  public CallHop hop(Fields fields, Optional<UUID> ours, Heard heard, OptionalInt step) {
    boolean isOutbound = fields.name("Direction").startsWith("outbound");
    return new CallHop(
        PROVIDER,
        fields.needed("CallSid"),
        ours,
        fields.sender(isOutbound ? "To" : "From"),
        fields.name(isOutbound ? "From" : "To"),
        heard,
        step);
  }

  /// A call that is over may still bring what she did last: the words that she hung up after.
  @Override
  public Optional<Heard> heard(Fields fields) {
    String talked = fields.name("DialCallStatus");
    String recording = fields.name("RecordingUrl");
    if (!talked.isEmpty()) {
      return Optional.of(new Heard.Talked(TALKED.contains(talked)));
    }
    if (!recording.isEmpty()) {
      int seconds = fields.seconds("RecordingDuration");
      return Optional.of(new Heard.Words(TwilioRecordings.wav(recording), seconds));
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
    String by = fields.name("AnsweredBy");
    return by.startsWith("machine") || by.equals("fax");
  }

  @Override
  public Optional<CallNews> news(Fields fields, Optional<UUID> ours) {
    String call = fields.needed("CallSid");
    int seconds = fields.seconds("CallDuration");
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
    return new TwilioDocument(action, answered.number()).of(hear);
  }

  @Override
  public String refuse() {
    return TwilioDocument.refusal();
  }

  @Override
  public String nothing() {
    return TwilioDocument.empty();
  }

  /// Twilio takes any other body for a fault.
  @Override
  public String acknowledgement() {
    return TwilioDocument.empty();
  }
}
