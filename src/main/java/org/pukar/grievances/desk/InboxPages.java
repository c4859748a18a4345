package org.pukar.grievances.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pukar.access.Actor;
import org.pukar.access.Role;
import org.pukar.access.accounts.Visit;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Frame;
import org.pukar.console.Words;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.After;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.desk.live.LivePages;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;

/// `/console/cases`: what is due first, and what is looked for by number or phone. Threads share
/// it.
public final class InboxPages {
  /// Where cases are.
  public static final String AT = "/console/cases";

  /// Who sees cases.
  public static final Set<Role> ROLES = Set.of(Role.AGENT, Role.OFFICER, Role.SUPERVISOR);

  private static final String MINE = "mine";
  private static final int MOST = 50;

  private final Search search;
  private final Function<Actor, Doer> doers;
  private final Naming naming;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;

  public InboxPages(
      Search search,
      Function<Actor, Doer> doers,
      Naming naming,
      Desk desk,
      Entrance entrance,
      Clock clock) {
    this.search = search;
    this.doers = doers;
    this.naming = naming;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
  }

  public void mount(Router router) {
    router.get(AT).handler(entrance.page(ROLES, this::list));
    router.post(AT + "/find").handler(entrance.form(ROLES, this::find));
  }

  /// Lets through who may see the case whose number is in the address; others are told that there
  /// is none.
  public void heard(RoutingContext context) {
    entrance.page(ROLES, this::seen).handle(context);
  }

  private void seen(RoutingContext context, Visit visit) {
    Doer doer = doers.apply(visit.account().actor());
    String number = Objects.requireNonNullElse(context.pathParam("number"), "");
    entrance.run(
        context,
        () -> search.find(doer, new Sought.Named(number), 1),
        found -> {
          if (found.isEmpty()) {
            desk.trouble(context, 404, desk.words(visit), "case.none");
          } else {
            context.next();
          }
        });
  }

  private static String asked(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.request().getParam(name), "");
  }

  private void list(RoutingContext context, Visit visit) {
    Doer doer = doers.apply(visit.account().actor());
    String view = asked(context, "view").equals(MINE) ? MINE : "due";
    After after = After.read(asked(context, "after")).orElse(After.NOTHING);
    entrance.run(
        context,
        () ->
            view.equals(MINE)
                ? search.find(doer, new Sought.Owner(visit.account().actor().id(), after), MOST)
                : search.inbox(doer, doer.places(), after, MOST),
        found ->
            show(
                context,
                visit,
                view,
                found,
                Search.next(found, MOST).map(After::written).orElse("")));
  }

  private void show(
      RoutingContext context, Visit visit, String view, List<CaseFile> found, String next) {
    Words words = desk.words(visit);
    Frame frame = desk.frame(visit, words.say("cases"), AT, LivePages.AT);
    Instant now = clock.instant();
    entrance.run(
        context,
        () -> found.stream().map(file -> Row.of(file, words, naming, now)).toList(),
        rows -> Desk.send(context, 200, desk.templates().casesInbox(frame, view, rows, next)));
  }

  /// A number leads to its case, a phone to all of its cases.
  private void find(RoutingContext context, Visit visit, Form form) {
    String typed = form.get("sought").strip();
    Doer doer = doers.apply(visit.account().actor());
    Optional<Sought> sought =
        CaseNumbers.parse(typed)
            .<Sought>map(Sought.Named::new)
            .or(() -> PhoneNumber.caller(typed.replaceAll("[\\s()-]", "")).map(Sought.Phone::new));
    entrance.run(
        context,
        () -> sought.map(one -> search.find(doer, one, MOST)).orElse(List.of()),
        found -> {
          if (found.size() == 1 && sought.get() instanceof Sought.Named) {
            Desk.go(context, AT + "/" + found.getFirst().number());
          } else {
            show(context, visit, "found", found, "");
          }
        });
  }
}
