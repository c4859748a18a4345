package org.pukar.channel.sms.infobip;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.arrivals.Arrival;
import org.pukar.channel.sms.TextDoor;
import org.pukar.channel.sms.Webhooks;
import org.pukar.channel.wire.Requests;
import org.pukar.config.Secret;

/// The webhooks that Infobip calls, several texts in one request. Threads share it.
public final class InfobipSms {
  private static final Future<Boolean> NOT_TAKEN = Future.succeededFuture(false);

  private final Webhooks hooks;

  public InfobipSms(TextDoor door, Secret secret) {
    hooks = Webhooks.plain(door, InfobipRequest.PROVIDER, secret);
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    hooks.texts(
        router,
        POST,
        context -> Requests.json(context, body -> take(context, InfobipRequest.texts(body))));
    hooks.status(
        router,
        POST,
        context -> Requests.json(context, body -> hooks.news(context, InfobipRequest.news(body))));
  }

  /// Acknowledged when all are committed. If one is not, all are brought again, and those that we
  /// have are known by their names.
  private void take(RoutingContext context, List<Arrival> arrivals) {
    Future<Boolean> all = Future.succeededFuture(true);
    for (Arrival arrival : arrivals) {
      all = all.compose(taken -> taken ? hooks.door().take(context, arrival) : NOT_TAKEN);
    }
    all.onSuccess(taken -> hooks.answer(context, taken));
  }
}
