package org.pukar.channel.sms;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.pukar.arrivals.Arrival;
import org.pukar.config.Secret;
import org.pukar.http.AccessLog;
import org.pukar.http.Problem;
import org.pukar.outbox.news.Receipt;

/// The webhooks of one provider that does not sign: `/sms/<provider>/<secret>` for texts and
/// `.../status` for news, each answered with the very words that the provider wants. Immutable;
/// threads share it.
///
/// @param provider its name in the path
/// @param secret the unguessable part of the path; empty: the door is shut
/// @param acknowledgement the body that says "we have it": empty for most
/// @param contentType of that body
public record Webhooks(
    TextDoor door, String provider, Secret secret, String acknowledgement, String contentType) {

  /// The webhooks of a provider that looks at nothing but the status.
  public static Webhooks plain(TextDoor door, String provider, Secret secret) {
    return new Webhooks(door, provider, secret, "", "text/plain; charset=UTF-8");
  }

  /// Where texts come in. A wrong secret is an address that does not exist.
  public void texts(Router router, HttpMethod method, Handler<RoutingContext> read) {
    mount(router, method, "", read);
  }

  /// Where news come in.
  public void status(Router router, HttpMethod method, Handler<RoutingContext> read) {
    mount(router, method, "/status", read);
  }

  /// Anything else below the address of texts.
  ///
  /// @param tail with a slash before it: `/failed`
  public void mount(Router router, HttpMethod method, String tail, Handler<RoutingContext> read) {
    String template = "/sms/" + provider + "/:secret" + tail;
    Route route = router.route(method, template).setName(template);
    AccessLog.counted(route).handler(this::guard).handler(read);
  }

  private void guard(RoutingContext context) {
    if (secret.matches(context.pathParam("secret"))) {
      context.next();
    } else {
      Problem.of(404, "There is nothing here.").send(context);
    }
  }

  /// Takes a text down and acknowledges it once it is committed.
  public void take(RoutingContext context, Arrival arrival) {
    door.take(context, arrival).onSuccess(taken -> answer(context, taken));
  }

  /// Takes news down and acknowledges them.
  public void news(RoutingContext context, List<Receipt> receipts) {
    door.news(context, provider, receipts).onSuccess(taken -> answer(context, taken));
  }

  /// Acknowledges what is taken down, and what there is nothing to take of.
  public void answer(RoutingContext context, boolean taken) {
    if (taken) {
      context
          .response()
          .putHeader("Content-Type", contentType)
          .putHeader("Cache-Control", "no-store")
          .end(acknowledgement);
    } else {
      Problem.of(503, "We cannot take this down now: bring it again.").send(context);
    }
  }
}
