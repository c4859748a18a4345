package org.pukar.channel.sms.africastalking;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhooks that Africa's Talking calls: a text, news of one, and that somebody opted out. It
/// does not sign its requests, so the paths hold a secret. Threads share it.
public final class AfricasTalkingSms {
  private final Webhooks hooks;
  private final InstantSource clock;

  public AfricasTalkingSms(TextDoor door, Secret secret, InstantSource clock) {
    hooks = Webhooks.plain(door, AfricasTalkingRequest.PROVIDER, secret);
    this.clock = clock;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    hooks.texts(router, POST, this::text);
    hooks.status(router, POST, this::news);
    hooks.mount(router, POST, "/optout", this::optOut);
  }

  private void text(RoutingContext context) {
    Requests.form(context, fields -> hooks.take(context, AfricasTalkingRequest.text(fields)));
  }

  private void news(RoutingContext context) {
    Requests.form(
        context, fields -> hooks.news(context, List.of(AfricasTalkingRequest.news(fields))));
  }

  private void optOut(RoutingContext context) {
    String moment = Requests.moment(clock);
    Requests.form(
        context, fields -> hooks.take(context, AfricasTalkingRequest.optOut(fields, moment)));
  }
}
