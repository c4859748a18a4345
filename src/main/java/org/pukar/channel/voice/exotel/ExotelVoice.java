package org.pukar.channel.voice.exotel;

import static java.util.Map.entry;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallHop;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;
import org.pukar.phone.PhoneNumber;

/// The webhooks that Exotel calls: `/voice/exotel/<secret>`, the Passthru at the beginning of a
/// flow that hangs up after it, and `.../missed`, both for who rang and is to be called back; and
/// `.../status` with how a call went. Whoever rang is called by another provider: spoken menus by
/// Exotel's flows are not there yet. Threads share it.
///
/// Source of the format: requests captured from the provider, and its documentation.
public final class ExotelVoice {
  private static final String PROVIDER = "exotel";

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

  private final VoiceDoor door;
  private final VoiceHooks hooks;

  /// @param secret the unguessable part of the path; empty: the door is shut
  /// @param publicUrl our address as Exotel sees it, without a slash at its end
  public ExotelVoice(VoiceDoor door, Secret secret, String publicUrl) {
    this.door = door;
    this.hooks = new VoiceHooks(PROVIDER, secret, publicUrl, "text/plain; charset=UTF-8");
  }

  public void mount(Router router) {
    hooks.mount(router, HttpMethod.GET, "", c -> Requests.query(c, f -> missed(c, f)));
    hooks.mount(router, HttpMethod.GET, "/missed", c -> Requests.query(c, f -> missed(c, f)));
    hooks.mount(router, HttpMethod.POST, "/missed", c -> read(c, f -> missed(c, f)));
    hooks.mount(router, HttpMethod.POST, "/status", c -> read(c, f -> status(c, f)));
  }

  private static void read(RoutingContext context, Consumer<Fields> next) {
    if (Requests.saysJson(context)) {
      Requests.json(context, body -> next.accept(Json.object(body)));
    } else {
      Requests.form(context, next);
    }
  }

  private void missed(RoutingContext context, Fields fields) {
    CallHop ring =
        new CallHop(
            PROVIDER,
            fields.needed("CallSid"),
            Optional.empty(),
            PhoneNumber.caller(either(fields, "CallFrom", "From")),
            either(fields, "CallTo", "To"),
            new Heard.Begun(),
            OptionalInt.empty());
    hooks.acknowledge(context, door.missed(context, ring), "");
  }

  private static String either(Fields fields, String one, String other) {
    String value = fields.name(one);
    return value.isEmpty() ? fields.name(other) : value;
  }

  /// What we know no state of tells us nothing.
  private void status(RoutingContext context, Fields fields) {
    String call = fields.needed("CallSid");
    Optional<CallState> state = Optional.ofNullable(STATES.get(fields.name("Status")));
    if (state.isEmpty()) {
      hooks.send(context, "");
      return;
    }
    Optional<UUID> ours =
        Optional.of(fields.name("CustomField")).filter(Fields::isOurs).map(UUID::fromString);
    int seconds = fields.seconds("ConversationDuration");
    CallNews news = new CallNews(PROVIDER, call, ours, state.get(), seconds, false);
    hooks.acknowledge(context, door.news(context, news), "");
  }
}
