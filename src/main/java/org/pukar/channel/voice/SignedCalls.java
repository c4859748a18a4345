package org.pukar.channel.voice;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.pukar.channel.signed.Seal;
import org.pukar.channel.signed.SignedHooks;
import org.pukar.channel.wire.Fields;
import org.pukar.http.Problem;

/// The webhooks of one provider of calls that signs: `/voice/<provider>` for who rings us, and
/// below it `/answered`, `/hop` and `/status`. Immutable; threads share it.
public record SignedCalls(VoiceDoor door, Dialect dialect, Seal seal) {

  /// Adds the webhooks to a router.
  public void mount(Router router) {
    SignedHooks signed = new SignedHooks(seal);
    String path = dialect.steps().path();
    signed.mount(router, path, this::ring);
    signed.mount(router, path + Steps.ANSWERED, this::answered);
    signed.mount(router, path + Steps.HOP, this::hop);
    signed.mount(router, path + Steps.STATUS, this::status);
  }

  /// Some bring the end of a call to the same address.
  private void ring(RoutingContext context, Fields fields) {
    CallHop ring = read(context, fields, new Heard.Begun(), OptionalInt.empty());
    if (dialect.isOver(fields)) {
      door.missed(context, ring).onSuccess(taken -> taken(context, taken, dialect::nothing));
    } else {
      door.ring(context, ring).onSuccess(reply -> answer(context, ring, reply));
    }
  }

  /// A machine is told nothing: it is hung up on, and she is called again.
  private void answered(RoutingContext context, Fields fields) {
    if (dialect.isMachine(fields)) {
      news(context, fields, dialect::nothing);
    } else {
      ask(context, read(context, fields, new Heard.Begun(), OptionalInt.empty()));
    }
  }

  private void hop(RoutingContext context, Fields fields) {
    OptionalInt step = Steps.step(context);
    dialect
        .heard(fields)
        .map(heard -> read(context, fields, heard, step))
        .ifPresentOrElse(hop -> ask(context, hop), () -> send(context, dialect.nothing()));
  }

  private void status(RoutingContext context, Fields fields) {
    news(context, fields, dialect::acknowledgement);
  }

  private void news(RoutingContext context, Fields fields, Supplier<String> document) {
    dialect
        .news(fields, Steps.ours(context))
        .ifPresentOrElse(
            news -> door.news(context, news).onSuccess(taken -> taken(context, taken, document)),
            () -> send(context, document.get()));
  }

  private CallHop read(RoutingContext context, Fields fields, Heard heard, OptionalInt step) {
    return dialect.hop(fields, Steps.ours(context), heard, step);
  }

  private void ask(RoutingContext context, CallHop hop) {
    door.hop(context, hop).onSuccess(reply -> answer(context, hop, reply));
  }

  private void answer(RoutingContext context, CallHop asked, Reply reply) {
    switch (reply) {
      case Reply.Hear hear -> send(context, dialect.hear(hear, asked));
      case Reply.Refuse _ -> send(context, dialect.refuse());
      case Reply.NotNow _ -> taken(context, false, dialect::nothing);
    }
  }

  private static void taken(RoutingContext context, boolean taken, Supplier<String> document) {
    if (taken) {
      send(context, document.get());
    } else {
      Problem.of(503, "We cannot take this down now: bring it again.").send(context);
    }
  }

  private static void send(RoutingContext context, String document) {
    String type = document.isEmpty() ? "text/plain" : "text/xml";
    context
        .response()
        .putHeader("Content-Type", type + "; charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .end(document);
  }
}
