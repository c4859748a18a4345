package org.pukar.channel.sms.msg91;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhook that MSG91 calls with news; it brings no texts. Threads share it.
public final class Msg91Sms {
  private final Webhooks hooks;

  public Msg91Sms(TextDoor door, Secret secret) {
    hooks = Webhooks.plain(door, Msg91Request.PROVIDER, secret);
  }

  /// Adds the webhook to a router.
  public void mount(Router router) {
    hooks.status(router, POST, this::news);
  }

  private void news(RoutingContext context) {
    if (Requests.saysJson(context)) {
      Requests.json(context, body -> hooks.news(context, Msg91Request.json(body)));
    } else {
      Requests.form(context, fields -> hooks.news(context, Msg91Request.form(fields)));
    }
  }
}
