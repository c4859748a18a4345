package org.pukar.staff;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// The people of the helpline, over the API: `/api/v1/staff`, who is on duty, and calls that ring a
/// member first and then the worker: `POST /api/v1/calls`. Threads share it.
public final class StaffApi {
  private static final String AT = "/api/v1/staff";
  private static final int LONGEST = 16 * 1024;

  private final org.pukar.staff.Staff staff;
  private final Predicate<String> isPlace;
  private final BiFunction<PhoneNumber, PhoneNumber, Optional<UUID>> bridge;
  private final Staff desk;

  /// @param isPlace whether this is the id of a district
  /// @param bridge rings the first phone and then the second; empty if we cannot call
  public StaffApi(
      org.pukar.staff.Staff staff,
      Predicate<String> isPlace,
      BiFunction<PhoneNumber, PhoneNumber, Optional<UUID>> bridge,
      Staff desk) {
    this.staff = staff;
    this.isPlace = isPlace;
    this.bridge = bridge;
    this.desk = desk;
  }

  public void mount(Router router) {
    router.get(AT).handler(desk.guard()).handler(this::list);
    router.post(AT).handler(desk.guard()).handler(c -> Body.json(c, LONGEST, body -> put(c, body)));
    router
        .put(AT + "/:id/duty")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, body -> duty(c, body)));
    router
        .delete(AT + "/:id")
        .handler(desk.guard())
        .handler(c -> found(c, () -> id(c).map(staff::delete).orElse(false)));
    router
        .post("/api/v1/calls")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, body -> call(c, body)));
  }

  private void list(RoutingContext context) {
    desk.run(
        context,
        staff::all,
        all ->
            Staff.send(context, 200, Map.of("staff", all.stream().map(StaffApi::told).toList())));
  }

  private static Map<String, Object> told(Seat seat) {
    return Map.of(
        "id", seat.id().toString(),
        "name", seat.member().name(),
        "phone", seat.member().phone().e164(),
        "languages", seat.member().languages().stream().map(Language::code).toList(),
        "woman", seat.member().woman(),
        "place", seat.member().place(),
        "lane", seat.member().lane().map(UUID::toString).orElse(""),
        "account", seat.member().account().map(UUID::toString).orElse(""),
        "on_duty", seat.onDuty(),
        "busy", seat.busy());
  }

  private void put(RoutingContext context, JsonObject body) {
    String name = Body.text(body, "name");
    Optional<PhoneNumber> phone = PhoneNumber.caller(Body.text(body, "phone"));
    List<Language> languages = languages(body);
    String place = Body.text(body, "place");
    String lane = Body.text(body, "lane");
    String account = Body.text(body, "account");
    if (name.isBlank()) {
      Problem.unreadable("name").send(context);
    } else if (phone.isEmpty()) {
      Problem.unreadable("phone").send(context);
    } else if (languages.isEmpty()) {
      Problem.unreadable("languages").send(context);
    } else if (!place.isEmpty() && !isPlace.test(place)) {
      Problem.unreadable("place").send(context);
    } else if (!lane.isEmpty() && uuid(lane).isEmpty()) {
      Problem.unreadable("lane").send(context);
    } else if (!account.isEmpty() && uuid(account).isEmpty()) {
      Problem.unreadable("account").send(context);
    } else {
      boolean woman = Boolean.TRUE.equals(body.getValue("woman"));
      Member member =
          new Member(name, phone.get(), languages, woman, place, uuid(lane), uuid(account));
      desk.run(
          context,
          () -> staff.put(member),
          id -> Staff.send(context, 201, Map.of("id", id.toString())));
    }
  }

  private static List<Language> languages(JsonObject body) {
    List<Language> languages = new ArrayList<>();
    if (body.getValue("languages") instanceof JsonArray all) {
      for (Object code : all) {
        Language.find(String.valueOf(code)).map(Language::spoken).ifPresent(languages::add);
      }
    }
    return languages;
  }

  private void duty(RoutingContext context, JsonObject body) {
    if (body.getValue("on") instanceof Boolean on) {
      found(context, () -> id(context).map(id -> staff.duty(id, on)).orElse(false));
    } else {
      Problem.unreadable("on").send(context);
    }
  }

  /// A call costs money and rings two phones, so its two ends are looked at first.
  private void call(RoutingContext context, JsonObject body) {
    Optional<UUID> member = uuid(Body.text(body, "staff"));
    Optional<PhoneNumber> worker = PhoneNumber.caller(Body.text(body, "phone"));
    if (member.isEmpty()) {
      Problem.unreadable("staff").send(context);
    } else if (worker.isEmpty()) {
      Problem.unreadable("phone").send(context);
    } else {
      desk.run(
          context,
          () ->
              staff
                  .find(member.get())
                  .flatMap(seat -> bridge.apply(seat.member().phone(), worker.get())),
          id ->
              id.ifPresentOrElse(
                  made -> Staff.send(context, 202, Map.of("id", made.toString())),
                  () -> Problem.of(404, "There is no such member, or no line.").send(context)));
    }
  }

  private void found(RoutingContext context, Supplier<Boolean> deed) {
    desk.run(
        context,
        deed,
        done -> {
          if (done) {
            context.response().setStatusCode(204).end();
          } else {
            Problem.of(404, "There is no such member.").send(context);
          }
        });
  }

  private static Optional<UUID> id(RoutingContext context) {
    return uuid(Objects.requireNonNullElse(context.pathParam("id"), ""));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
