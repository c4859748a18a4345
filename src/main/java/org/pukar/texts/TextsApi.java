package org.pukar.texts;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.pukar.arrivals.Arrivals;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.outbox.Outbox;

/// What waits for staff: texts that may not leave as they are (`/api/v1/messages`), and texts that
/// could not be answered (`/api/v1/arrivals`). Nothing of their words is told. Threads share it.
public final class TextsApi {
  private static final int NEWEST = 100;

  private final Outbox outbox;
  private final Arrivals arrivals;
  private final Staff staff;

  public TextsApi(Outbox outbox, Arrivals arrivals, Staff staff) {
    this.outbox = outbox;
    this.arrivals = arrivals;
    this.staff = staff;
  }

  /// Adds `GET .../aside` and `POST .../:id/retry` of both to a router.
  public void mount(Router router) {
    router
        .get("/api/v1/messages/aside")
        .handler(staff.guard())
        .handler(c -> list(c, this::messages));
    router
        .get("/api/v1/arrivals/aside")
        .handler(staff.guard())
        .handler(c -> list(c, this::arrived));
    router
        .post("/api/v1/messages/:id/retry")
        .handler(staff.guard())
        .handler(c -> retry(c, () -> id(c).map(outbox::retry)));
    router
        .post("/api/v1/arrivals/:id/retry")
        .handler(staff.guard())
        .handler(c -> retry(c, () -> number(c).map(arrivals::retry)));
  }

  private List<Map<String, Object>> messages() {
    return outbox.aside(NEWEST).stream()
        .map(one -> told(one.id().toString(), "link", one.link(), one.why(), one.made().toString()))
        .toList();
  }

  private List<Map<String, Object>> arrived() {
    return arrivals.aside(NEWEST).stream()
        .map(one ->
            told(
                Long.toString(one.id()),
                "provider",
                one.provider(),
                one.why(),
                one.at().toString()))
        .toList();
  }

  private static Map<String, Object> told(
      String id, String by, String name, String why, String at) {
    return Map.of("id", id, by, name, "why", why, "at", at);
  }

  private void list(RoutingContext context, Supplier<List<Map<String, Object>>> aside) {
    staff.run(context, aside, all -> Staff.send(context, 200, Map.of("aside", all)));
  }

  private void retry(RoutingContext context, Supplier<Optional<Boolean>> retried) {
    staff.run(
        context,
        () -> retried.get().orElse(false),
        found -> {
          if (found) {
            context.response().setStatusCode(204).end();
          } else {
            Problem.of(404, "None of that name is set aside.").send(context);
          }
        });
  }

  private static Optional<UUID> id(RoutingContext context) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(context.pathParam("id"))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(RoutingContext context) {
    return Optional.of(String.valueOf(context.pathParam("id")))
        .filter(given -> given.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }
}
