package org.pukar.grievances.cases.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.grievances.cases.Area;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.phone.PhoneNumber;

/// Lists of cases: `GET /api/v1/cases?place=&after=`, and `POST /api/v1/cases/search`, for no phone
/// number stands in an address. Threads share it.
public final class SearchApi {
  private static final int MOST = 50;

  private final Search search;
  private final Function<RoutingContext, Doer> doers;
  private final Function<String, Area> areas;
  private final Staff desk;

  /// @param doers who asks, once she was let in
  /// @param areas where a place lies
  public SearchApi(
      Search search,
      Function<RoutingContext, Doer> doers,
      Function<String, Area> areas,
      Staff desk) {
    this.search = search;
    this.doers = doers;
    this.areas = areas;
    this.desk = desk;
  }

  public void mount(Router router) {
    router.get(CaseApi.AT).handler(desk.guard()).handler(this::inbox);
    router
        .post(CaseApi.AT + "/search")
        .handler(desk.guard())
        .handler(c -> Body.json(c, CaseApi.LONGEST, b -> search(c, b)));
  }

  private static String asked(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.request().getParam(name), "");
  }

  private void inbox(RoutingContext context) {
    String place = asked(context, "place");
    Doer doer = doers.apply(context);
    Optional<After> after = after(asked(context, "after"));
    if (!place.isEmpty() && !doer.covers(areas.apply(place))) {
      Problem.field("place", "The place is unknown, or none of yours.").send(context);
    } else if (after.isEmpty()) {
      Problem.unreadable("after").send(context);
    } else {
      Set<String> places = place.isEmpty() ? doer.places() : Set.of(place);
      desk.run(
          context,
          () -> search.inbox(doer, places, after.get(), MOST),
          page -> tell(context, page, Search.next(page, MOST)));
    }
  }

  private void search(RoutingContext context, JsonObject body) {
    Doer doer = doers.apply(context);
    sought(context, doer, body)
        .ifPresent(sought ->
            desk.run(
                context,
                () -> search.find(doer, sought, MOST),
                page ->
                    tell(
                        context,
                        page,
                        sought instanceof Sought.Owner
                            ? Search.next(page, MOST)
                            : Optional.empty())));
  }

  /// What cannot be read is told, and nothing is looked for.
  private static Optional<Sought> sought(RoutingContext context, Doer doer, JsonObject body) {
    String number = Body.text(body, "number");
    String phone = Body.text(body, "phone");
    Optional<Sought> sought;
    String field;
    if (!number.isEmpty()) {
      field = "number";
      sought = CaseNumbers.parse(number).map(Sought.Named::new);
    } else if (!phone.isEmpty()) {
      field = "phone";
      sought = PhoneNumber.caller(phone).map(Sought.Phone::new);
    } else {
      Optional<After> after = after(Body.text(body, "after"));
      field = after.isEmpty() ? "after" : "owner";
      sought = after.flatMap(from -> owner(doer, body).map(who -> new Sought.Owner(who, from)));
    }
    if (sought.isEmpty()) {
      Problem.unreadable(field).send(context);
    }
    return sought;
  }

  /// `me` is she herself.
  private static Optional<UUID> owner(Doer doer, JsonObject body) {
    String owner = Body.text(body, "owner");
    try {
      return owner.equals("me") ? doer.actor() : Optional.of(UUID.fromString(owner));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<After> after(String written) {
    return written.isEmpty() ? Optional.of(After.NOTHING) : After.read(written);
  }

  private static void tell(RoutingContext context, List<CaseFile> page, Optional<After> next) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("cases", CaseView.of(page));
    next.ifPresent(after -> told.put("next", after.written()));
    Staff.send(context, 200, told);
  }
}
