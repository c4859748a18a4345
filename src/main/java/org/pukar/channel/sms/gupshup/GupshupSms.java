package org.pukar.channel.sms.gupshup;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import java.util.List;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhook that Gupshup calls with news; it brings no texts. Threads share it.
public final class GupshupSms {
  private final Webhooks hooks;

  public GupshupSms(TextDoor door, Secret secret) {
    hooks = Webhooks.plain(door, GupshupRequest.PROVIDER, secret);
  }

  /// Adds the webhook to a router.
  public void mount(Router router) {
    hooks.status(
        router,
        GET,
        context ->
            Requests.query(
                context, fields -> hooks.news(context, List.of(GupshupRequest.query(fields)))));
    hooks.status(
        router,
        POST,
        context ->
            Requests.form(context, fields -> hooks.news(context, GupshupRequest.form(fields))));
  }
}
