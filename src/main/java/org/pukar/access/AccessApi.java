package org.pukar.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;

/// The keys of offices, for who runs the house: `POST` and `GET /api/v1/keys`, `DELETE
/// /api/v1/keys/<id>`. Threads share it.
public final class AccessApi {
  private static final String AT = "/api/v1/keys";
  private static final int LONGEST = 16 * 1024;
  private static final int LONGEST_OFFICE = 80;

  private final AccessKeys keys;
  private final Predicate<String> isPlace;
  private final Staff desk;

  /// @param isPlace whether that is the id of a place
  public AccessApi(AccessKeys keys, Predicate<String> isPlace, Staff desk) {
    this.keys = keys;
    this.isPlace = isPlace;
    this.desk = desk;
  }

  public void mount(Router router) {
    router
        .post(AT)
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, body -> issue(c, body)));
    router.get(AT).handler(desk.guard()).handler(this::list);
    router.delete(AT + "/:id").handler(desk.guard()).handler(this::end);
  }

  private void issue(RoutingContext context, JsonObject body) {
    String office = body.getValue("office") instanceof String text ? text.strip() : "";
    List<String> codes = texts(body, "roles");
    Set<Role> roles =
        codes.stream().map(Role::of).flatMap(Optional::stream).collect(Collectors.toSet());
    List<String> places = texts(body, "places");
    if (office.isEmpty() || office.length() > LONGEST_OFFICE) {
      Problem.unreadable("office").send(context);
    } else if (roles.isEmpty() || roles.size() != codes.size()) {
      Problem.unreadable("roles").send(context);
    } else if (places.isEmpty() || !places.stream().allMatch(isPlace)) {
      Problem.unreadable("places").send(context);
    } else {
      desk.run(
          context,
          () -> keys.issue(office, roles, Set.copyOf(places)),
          made -> Staff.send(context, 201, Map.of("id", made.id().toString(), "key", made.key())));
    }
  }

  private void list(RoutingContext context) {
    desk.run(
        context,
        keys::all,
        all ->
            Staff.send(context, 200, Map.of("keys", all.stream().map(AccessApi::told).toList())));
  }

  private static Map<String, Object> told(Actor actor) {
    return Map.of(
        "id", actor.id().toString(),
        "office", actor.office(),
        "roles", actor.roles().stream().map(Role::code).sorted().toList(),
        "places", actor.places().stream().sorted().toList(),
        "since", actor.since().toString());
  }

  private void end(RoutingContext context) {
    desk.run(
        context,
        () -> id(context).map(keys::end).orElse(false),
        ended -> {
          if (ended) {
            context.response().setStatusCode(204).end();
          } else {
            Problem.of(404, "There is no such key.").send(context);
          }
        });
  }

  private static Optional<UUID> id(RoutingContext context) {
    try {
      return Optional.of(UUID.fromString(Objects.requireNonNullElse(context.pathParam("id"), "")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> texts(JsonObject body, String name) {
    return body.getValue(name) instanceof JsonArray all
        ? all.stream().map(String::valueOf).distinct().toList()
        : List.of();
  }
}
