package org.pukar.channel.ussd.africastalking;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.pukar.channel.Door;
import org.pukar.config.Secret;
import org.pukar.conversation.hop.Answer;
import org.pukar.conversation.hop.Inbound;
import org.pukar.http.AccessLog;
import org.pukar.http.Body;
import org.pukar.http.Form;
import org.pukar.http.Problem;

/// The webhooks that Africa's Talking calls: a hop, and the event that a session is over. It does
/// not sign its requests, so the path holds a secret. Threads share it.
///
/// Source of the format: requests captured from the provider, and its documentation of the answer.
public final class AfricasTalkingUssd {
  private static final String HOP = "/ussd/africastalking/:secret";

  private final Secret secret;
  private final Door door;

  public AfricasTalkingUssd(Secret secret, Door door) {
    this.secret = secret;
    this.door = door;
  }

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    AccessLog.counted(router.post(HOP).setName(HOP))
        .handler(this::guard)
        .handler(c -> Body.form(c, f -> hop(c, f)));
    AccessLog.counted(router.post(HOP + "/events").setName(HOP + "/events"))
        .handler(this::guard)
        .handler(c -> Body.form(c, f -> event(c, f)));
  }

  /// A wrong secret is an address that does not exist.
  private void guard(RoutingContext context) {
    if (secret.matches(context.pathParam("secret"))) {
      context.next();
    } else {
      Problem.of(404, "There is nothing here.").send(context);
    }
  }

  private void hop(RoutingContext context, Form form) {
    switch (AfricasTalkingRequest.hop(form)) {
      case AfricasTalkingRequest.Read.Hop(Inbound inbound) ->
          door.answer(context, inbound).onSuccess(answer -> send(context, render(answer)));
      case AfricasTalkingRequest.Read.Wrong(String field) -> wrong(context, field);
    }
  }

  private void event(RoutingContext context, Form form) {
    switch (AfricasTalkingRequest.event(form)) {
      case AfricasTalkingRequest.Read.Wrong(String field) -> wrong(context, field);
      case AfricasTalkingRequest.Read.Hop(Inbound inbound) -> {
        if (AfricasTalkingRequest.wasCut(form)) {
          door.dropped(context, inbound).onSuccess(nothing -> send(context, nothing));
        } else {
          send(context, "");
        }
      }
    }
  }

  private static String render(Answer answer) {
    return (answer.ends() ? "END " : "CON ") + answer.text();
  }

  private static void send(RoutingContext context, String body) {
    context
        .response()
        .putHeader("Content-Type", "text/plain; charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .end(body);
  }

  private static void wrong(RoutingContext context, String field) {
    Problem.unreadable(field).send(context);
  }
}
