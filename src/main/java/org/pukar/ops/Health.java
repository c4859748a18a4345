package org.pukar.ops;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.pukar.http.Tasks;

/// `/health/live`: the process answers. `/health/ready`: so does everything it needs; 503 says what
/// does not. Threads share it.
public final class Health {
  private final Map<String, BooleanSupplier> parts;
  private final Tasks tasks;

  /// Checks these parts.
  ///
  /// @param parts by name; each may block for a second
  /// @param tasks threads of its own, so that a full house does not look like a broken one
  public Health(Map<String, BooleanSupplier> parts, Tasks tasks) {
    this.parts = new LinkedHashMap<>(parts);
    this.tasks = tasks;
  }

  public void mount(Router router) {
    router.get("/health/live").handler(context -> send(context, 200, new JsonObject()));
    router.get("/health/ready").handler(this::ready);
  }

  private void ready(RoutingContext context) {
    tasks
        .run(
            context.vertx().getOrCreateContext(),
            this::check,
            () -> new JsonObject().put("checks", "down"),
            () -> new JsonObject().put("checks", "down"))
        .onSuccess(
            checked -> send(context, checked.getMap().containsValue("down") ? 503 : 200, checked));
  }

  private JsonObject check() {
    JsonObject checked = new JsonObject();
    parts.forEach((name, answers) -> checked.put(name, answers.getAsBoolean() ? "up" : "down"));
    return checked;
  }

  private static void send(RoutingContext context, int status, JsonObject parts) {
    JsonObject body = new JsonObject().put("status", status == 200 ? "up" : "down");
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(body.mergeIn(parts).encode());
  }
}
