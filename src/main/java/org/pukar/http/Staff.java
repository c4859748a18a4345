package org.pukar.http;

import io.vertx.core.Handler;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What all addresses share that are for those who run the house: the key, and blocking work off
/// the event loop. Threads share it.
///
/// @param guard lets in who brings the key
/// @param tasks where its work is done
public record Staff(Handler<RoutingContext> guard, Tasks tasks) {
  /// Does the work and hands on what came of it; 503 if it cannot be done now.
  public <T> void run(RoutingContext context, Supplier<T> work, Consumer<T> next) {
    tasks
        .run(
            context.vertx().getOrCreateContext(),
            () -> Optional.of(work.get()),
            Optional::<T>empty,
            Optional::<T>empty)
        .onSuccess(came ->
            came.ifPresentOrElse(
                next, () -> Problem.of(503, "We cannot do this now.").send(context)));
  }

  /// Ends the request with an object in JSON that nobody keeps a copy of.
  public static void send(RoutingContext context, int status, Map<String, Object> json) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(new JsonObject(json).encode());
  }
}
