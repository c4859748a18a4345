package org.pukar.channel.sms.exotel;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhooks that Exotel calls: a text, by GET, and news of one, by POST. It does not sign its
/// requests, so the paths hold a secret. Threads share it.
public final class ExotelSms {
  private final Webhooks hooks;

  public ExotelSms(TextDoor door, Secret secret) {
    // Text in the answer would be sent to the phone; any other type is not taken for an answer.
    hooks = new Webhooks(door, ExotelRequest.PROVIDER, secret, "", "text/plain");
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    hooks.texts(router, GET, this::text);
    hooks.status(router, POST, this::news);
  }

  private void text(RoutingContext context) {
    Requests.query(context, fields -> hooks.take(context, ExotelRequest.text(fields)));
  }

  private void news(RoutingContext context) {
    Requests.form(context, fields -> hooks.news(context, List.of(ExotelRequest.news(fields))));
  }
}
