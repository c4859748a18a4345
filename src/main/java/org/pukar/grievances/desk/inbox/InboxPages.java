package org.pukar.grievances.desk.inbox;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.pukar.grievances.cases.search.Listed;
import org.pukar.grievances.cases.search.Search;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.desk.Row;
import org.pukar.grievances.desk.live.LivePages;
import org.pukar.grievances.number.CaseNumbers;
import org.pukar.http.Form;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;

/// `/console/cases`: what is due first, and what is looked for by number or phone. Threads share
/// it.
public final class InboxPages {
  private static final int MOST = 50;
  private static final int LONGEST_NAME = 40;

  private final Search search;
  private final Views views;
  private final Function<Actor, Doer> doers;
  private final BiFunction<Doer, String, List<String>> whereabouts;
  private final Function<Language, List<Choice>> kinds;
  private final Naming naming;
  private final Desk desk;
  private final Entrance entrance;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /// @param whereabouts ids of the places of hers that somebody may mean
  /// @param kinds what complaints are about
  public InboxPages(
      Search search,
      Views views,
      Function<Actor, Doer> doers,
      BiFunction<Doer, String, List<String>> whereabouts,
      Function<Language, List<Choice>> kinds,
      Naming naming,
      Desk desk,
      Entrance entrance,
      Clock clock,
      Supplier<UUID> ids) {
    this.search = search;
    this.views = views;
    this.doers = doers;
    this.whereabouts = whereabouts;
    this.kinds = kinds;
    this.naming = naming;
    this.desk = desk;
    this.entrance = entrance;
    this.clock = clock;
    this.ids = ids;
  }

  /// What a list shows. Immutable.
  ///
  /// @param view empty if it was looked for
  /// @param owners who may be given some of them; empty if she gives none
  /// @param next where it goes on; may be empty
  /// @param once names what she does with some of them
  /// @param said what came of what she did; may be empty
  public record Inbox(
      Optional<View> view,
      List<Row> rows,
      List<Views.Watched> kept,
      List<Choice> kinds,
      List<Choice> owners,
      String next,
      String once,
      String said) {

    public Inbox {
      rows = List.copyOf(rows);
      kept = List.copyOf(kept);
      kinds = List.copyOf(kinds);
      owners = List.copyOf(owners);
    }
  }

  public void mount(Router router) {
    router.get(CasePages.AT).handler(entrance.page(CasePages.ROLES, this::list));
    router.post(CasePages.AT + "/find").handler(entrance.form(CasePages.ROLES, this::find));
    router.post(CasePages.AT + "/views").handler(entrance.form(CasePages.ROLES, this::keep));
  }

  /// Lets through who may see the case whose number is in the address; others are told that there
  /// is none.
  public void heard(RoutingContext context) {
    entrance.page(CasePages.ROLES, this::seen).handle(context);
  }

  private void seen(RoutingContext context, Visit visit) {
    Doer doer = doer(visit);
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

  private Doer doer(Visit visit) {
    return doers.apply(visit.account().actor());
  }

  private void list(RoutingContext context, Visit visit) {
    Form query = Form.ofQuery(context.request().query()).orElse(Form.NOTHING);
    View view = View.of(query);
    Words words = desk.words(visit);
    entrance.run(
        context,
        () -> page(visit, Optional.of(view), found(visit, view), BulkPages.said(query, words)),
        page -> show(context, visit, page));
  }

  private Listed found(Visit visit, View view) {
    Doer doer = doer(visit);
    if (view.name() == View.Name.MINE) {
      Sought hers = new Sought.Owner(visit.account().actor().id(), view.after());
      List<CaseFile> found = search.find(doer, hers, MOST);
      return new Listed(found, Search.next(found, MOST));
    }
    Set<String> places =
        view.place().isEmpty() ? doer.places() : Set.copyOf(whereabouts.apply(doer, view.place()));
    return search.sift(doer, places, view.sieve(), view.after(), MOST);
  }

  private Inbox page(Visit visit, Optional<View> view, Listed found, String said) {
    Words words = desk.words(visit);
    Instant now = clock.instant();
    Actor actor = visit.account().actor();
    boolean gives = actor.is(Role.OFFICER) || actor.is(Role.SUPERVISOR);
    return new Inbox(
        view,
        found.files().stream().map(file -> Row.of(file, words, naming, now)).toList(),
        views.of(actor.id()),
        kinds.apply(words.language()),
        gives ? naming.owners(found.files()) : List.of(),
        view.flatMap(one -> found.next().map(one::from)).map(View::path).orElse(""),
        ids.get().toString(),
        said);
  }

  private void show(RoutingContext context, Visit visit, Inbox page) {
    Frame frame = desk.frame(visit, desk.words(visit).say("cases"), CasePages.AT, LivePages.AT);
    Desk.send(context, 200, desk.templates().casesInbox(frame, page));
  }

  /// A number leads to its case, a phone to all of its cases.
  private void find(RoutingContext context, Visit visit, Form form) {
    String typed = form.get("sought").strip();
    Doer doer = doer(visit);
    Optional<Sought> sought =
        CaseNumbers.parse(typed)
            .<Sought>map(Sought.Named::new)
            .or(() -> PhoneNumber.caller(typed.replaceAll("[\\s()-]", "")).map(Sought.Phone::new));
    entrance.run(
        context,
        () ->
            page(
                visit,
                Optional.empty(),
                new Listed(
                    sought.map(one -> search.find(doer, one, MOST)).orElse(List.of()),
                    Optional.<After>empty()),
                ""),
        page -> {
          if (page.rows().size() == 1 && sought.get() instanceof Sought.Named) {
            Desk.go(context, CasePages.AT + "/" + page.rows().getFirst().number());
          } else {
            show(context, visit, page);
          }
        });
  }

  /// Keeps the list that she sees under a name, or keeps it no more.
  private void keep(RoutingContext context, Visit visit, Form form) {
    View view = View.read(form.get("query")).orElse(View.of(Form.NOTHING)).from(After.NOTHING);
    String name = form.get("name").strip();
    boolean isNamed = !name.isEmpty() && name.length() <= LONGEST_NAME;
    entrance.run(
        context,
        () -> {
          if (!form.get("drop").isEmpty()) {
            views.drop(visit.account().actor().id(), name);
          } else if (isNamed) {
            views.keep(visit.account().actor().id(), name, view);
          }
          return view;
        },
        kept -> Desk.go(context, kept.path()));
  }
}
