package org.pukar.grievances.cases.api;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Brought;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.cases.Handovers;
import org.pukar.grievances.evidence.Exhibit;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.workflow.Need;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;

/// A case for those who settle it: `GET /api/v1/cases/<number>`, and below that `POST acts`,
/// `notes`, `offer`, `keep`, `take-over`. Threads share it.
public final class CaseApi {
  static final String AT = "/api/v1/cases";
  private static final String KEY = "Idempotency-Key";
  static final int LONGEST = 16 * 1024;
  private static final int LONGEST_KEY = 255;

  private final Cases cases;
  private final Handovers handovers;
  private final Function<RoutingContext, Doer> doers;
  private final Function<Dossier, List<Exhibit>> exhibits;
  private final Staff desk;

  /// @param doers who asks, once she was let in
  /// @param exhibits the evidence of a case
  public CaseApi(
      Cases cases,
      Function<RoutingContext, Doer> doers,
      Function<Dossier, List<Exhibit>> exhibits,
      Staff desk) {
    this.cases = cases;
    this.handovers = cases.handovers();
    this.doers = doers;
    this.exhibits = exhibits;
    this.desk = desk;
  }

  public void mount(Router router) {
    router.get(AT + "/:number").handler(desk.guard()).handler(this::read);
    router
        .post(AT + "/:number/acts")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> act(c, b)));
    router
        .post(AT + "/:number/notes")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> note(c, b)));
    router
        .post(AT + "/:number/offer")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> offer(c, b)));
    router
        .post(AT + "/:number/keep")
        .handler(desk.guard())
        .handler(
            c -> deed(c, key -> done(c, () -> handovers.keep(doers.apply(c), number(c), key))));
    router
        .post(AT + "/:number/take-over")
        .handler(desk.guard())
        .handler(
            c -> deed(c, key -> done(c, () -> handovers.takeOver(doers.apply(c), number(c), key))));
  }

  private void read(RoutingContext context) {
    Doer doer = doers.apply(context);
    desk.run(
        context,
        () ->
            cases
                .read(doer, number(context))
                .map(dossier -> CaseView.of(dossier, exhibits.apply(dossier))),
        found ->
            found.ifPresentOrElse(told -> Staff.send(context, 200, told), () -> nowhere(context)));
  }

  private void act(RoutingContext context, JsonObject body) {
    if (!(body.getValue("act") instanceof String act)) {
      Problem.unreadable("act").send(context);
    } else if (!(body.getValue("version") instanceof Integer version)) {
      Problem.unreadable("version").send(context);
    } else {
      brought(context, body)
          .ifPresent(brought ->
              deed(
                  context,
                  key ->
                      done(
                          context,
                          () ->
                              cases.act(
                                  doers.apply(context),
                                  number(context),
                                  version,
                                  act,
                                  brought,
                                  key))));
    }
  }

  /// What cannot be read is told, and nothing is done.
  private static Optional<Brought> brought(RoutingContext context, JsonObject body) {
    String field = "owner";
    try {
      Optional<UUID> owner =
          Optional.of(Body.text(body, field)).filter(t -> !t.isEmpty()).map(UUID::fromString);
      field = "date";
      Optional<LocalDate> date =
          Optional.of(Body.text(body, field)).filter(t -> !t.isEmpty()).map(LocalDate::parse);
      OptionalLong paise =
          body.getValue("paise") instanceof Number number && number.longValue() > 0
              ? OptionalLong.of(number.longValue())
              : OptionalLong.empty();
      return Optional.of(
          new Brought(
              Body.text(body, "note"),
              owner,
              Body.text(body, "partner"),
              Body.text(body, "consent"),
              paise,
              date,
              Body.text(body, "cause")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      Problem.unreadable(field).send(context);
      return Optional.empty();
    }
  }

  private void note(RoutingContext context, JsonObject body) {
    String words = Body.text(body, "note");
    if (words.isEmpty()) {
      Problem.unreadable("note").send(context);
    } else {
      deed(
          context,
          key ->
              done(context, () -> cases.note(doers.apply(context), number(context), words, key)));
    }
  }

  private void offer(RoutingContext context, JsonObject body) {
    String to = Body.text(body, "to");
    if (!to.matches("s[0-9]{1,4}")) {
      Problem.unreadable("to").send(context);
    } else {
      deed(
          context,
          key ->
              done(context, () -> handovers.offer(doers.apply(context), number(context), to, key)));
    }
  }

  static String number(RoutingContext context) {
    String typed = Objects.requireNonNullElse(context.pathParam("number"), "");
    return CaseNumbers.parse(typed).orElse("");
  }

  private void done(RoutingContext context, Supplier<Acted> deed) {
    desk.run(context, deed, acted -> answer(context, acted));
  }

  static void answer(RoutingContext context, Acted acted) {
    switch (acted) {
      case Acted.Done(CaseFile now) -> Staff.send(context, 200, CaseView.of(now));
      case Acted.Changed(CaseFile now) ->
          new Problem(
                  409,
                  "Somebody acted on it before: it is as it stands here.",
                  Map.of("case", CaseView.of(now)))
              .send(context);
      case Acted.Refused refused ->
          new Problem(
                  422,
                  "That cannot be done as the case stands, or not by you.",
                  Map.of("state", refused.now().state(), "allowed", refused.allowed()))
              .send(context);
      case Acted.Lacking(Set<Need> needs) -> {
        String field = needs.stream().map(Need::code).sorted().findFirst().orElse("");
        Problem.unreadable(field.equals("amount") ? "paise" : field).send(context);
      }
      case Acted.Nowhere _ -> nowhere(context);
    }
  }

  static void nowhere(RoutingContext context) {
    Problem.of(404, "There is no such case for you.").send(context);
  }

  /// The same key of another office, or for another case, names another deed.
  private void deed(RoutingContext context, Consumer<String> deed) {
    String who = doers.apply(context).actor().map(UUID::toString).orElse("");
    once(context, key -> deed.accept(key + ":" + who + ":" + number(context)));
  }

  static void once(RoutingContext context, Consumer<String> deed) {
    String key = Objects.requireNonNullElse(context.request().getHeader(KEY), "").strip();
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      Problem.field(KEY, "The header Idempotency-Key must name this deed.").send(context);
    } else {
      deed.accept("api:" + key);
    }
  }
}
