package org.pukar.channel.sms.rapidpro;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;
import org.pukar.outbox.news.Receipt.Came;

/// The addresses that RapidPro's courier has for an external channel, by GET or POST: `receive`
/// stands at ours of texts itself, the others below it. Threads share it.
public final class RapidProSms {
  private static final Map<String, Came> NEWS =
      Map.of(
          "sent", Came.UNDER_WAY,
          "delivered", Came.DELIVERED,
          "failed", Came.NOT_DELIVERED);

  private final Webhooks hooks;
  private final InstantSource clock;

  public RapidProSms(TextDoor door, Secret secret, InstantSource clock) {
    hooks = Webhooks.plain(door, RapidProRequest.PROVIDER, secret);
    this.clock = clock;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    for (var method : List.of(GET, POST)) {
      hooks.texts(router, method, this::text);
      hooks.mount(router, method, "/receive", this::text);
      hooks.mount(router, method, "/stopped", this::stopped);
      NEWS.forEach(
          (said, came) -> hooks.mount(router, method, "/" + said, c -> news(c, came, said)));
    }
  }

  private void text(RoutingContext context) {
    String moment = Requests.moment(clock);
    Requests.either(context, fields -> hooks.take(context, RapidProRequest.text(fields, moment)));
  }

  private void stopped(RoutingContext context) {
    String moment = Requests.moment(clock);
    Requests.either(
        context, fields -> hooks.take(context, RapidProRequest.stopped(fields, moment)));
  }

  private void news(RoutingContext context, Came came, String said) {
    Requests.either(
        context, fields -> hooks.news(context, List.of(RapidProRequest.news(fields, came, said))));
  }
}
