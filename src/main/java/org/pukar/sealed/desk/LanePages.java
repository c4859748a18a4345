package org.pukar.sealed.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Chip;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Frame;
import org.pukar.console.Words;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Form;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.SealedFile;
import org.pukar.sealed.Unsealing;
import org.pukar.sealed.Waiting;

/// `/console/sealed`: who waits for a call of this lane, the cases that the officer holds, those
/// that are late, and who asks to be let in. Threads share it.
public final class LanePages {
  /// Where the lane is.
  public static final String AT = "/console/sealed";

  /// Who works in it.
  public static final Set<Role> ROLES = Set.of(Role.SEALED);

  private static final int LONGEST = 4_000;

  private final SealedCases cases;
  private final Unsealing unsealing;
  private final Function<UUID, String> names;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  /// @param names what colleagues call somebody
  public LanePages(
      SealedCases cases,
      Unsealing unsealing,
      Function<UUID, String> names,
      Desk desk,
      Entrance entrance,
      Clock clock) {
    this.cases = cases;
    this.unsealing = unsealing;
    this.names = names;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, this::list));
    router.post(AT + "/calls/:id").handler(entrance.form(ROLES, this::take));
    router.post(AT + "/asks").handler(entrance.form(ROLES, this::ask));
    router.post(AT + "/let-in").handler(entrance.form(ROLES, this::letIn));
  }

  static UUID actor(Visit visit) {
    return visit.account().actor().id();
  }

  static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void list(RoutingContext context, Visit visit) {
    Words words = desk.words(visit);
    entrance.run(
        context,
        () -> found(actor(visit), words),
        found -> {
          Frame frame = desk.frame(visit, words.say("lane"), AT, "");
          Desk.send(context, 200, desk.templates().sealedList(frame, found));
        });
  }

  private LaneList found(UUID actor, Words words) {
    Instant now = clock.instant();
    return new LaneList(
        cases.waiting().stream().map(one -> call(one, words, now)).toList(),
        cases.of(actor).stream().map(one -> held(one, words, now)).toList(),
        cases.late(),
        unsealing.asks(actor).stream().map(this::asker).toList());
  }

  private LaneList.Call call(Waiting one, Words words, Instant now) {
    return new LaneList.Call(
        one.id().toString(),
        Chip.of(words, one.askedAt(), cases.due(one), now),
        one.language().label(),
        words.say(one.isForWoman() ? "lane.woman" : "lane.man"));
  }

  private static LaneList.Held held(SealedFile one, Words words, Instant now) {
    String stage = words.say("lane.stage." + one.contents().stage().code());
    return new LaneList.Held(
        one.number(), CaseNumbers.inThrees(one.number()), due(one, words, now), stage);
  }

  /// By when somebody must go on with it.
  static Chip due(SealedFile one, Words words, Instant now) {
    return one.due()
        .map(due -> Chip.of(words, now, due, now))
        .orElseGet(() -> Chip.still("done", words.say("lane.stage.closed")));
  }

  private LaneList.Asker asker(Unsealing.Ask ask) {
    return new LaneList.Asker(
        ask.number(),
        CaseNumbers.inThrees(ask.number()),
        ask.actor().toString(),
        names.apply(ask.actor()),
        ask.why());
  }

  private void take(RoutingContext context, Visit visit, Form form) {
    Optional<UUID> call = uuid(Objects.requireNonNullElse(context.pathParam("id"), ""));
    entrance.run(
        context,
        () -> call.flatMap(id -> cases.take(actor(visit), id)),
        taken -> Desk.go(context, taken.map(number -> AT + "/" + number).orElse(AT)));
  }

  /// It is not told whether there is such a case.
  private void ask(RoutingContext context, Visit visit, Form form) {
    String why = form.get("why").strip();
    entrance.run(
        context,
        () -> {
          if (!why.isEmpty() && why.length() <= LONGEST) {
            CaseNumbers.parse(form.get("number"))
                .ifPresent(number -> unsealing.ask(actor(visit), number, why));
          }
          return why;
        },
        _ -> Desk.go(context, AT));
  }

  private void letIn(RoutingContext context, Visit visit, Form form) {
    entrance.run(
        context,
        () ->
            uuid(form.get("actor"))
                .map(asker -> unsealing.letIn(actor(visit), form.get("number"), asker))
                .orElse(false),
        _ -> Desk.go(context, AT));
  }
}
