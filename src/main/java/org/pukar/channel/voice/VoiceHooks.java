package org.pukar.channel.voice;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.pukar.config.Secret;
import org.pukar.http.AccessLog;
import org.pukar.http.Problem;

/// The webhooks of one provider of calls that does not sign: `/voice/<provider>/<secret>` and what
/// lies below it. Immutable; threads share it.
///
/// @param provider its name in the path
/// @param secret the unguessable part of the path; empty: the door is shut
/// @param publicUrl our address as the provider sees it, without a slash at its end
/// @param contentType of its documents
public record VoiceHooks(String provider, Secret secret, String publicUrl, String contentType) {

  /// Adds an address. A wrong secret is an address that does not exist.
  ///
  /// @param tail empty, or with a slash before it
  public void mount(Router router, HttpMethod method, String tail, Handler<RoutingContext> read) {
    String template = "/voice/" + provider + "/:secret" + tail;
    Route route = router.route(method, template).setName(template);
    AccessLog.counted(route).handler(this::guard).handler(read);
  }

  private void guard(RoutingContext context) {
    if (secret.matches(Objects.requireNonNullElse(context.pathParam("secret"), ""))) {
      context.next();
    } else {
      Problem.of(404, "There is nothing here.").send(context);
    }
  }

  /// The whole address of these webhooks, for the provider.
  public String address() {
    String part = URLEncoder.encode(secret.reveal(), StandardCharsets.UTF_8).replace("+", "%20");
    return publicUrl + "/voice/" + provider + "/" + part;
  }

  /// Answers with what is to be done, once it is known.
  public void answer(
      RoutingContext context, Future<Reply> coming, Function<Reply, String> document) {
    coming.onSuccess(reply -> {
      if (reply instanceof Reply.NotNow) {
        Problem.of(503, "We cannot take this down now: bring it again.").send(context);
      } else {
        send(context, document.apply(reply));
      }
    });
  }

  /// Acknowledges news once it is taken down.
  public void acknowledge(RoutingContext context, Future<Boolean> taken, String document) {
    taken.onSuccess(is -> {
      if (is) {
        send(context, document);
      } else {
        Problem.of(503, "We cannot take this down now: bring it again.").send(context);
      }
    });
  }

  /// Sends a document that nobody keeps a copy of.
  public void send(RoutingContext context, String document) {
    context
        .response()
        .putHeader("Content-Type", contentType)
        .putHeader("Cache-Control", "no-store")
        .end(document);
  }
}
