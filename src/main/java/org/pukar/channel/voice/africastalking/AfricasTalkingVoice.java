package org.pukar.channel.voice.africastalking;

import static java.util.Map.entry;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Requests;
import org.pukar.channel.wire.Unreadable;
import org.pukar.config.Secret;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;

/// The webhook that Africa's Talking calls for all that happens on a call:
/// `/voice/africastalking/<secret>`, with the step in the address where we gave it one. The last
/// request of a call says that it is not active any more. Threads share it.
///
/// Source of the format: the provider's documentation, and programs that talk to it.
public final class AfricasTalkingVoice {
  static final String PROVIDER = "africastalking";
  private static final String STEP = "hop";

  /// Its names of ends are not documented in full: whoever talked has talked, whatever it says.
  private static final Map<String, CallState> ENDS =
      Map.ofEntries(
          entry("USER_BUSY", CallState.BUSY),
          entry("CALL_REJECTED", CallState.BUSY),
          entry("NO_ANSWER", CallState.NO_ANSWER),
          entry("NO_USER_RESPONSE", CallState.NO_ANSWER),
          entry("ORIGINATOR_CANCEL", CallState.NO_ANSWER),
          entry("SUBSCRIBER_ABSENT", CallState.NO_ANSWER),
          entry("UNALLOCATED_NUMBER", CallState.FAILED),
          entry("SERVICE_UNAVAILABLE", CallState.FAILED));

  private final VoiceDoor door;
  private final VoiceHooks hooks;

  /// @param secret the unguessable part of the path; empty: the door is shut
  /// @param publicUrl our address as the provider sees it, without a slash at its end
  public AfricasTalkingVoice(VoiceDoor door, Secret secret, String publicUrl) {
    this.door = door;
    this.hooks = new VoiceHooks(PROVIDER, secret, publicUrl, "application/xml; charset=UTF-8");
  }

  public void mount(Router router) {
    hooks.mount(router, HttpMethod.POST, "", c -> Requests.form(c, fields -> event(c, fields)));
  }

  private void event(RoutingContext context, Fields fields) {
    OptionalInt step = step(context);
    if (!fields.needed("isActive").equals("1")) {
      hooks.acknowledge(context, door.news(context, over(context, fields)), "");
    } else if (step.isPresent()) {
      ask(context, hop(context, fields, heard(fields), step));
    } else if (isOutbound(fields)) {
      ask(context, hop(context, fields, new Heard.Begun(), step));
    } else {
      CallHop ring = hop(context, fields, new Heard.Begun(), step);
      hooks.answer(context, door.ring(context, ring), reply -> document(ring).of(reply));
    }
  }

  private void ask(RoutingContext context, CallHop hop) {
    hooks.answer(context, door.hop(context, hop), reply -> document(hop).of(reply));
  }

  private AfricasTalkingDocument document(CallHop hop) {
    return new AfricasTalkingDocument(hooks.address(), hop.ours());
  }

  /// No digits at all: nothing was pressed.
  private static Heard heard(Fields fields) {
    String url = fields.name("recordingUrl");
    if (!url.isEmpty()) {
      return new Heard.Words(url, 0);
    }
    boolean wasPutThrough = !fields.name("dialDestinationNumber").isEmpty();
    return wasPutThrough
        ? new Heard.Talked(fields.seconds("dialDurationInSeconds") > 0)
        : Heard.Keys.of(fields.name("dtmfDigits"));
  }

  private static boolean isOutbound(Fields fields) {
    return fields.name("direction").equalsIgnoreCase("outbound");
  }

  /// Which of the two numbers is the worker's is told in two ways for a call of ours: the one that
  /// could be a worker's phone is.
  private static CallHop hop(RoutingContext context, Fields fields, Heard heard, OptionalInt step) {
    String caller = fields.name("callerNumber");
    String other = fields.name("destinationNumber");
    boolean isTurned = isOutbound(fields) && PhoneNumber.caller(caller).isEmpty();
    return new CallHop(
        PROVIDER,
        fields.needed("sessionId"),
        ours(context, fields),
        PhoneNumber.caller(isTurned ? other : caller),
        isTurned ? caller : other,
        heard,
        step);
  }

  private static CallNews over(RoutingContext context, Fields fields) {
    int seconds = fields.seconds("durationInSeconds");
    CallState silent =
        ENDS.getOrDefault(
            fields.name("hangupCause"),
            isOutbound(fields) ? CallState.NO_ANSWER : CallState.ABANDONED);
    return new CallNews(
        PROVIDER,
        fields.needed("sessionId"),
        ours(context, fields),
        seconds > 0 ? CallState.COMPLETED : silent,
        seconds,
        false);
  }

  private static Optional<UUID> ours(RoutingContext context, Fields fields) {
    return Optional.of(Requests.ours(context))
        .filter(Fields::isOurs)
        .or(() -> Optional.of(fields.name("clientRequestId")).filter(Fields::isOurs))
        .map(UUID::fromString);
  }

  private static OptionalInt step(RoutingContext context) {
    String step = Form.ofQuery(context.request().query()).map(all -> all.get(STEP)).orElse("");
    if (!step.matches("[0-9]{0,6}")) {
      throw new Unreadable(STEP);
    }
    return step.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(step));
  }
}
