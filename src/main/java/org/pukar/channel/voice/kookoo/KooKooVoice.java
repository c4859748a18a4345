package org.pukar.channel.voice.kookoo;

import static java.util.Map.entry;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
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
import org.pukar.config.Secret;
import org.pukar.phone.PhoneNumber;

/// The webhooks that KooKoo calls: `/voice/kookoo/<secret>` with each event of a call, answered by
/// what is to be done next, and `.../status` with how a call of ours went. Its addresses hold no
/// step: a call's events come one after the other. Threads share it.
///
/// Source of the format: requests captured from the provider, and its documentation.
public final class KooKooVoice {
  static final String PROVIDER = "kookoo";

  private static final Map<String, CallState> STATES =
      Map.ofEntries(
          entry("answered", CallState.COMPLETED),
          entry("busy", CallState.BUSY),
          entry("noanswer", CallState.NO_ANSWER),
          entry("no_answer", CallState.NO_ANSWER),
          entry("not_answered", CallState.NO_ANSWER),
          entry("rejected", CallState.BUSY),
          entry("failed", CallState.FAILED),
          entry("invalid", CallState.FAILED),
          entry("dnd", CallState.FAILED));

  private final VoiceDoor door;
  private final VoiceHooks hooks;

  /// @param secret the unguessable part of the path; empty: the door is shut
  /// @param publicUrl our address as KooKoo sees it, without a slash at its end
  public KooKooVoice(VoiceDoor door, Secret secret, String publicUrl) {
    this.door = door;
    this.hooks = new VoiceHooks(PROVIDER, secret, publicUrl, "text/xml; charset=UTF-8");
  }

  public void mount(Router router) {
    hooks.mount(router, HttpMethod.GET, "", c -> Requests.query(c, fields -> event(c, fields)));
    hooks.mount(router, HttpMethod.POST, "/status", c -> Requests.form(c, f -> status(c, f)));
  }

  /// Its portal tries the address with an event and nothing else.
  private void event(RoutingContext context, Fields fields) {
    if (fields.name("sid").isEmpty()) {
      hooks.send(context, KooKooDocument.nothing());
      return;
    }
    Optional<UUID> ours = ours(context);
    switch (fields.needed("event")) {
      case "NewCall" -> newCall(context, hop(fields, ours, new Heard.Begun()));
      case "GotDTMF" -> ask(context, hop(fields, ours, Heard.Keys.of(fields.name("data"))));
      case "Record" -> ask(context, hop(fields, ours, recorded(fields)));
      case "Dial" ->
          ask(
              context,
              hop(fields, ours, new Heard.Talked(fields.name("status").equals("answered"))));
      case "Hangup", "Disconnect" ->
          hooks.acknowledge(
              context, door.news(context, over(fields, ours)), KooKooDocument.nothing());
      default -> hooks.send(context, KooKooDocument.nothing());
    }
  }

  private static Heard recorded(Fields fields) {
    String url = fields.name("data");
    return url.isEmpty() ? new Heard.Keys("") : new Heard.Words(url, 0);
  }

  /// KooKoo cannot refuse a call: it hangs up at once, and a network may count a second of it.
  private void newCall(RoutingContext context, CallHop hop) {
    if (hop.ours().isPresent()) {
      ask(context, hop);
    } else {
      hooks.answer(context, door.ring(context, hop), reply -> new KooKooDocument(hop).of(reply));
    }
  }

  private void ask(RoutingContext context, CallHop hop) {
    hooks.answer(context, door.hop(context, hop), reply -> new KooKooDocument(hop).of(reply));
  }

  private static CallHop hop(Fields fields, Optional<UUID> ours, Heard heard) {
    return new CallHop(
        PROVIDER,
        fields.needed("sid"),
        ours,
        PhoneNumber.caller(fields.name("cid")),
        fields.name("called_number"),
        heard,
        OptionalInt.empty());
  }

  private static CallNews over(Fields fields, Optional<UUID> ours) {
    return new CallNews(
        PROVIDER,
        fields.needed("sid"),
        ours,
        CallState.COMPLETED,
        fields.seconds("total_call_duration"),
        false);
  }

  private void status(RoutingContext context, Fields fields) {
    CallState state =
        STATES.getOrDefault(fields.name("status").toLowerCase(Locale.ROOT), CallState.FAILED);
    CallNews news =
        new CallNews(
            PROVIDER,
            fields.needed("sid"),
            ours(context),
            state,
            fields.seconds("duration"),
            false);
    hooks.acknowledge(context, door.news(context, news), "");
  }

  private static Optional<UUID> ours(RoutingContext context) {
    return Optional.of(Requests.ours(context)).filter(Fields::isOurs).map(UUID::fromString);
  }
}
