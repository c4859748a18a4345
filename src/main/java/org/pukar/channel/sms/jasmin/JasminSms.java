package org.pukar.channel.sms.jasmin;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhooks that Jasmin calls, by GET or POST as it is set up. Without its very word in answer
/// it brings the same again. Threads share it.
public final class JasminSms {
  private final Webhooks hooks;

  public JasminSms(TextDoor door, Secret secret) {
    hooks = new Webhooks(door, JasminRequest.PROVIDER, secret, "ACK/Jasmin", "text/plain");
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    for (var method : List.of(GET, POST)) {
      hooks.texts(router, method, this::text);
      hooks.status(router, method, this::news);
    }
  }

  private void text(RoutingContext context) {
    Requests.either(context, fields -> hooks.take(context, JasminRequest.text(fields)));
  }

  private void news(RoutingContext context) {
    String ours = Requests.ours(context);
    Requests.either(
        context, fields -> hooks.news(context, List.of(JasminRequest.news(fields, ours))));
  }
}
