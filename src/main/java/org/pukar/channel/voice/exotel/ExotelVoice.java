package org.pukar.channel.voice.exotel;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.pukar.calls.CallState;
import org.pukar.channel.voice.CallNews;
import org.pukar.channel.voice.Heard;
import org.pukar.channel.voice.VoiceDoor;
import org.pukar.channel.voice.VoiceHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.channel.wire.Json;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Account;
import org.pukar.config.Secret;

/// The webhooks that Exotel calls: `/voice/exotel/<secret>` and what lies below it, for the applets
/// of a flow; `.../missed`, for who rang and is to be called back where no flow answers; and
/// `.../status` with how a call of ours went. Threads share it.
public final class ExotelVoice {
  private final VoiceDoor door;
  private final VoiceHooks hooks;
  private final ExotelFlow flow;

  /// @param account `caller_id`
  /// @param secret the unguessable part of the path; empty: the door is shut
  /// @param publicUrl our address as Exotel sees it, without a slash at its end
  public ExotelVoice(VoiceDoor door, Account account, Secret secret, String publicUrl) {
    this.door = door;
    this.hooks =
        new VoiceHooks(ExotelRequest.PROVIDER, secret, publicUrl, "text/plain; charset=UTF-8");
    this.flow = new ExotelFlow(door, hooks, account.text("caller_id"));
  }

  public void mount(Router router) {
    flow.mount(router);
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
    hooks.acknowledge(
        context, door.missed(context, ExotelRequest.hop(fields, "/missed", new Heard.Begun())), "");
  }

  /// What we know no state of tells us nothing.
  private void status(RoutingContext context, Fields fields) {
    String call = fields.needed("CallSid");
    Optional<UUID> ours =
        ExotelRequest.ours(fields)
            .or(() ->
                Optional.of(Requests.ours(context)).filter(Fields::isOurs).map(UUID::fromString));
    Optional<CallState> state = ExotelRequest.state(fields);
    if (state.isEmpty()) {
      hooks.send(context, "");
      return;
    }
    int seconds = fields.seconds("ConversationDuration");
    CallNews news = new CallNews(ExotelRequest.PROVIDER, call, ours, state.get(), seconds, false);
    hooks.acknowledge(context, door.news(context, news), "");
  }
}
