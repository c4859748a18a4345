package org.pukar.grievances.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Frame;
import org.pukar.console.Words;
import org.pukar.grievances.cases.Acted;
import org.pukar.grievances.cases.Cases;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.Dossier;
import org.pukar.grievances.cases.Handovers;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.desk.live.LivePages;
import org.pukar.grievances.evidence.Exhibit;
import org.pukar.grievances.following.Replies;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.grievances.workflow.Need;
import org.pukar.grievances.workflow.Workflow;
import org.pukar.http.Form;

/// `/console/cases/<number>`: all that happened in a case, and what can be done now. Threads share
/// it.
public final class CasePages {
  /// Where cases are.
  public static final String AT = "/console/cases";

  /// Who sees cases.
  public static final Set<Role> ROLES = Set.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private static final String ONE = AT + "/:number";

  private final Cases cases;
  private final Replies replies;
  private final Function<Actor, Doer> doers;
  private final Sheets sheets;
  private final Desk desk;
  private final Entrance entrance;

  /// @param exhibits the evidence of a case
  /// @param ids name what is done next
  public CasePages(
      Cases cases,
      Workflow workflow,
      Function<Actor, Doer> doers,
      Naming naming,
      Function<Dossier, List<Exhibit>> exhibits,
      Replies replies,
      Search search,
      Desk desk,
      Entrance entrance,
      Clock clock,
      Supplier<UUID> ids) {
    this.cases = cases;
    this.doers = doers;
    this.replies = replies;
    this.sheets = new Sheets(workflow, naming, exhibits, replies::ready, search, clock, ids);
    this.desk = desk;
    this.entrance = entrance;
  }

  public void mount(Router router) {
    router
        .get(ONE)
        .handler(entrance.page(ROLES, (c, visit) -> show(c, 200, visit, Typed.NOTHING, "")));
    router.post(ONE + "/acts").handler(entrance.form(ROLES, this::act));
    router.post(ONE + "/notes").handler(entrance.form(ROLES, this::note));
    router.post(ONE + "/texts").handler(entrance.form(ROLES, this::reply));
    router.post(ONE + "/desks").handler(entrance.form(ROLES, this::handOver));
  }

  private Doer doer(Visit visit) {
    return doers.apply(visit.account().actor());
  }

  private static String number(RoutingContext context) {
    String typed = Objects.requireNonNullElse(context.pathParam("number"), "");
    return CaseNumbers.parse(typed).orElse("");
  }

  /// @param typed what could not be done: it stands in its form again
  /// @param trouble why not; empty if all is well
  private void show(RoutingContext context, int status, Visit visit, Typed typed, String trouble) {
    Words words = desk.words(visit);
    String number = number(context);
    entrance.run(
        context,
        () ->
            cases.read(doer(visit), number).map(dossier -> sheets.of(doer(visit), dossier, words)),
        found ->
            found.ifPresentOrElse(
                sheet -> {
                  String title = words.say("case.title", "number", sheet.row().shown());
                  Frame frame = desk.frame(visit, title, AT, LivePages.of(number, sheet.version()));
                  Desk.send(
                      context, status, desk.templates().casesCase(frame, sheet, typed, trouble));
                },
                () -> desk.trouble(context, 404, words, "case.none")));
  }

  private void act(RoutingContext context, Visit visit, Form form) {
    Typed typed = Typed.of(form);
    int version = version(form);
    entrance.run(
        context,
        () ->
            cases.act(
                doer(visit),
                number(context),
                version,
                typed.act(),
                typed.brought(),
                once(context, visit, form)),
        acted -> answer(context, visit, typed, acted));
  }

  private void note(RoutingContext context, Visit visit, Form form) {
    Typed typed = Typed.of(form);
    if (typed.note().isBlank()) {
      show(context, 422, visit, typed, desk.words(visit).say("lacking.note"));
      return;
    }
    entrance.run(
        context,
        () ->
            cases.note(
                doer(visit), number(context), typed.note().strip(), once(context, visit, form)),
        acted -> answer(context, visit, typed, acted));
  }

  private void reply(RoutingContext context, Visit visit, Form form) {
    entrance.run(
        context,
        () ->
            replies.send(
                doer(visit), number(context), form.get("reply"), once(context, visit, form)),
        acted -> answer(context, visit, Typed.NOTHING, acted));
  }

  /// Asks another desk to take it over, ends that, or takes it over.
  private void handOver(RoutingContext context, Visit visit, Form form) {
    Handovers handovers = cases.handovers();
    Doer doer = doer(visit);
    String number = number(context);
    String once = once(context, visit, form);
    entrance.run(
        context,
        () ->
            switch (form.get("deed")) {
              case "offer" -> handovers.offer(doer, number, form.get("desk"), once);
              case "take-over" -> handovers.takeOver(doer, number, once);
              default -> handovers.keep(doer, number, once);
            },
        acted -> answer(context, visit, Typed.NOTHING, acted));
  }

  private static int version(Form form) {
    String version = form.get("version");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  /// The same form sent twice does one deed.
  private static String once(RoutingContext context, Visit visit, Form form) {
    return "desk:" + form.get("once") + ":" + visit.account().actor().id() + ":" + number(context);
  }

  private void answer(RoutingContext context, Visit visit, Typed typed, Acted acted) {
    Words words = desk.words(visit);
    switch (acted) {
      case Acted.Done _ -> Desk.go(context, AT + "/" + number(context));
      case Acted.Changed _ -> show(context, 409, visit, typed, words.say("case.changed"));
      case Acted.Refused _ -> show(context, 422, visit, typed, words.say("case.refused"));
      case Acted.Lacking(Set<Need> needs) ->
          show(context, 422, visit, typed, lacking(words, needs));
      case Acted.Nowhere _ -> desk.trouble(context, 404, words, "case.none");
    }
  }

  private static String lacking(Words words, Set<Need> needs) {
    return Optional.of(needs.stream().sorted().findFirst())
        .flatMap(first -> first)
        .map(need -> words.say("lacking." + need.code()))
        .orElse("");
  }
}
