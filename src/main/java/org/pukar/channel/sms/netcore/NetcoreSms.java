package org.pukar.channel.sms.netcore;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhook that Netcore calls with a text. Threads share it.
public final class NetcoreSms {
  private final Webhooks hooks;
  private final InstantSource clock;

  public NetcoreSms(TextDoor door, Secret secret, InstantSource clock) {
    hooks = Webhooks.plain(door, NetcoreRequest.PROVIDER, secret);
    this.clock = clock;
  }

  /// Adds the webhook to a router.
  public void mount(Router router) {
    hooks.texts(router, POST, this::text);
  }

  private void text(RoutingContext context) {
    String moment = Requests.moment(clock);
    Requests.form(context, fields -> hooks.take(context, NetcoreRequest.text(fields, moment)));
  }
}
