package org.pukar.sealed;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Body;
import org.pukar.http.Problem;
import org.pukar.http.Staff;
import org.pukar.phone.PhoneNumber;

/// Sealed cases for officers of their lane: `GET /api/v1/sealed`, `POST /api/v1/sealed/calls/<id>`,
/// `GET` and `PUT /api/v1/sealed/<number>`, and below that `POST asks`, `let-in`, `call`, `texts`.
/// Threads share it.
public final class SealedApi {
  private static final String AT = "/api/v1/sealed";
  private static final int LONGEST = 64 * 1024;

  /// A plan has a next step within this time, or somebody else is told.
  private static final Duration FARTHEST = Duration.ofDays(92);

  private final SealedCases cases;
  private final Unsealing unsealing;
  private final Silencing silencing;
  private final Function<RoutingContext, UUID> actors;
  private final BiFunction<UUID, PhoneNumber, Optional<UUID>> calls;
  private final Staff desk;
  private final Clock clock;

  /// @param actors who asks, once she was let in
  /// @param calls rings a staff member of that id first and then that phone; empty if it cannot
  public SealedApi(
      SealedCases cases,
      Unsealing unsealing,
      Silencing silencing,
      Function<RoutingContext, UUID> actors,
      BiFunction<UUID, PhoneNumber, Optional<UUID>> calls,
      Staff desk,
      Clock clock) {
    this.cases = cases;
    this.unsealing = unsealing;
    this.silencing = silencing;
    this.actors = actors;
    this.calls = calls;
    this.desk = desk;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(desk.guard()).handler(this::list);
    router.post(AT + "/calls/:id").handler(desk.guard()).handler(this::take);
    router.get(AT + "/:number").handler(desk.guard()).handler(this::read);
    router
        .put(AT + "/:number")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> write(c, b)));
    router
        .post(AT + "/:number/asks")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> ask(c, b)));
    router
        .post(AT + "/:number/let-in")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> letIn(c, b)));
    router
        .post(AT + "/:number/call")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> call(c, b)));
    router
        .post(AT + "/:number/texts")
        .handler(desk.guard())
        .handler(c -> Body.json(c, LONGEST, b -> texts(c, b)));
  }

  private void list(RoutingContext context) {
    UUID actor = actors.apply(context);
    desk.run(
        context,
        () ->
            Map.<String, Object>of(
                "waiting",
                cases.waiting().stream().map(one -> SealedView.of(one, cases.due(one))).toList(),
                "mine",
                cases.of(actor).stream().map(SealedView::brief).toList(),
                "late",
                cases.late(),
                "asks",
                unsealing.asks(actor).stream().map(SealedView::of).toList()),
        told -> Staff.send(context, 200, told));
  }

  private void take(RoutingContext context) {
    Optional<UUID> call = uuid(Objects.requireNonNullElse(context.pathParam("id"), ""));
    desk.run(
        context,
        () -> call.flatMap(id -> cases.take(actors.apply(context), id)),
        number ->
            number.ifPresentOrElse(
                taken -> Staff.send(context, 201, Map.of("number", taken)),
                () -> nowhere(context)));
  }

  private void read(RoutingContext context) {
    desk.run(
        context,
        () -> read(actors.apply(context), number(context)),
        file ->
            file.ifPresentOrElse(found -> Staff.send(context, 200, found), () -> nowhere(context)));
  }

  private Optional<Map<String, Object>> read(UUID actor, String number) {
    return cases
        .read(actor, number)
        .map(file -> SealedView.of(file, silencing.areWanted(actor, number)));
  }

  private void write(RoutingContext context, JsonObject body) {
    String field = "version";
    try {
      int version = body.getValue(field) instanceof Integer number ? number : -1;
      field = "stage";
      Contents.Stage stage = Contents.Stage.of(Body.text(body, field));
      field = "next";
      Instant next =
          stage == Contents.Stage.CLOSED ? clock.instant() : Instant.parse(Body.text(body, field));
      if (next.isAfter(clock.instant().plus(FARTHEST))) {
        throw new IllegalArgumentException("too far away");
      }
      field = "safe";
      Safe safe = safe(body);
      field = "words";
      String words = Body.text(body, field);
      if (words.length() > Contents.LONGEST) {
        throw new IllegalArgumentException("too long");
      }
      Contents contents =
          new Contents(stage, Body.text(body, "category"), words, Body.text(body, "place"), safe);
      write(context, version, contents, Body.text(body, "said"), next);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      Problem.unreadable(field).send(context);
    }
  }

  private void write(
      RoutingContext context, int version, Contents contents, String said, Instant next) {
    desk.run(
        context,
        () -> cases.write(actors.apply(context), number(context), version, contents, said, next),
        wrote -> {
          switch (wrote) {
            case Wrote.Done(int now) -> Staff.send(context, 200, Map.of("version", now));
            case Wrote.Changed(int now) ->
                new Problem(409, "Another holder wrote before.", Map.of("version", now))
                    .send(context);
            case Wrote.Nowhere _ -> nowhere(context);
          }
        });
  }

  private static Safe safe(JsonObject body) {
    JsonObject given = body.getValue("safe") instanceof JsonObject safe ? safe : new JsonObject();
    String from = Body.text(given, "from");
    String until = Body.text(given, "until");
    return from.isEmpty() && until.isEmpty()
        ? new Safe(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Body.text(given, "opening"))
        : new Safe(LocalTime.parse(from), LocalTime.parse(until), Body.text(given, "opening"));
  }

  private void ask(RoutingContext context, JsonObject body) {
    String why = Body.text(body, "why");
    if (why.isEmpty() || why.length() > Contents.LONGEST) {
      Problem.unreadable("why").send(context);
    } else {
      desk.run(
          context,
          () -> {
            unsealing.ask(actors.apply(context), number(context), why);
            return why;
          },
          _ -> Staff.send(context, 202, Map.of()));
    }
  }

  private void letIn(RoutingContext context, JsonObject body) {
    Optional<UUID> asker = uuid(Body.text(body, "actor"));
    if (asker.isEmpty()) {
      Problem.unreadable("actor").send(context);
    } else {
      desk.run(
          context,
          () -> unsealing.letIn(actors.apply(context), number(context), asker.get()),
          isIn -> done(context, isIn));
    }
  }

  /// That no text at all goes to her phone, or that they go again.
  private void texts(RoutingContext context, JsonObject body) {
    if (body.getValue("wanted") instanceof Boolean wanted) {
      desk.run(
          context,
          () -> silencing.want(actors.apply(context), number(context), wanted),
          isDone -> done(context, isDone));
    } else {
      Problem.unreadable("wanted").send(context);
    }
  }

  private static void done(RoutingContext context, boolean isDone) {
    if (isDone) {
      context.response().setStatusCode(204).end();
    } else {
      nowhere(context);
    }
  }

  /// Never at an hour at which her phone must not ring.
  private void call(RoutingContext context, JsonObject body) {
    Optional<UUID> member = uuid(Body.text(body, "staff"));
    if (member.isEmpty()) {
      Problem.unreadable("staff").send(context);
    } else {
      desk.run(
          context,
          () ->
              cases
                  .reachable(actors.apply(context), number(context))
                  .flatMap(phone -> calls.apply(member.get(), phone)),
          made ->
              made.ifPresentOrElse(
                  id -> Staff.send(context, 202, Map.of("id", id.toString())),
                  () ->
                      Problem.of(404, "Not yours, not at this hour, or there is no line.")
                          .send(context)));
    }
  }

  private static String number(RoutingContext context) {
    String typed = Objects.requireNonNullElse(context.pathParam("number"), "");
    return CaseNumbers.parse(typed).orElse("");
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void nowhere(RoutingContext context) {
    Problem.of(404, "There is no such case for you.").send(context);
  }
}
