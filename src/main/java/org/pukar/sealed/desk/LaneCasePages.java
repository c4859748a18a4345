package org.pukar.sealed.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Frame;
import org.pukar.console.Words;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;
import org.pukar.sealed.SealedCases;
import org.pukar.sealed.SealedFile;
import org.pukar.sealed.Silencing;
import org.pukar.sealed.Wrote;

/// `/console/sealed/<number>`: a case for who holds it. Nothing of it is kept in the browser.
/// Threads share it.
public final class LaneCasePages {
  private static final String ONE = LanePages.AT + "/:number";

  private final SealedCases cases;
  private final Silencing silencing;
  private final Lane lane;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  /// What surrounds the cases of the lane.
  ///
  /// @param names what colleagues call somebody
  /// @param kinds what such cases are about, in somebody's language
  /// @param seats the member of the staff whom an officer is rung as; empty if she is none
  /// @param calls rings a member of that id first and then that phone; empty if it cannot
  public record Lane(
      Function<UUID, String> names,
      Function<Words, List<LaneSheet.Kind>> kinds,
      Function<UUID, Optional<UUID>> seats,
      BiFunction<UUID, PhoneNumber, Optional<UUID>> calls) {}

  public LaneCasePages(
      SealedCases cases,
      Silencing silencing,
      Lane lane,
      Desk desk,
      Entrance entrance,
      Clock clock) {
    this.cases = cases;
    this.silencing = silencing;
    this.lane = lane;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router
        .get(ONE)
        .handler(entrance.page(LanePages.ROLES, (c, v) -> show(c, 200, v, Optional.empty(), "")));
    router.post(ONE).handler(entrance.form(LanePages.ROLES, this::write));
    router.post(ONE + "/call").handler(entrance.form(LanePages.ROLES, (c, v, _) -> call(c, v)));
    router.post(ONE + "/texts").handler(entrance.form(LanePages.ROLES, this::texts));
  }

  private static String number(RoutingContext context) {
    String typed = Objects.requireNonNullElse(context.pathParam("number"), "");
    return CaseNumbers.parse(typed).orElse("");
  }

  /// @param typed what could not be kept: it stands in the form again
  /// @param trouble why not; empty if all is well
  private void show(
      RoutingContext context, int status, Visit visit, Optional<LaneDraft> typed, String trouble) {
    Words words = desk.words(visit);
    UUID actor = LanePages.actor(visit);
    String number = number(context);
    entrance.run(
        context,
        () -> cases.read(actor, number).map(file -> sheet(actor, file, typed, words)),
        found ->
            found.ifPresentOrElse(
                sheet -> {
                  Frame frame =
                      desk.frame(
                          visit,
                          words.say("case.title", "number", sheet.shown()),
                          LanePages.AT,
                          "");
                  Desk.send(context, status, desk.templates().sealedCase(frame, sheet, trouble));
                },
                () -> desk.trouble(context, 404, words, "case.none")));
  }

  private LaneSheet sheet(UUID actor, SealedFile file, Optional<LaneDraft> typed, Words words) {
    return new LaneSheet(
        file.number(),
        CaseNumbers.inThrees(file.number()),
        LanePages.due(file, words, clock.instant()),
        typed.orElseGet(() -> LaneDraft.of(file)),
        file.lines().stream()
            .filter(line -> !line.words().isEmpty())
            .map(line ->
                new LaneSheet.Said(
                    lane.names().apply(line.actor()), words.at(line.at()), line.words()))
            .toList(),
        lane.kinds().apply(words),
        silencing.areWanted(actor, file.number()),
        lane.seats().apply(actor).isPresent());
  }

  private void write(RoutingContext context, Visit visit, Form form) {
    LaneDraft draft = LaneDraft.of(form);
    Words words = desk.words(visit);
    Optional<String> wrong = draft.wrong(clock.instant());
    if (wrong.isPresent()) {
      show(context, 422, visit, Optional.of(draft), words.say("lane.wrong." + wrong.get()));
      return;
    }
    entrance.run(
        context,
        () ->
            cases.write(
                LanePages.actor(visit),
                number(context),
                draft.version(),
                draft.contents(),
                draft.said(),
                draft.due(clock.instant())),
        wrote -> {
          switch (wrote) {
            case Wrote.Done _ -> Desk.go(context, LanePages.AT + "/" + number(context));
            case Wrote.Changed _ ->
                show(context, 409, visit, Optional.of(draft), words.say("case.changed"));
            case Wrote.Nowhere _ -> desk.trouble(context, 404, words, "case.none");
          }
        });
  }

  /// Never at an hour at which her phone must not ring.
  private void call(RoutingContext context, Visit visit) {
    UUID actor = LanePages.actor(visit);
    Words words = desk.words(visit);
    entrance.run(
        context,
        () ->
            lane.seats()
                .apply(actor)
                .flatMap(seat ->
                    cases
                        .reachable(actor, number(context))
                        .flatMap(phone -> lane.calls().apply(seat, phone)))
                .isPresent(),
        isRinging ->
            show(
                context,
                isRinging ? 200 : 409,
                visit,
                Optional.empty(),
                words.say(isRinging ? "lane.ringing" : "lane.no-call")));
  }

  private void texts(RoutingContext context, Visit visit, Form form) {
    boolean areWanted = form.get("wanted").equals("yes");
    entrance.run(
        context,
        () -> silencing.want(LanePages.actor(visit), number(context), areWanted),
        _ -> Desk.go(context, LanePages.AT + "/" + number(context)));
  }
}
