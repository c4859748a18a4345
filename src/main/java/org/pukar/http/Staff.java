package org.pukar.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pukar.config.Secret;

/// What all addresses share that are for those who run the house: the key, and blocking work off
/// the event loop. Threads share it.
///
/// @param key that a request has to bring
/// @param tasks where its work is done
public record Staff(Secret key, Tasks tasks) {
  private static final String BEARER = "Bearer ";

  /// Lets in who brings the key; others are answered here.
  public void guard(RoutingContext context) {
    String given = Optional.ofNullable(context.request().getHeader("Authorization")).orElse("");
    if (given.startsWith(BEARER) && key.matches(given.substring(BEARER.length()))) {
      context.next();
      return;
    }
    context.response().putHeader("WWW-Authenticate", "Bearer");
    Problem.of(401, "This needs the administrator's key.").send(context);
  }

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
