package org.pukar;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Visits;
import org.pukar.access.oidc.SignOn;
import org.pukar.config.Settings;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.InvitationPages;
import org.pukar.console.Nav;
import org.pukar.console.SignInPages;
import org.pukar.console.oidc.SignOnPages;
import org.pukar.grievances.Category.Lane;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Naming.Choice;
import org.pukar.grievances.desk.filing.FilingPages;
import org.pukar.grievances.desk.inbox.BulkPages;
import org.pukar.grievances.desk.inbox.InboxPages;
import org.pukar.grievances.desk.inbox.Views;
import org.pukar.grievances.desk.live.LivePages;
import org.pukar.grievances.desk.live.News;
import org.pukar.grievances.desk.live.Presence;
import org.pukar.grievances.filing.Filing;
import org.pukar.grievances.following.Replies;
import org.pukar.http.Staff;
import org.pukar.http.Tasks;
import org.pukar.phone.PhoneNumber;
import org.pukar.place.Found;
import org.pukar.place.Place;
import org.pukar.place.Places;
import org.pukar.recordings.RecordingApi;
import org.pukar.text.Language;
import org.pukar.text.catalog.Catalogs;

/// The staff's pages, put together. Immutable; used once, as Pukar starts.
///
/// @param words what workers are told now: matters are called the same here
record ConsoleRoutes(
    Base base,
    Parts parts,
    Supplier<Catalogs> words,
    Tasks tasks,
    Accounts accounts,
    Desk desk,
    Visits visits,
    Entrance entrance,
    Naming naming) {

  /// @param bridge rings a member of the staff first and then that phone
  static List<Consumer<Router>> open(
      Base base,
      Parts parts,
      News news,
      Presence presence,
      Supplier<Catalogs> words,
      BiFunction<UUID, PhoneNumber, Optional<UUID>> bridge,
      Tasks tasks) {
    Accounts accounts = accounts(base);
    boolean isDemo = base.settings().isDemo();
    Catalogs said = Catalogs.gather(base.settings().config().resolve("desk"));
    Desk desk =
        new Desk(
            said, nav(isDemo), isDemo, base.settings().oidc().map(Settings.Oidc::name).orElse(""));
    Visits visits = new Visits(base.database(), Base::chance);
    // In demo one may come by HTTP from the same machine.
    Entrance entrance = new Entrance(visits, desk, tasks, !isDemo);
    Naming naming =
        new DeskNaming(
            parts.places(),
            words,
            parts.cases(),
            accounts,
            base.database(),
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build());
    ConsoleRoutes routes =
        new ConsoleRoutes(base, parts, words, tasks, accounts, desk, visits, entrance, naming);
    DeskJobs jobs = new DeskJobs(base, parts, words);
    return Stream.of(
            routes.door(),
            routes.cases(news, presence),
            new DeskLane(base, parts, naming, bridge).routes(desk, entrance),
            new DeskCalls(base, parts, naming, bridge).routes(desk, entrance),
            new DeskWorkers(base, parts, naming, jobs).routes(desk, entrance),
            jobs.routes(desk, entrance),
            new DeskReports(base, parts, naming, routes::kinds).routes(desk, entrance),
            new DeskHouse(base, parts, accounts).routes(desk, entrance))
        .flatMap(List::stream)
        .toList();
  }

  private List<Consumer<Router>> door() {
    boolean isDemo = base.settings().isDemo();
    DemoStaff made = new DemoStaff(accounts, parts.places());
    Consumer<Router> staffIsMade =
        router ->
            router
                .get(SignInPages.AT)
                .handler(context -> entrance.run(context, made::enter, _ -> context.next()));
    SignInPages signIn = new SignInPages(accounts, visits, desk, entrance, !isDemo);
    return List.of(
        desk::mount,
        isDemo ? staffIsMade : _ -> {},
        signIn::mount,
        router -> base.settings().oidc().ifPresent(oidc -> signOn(oidc, signIn).mount(router)),
        new InvitationPages(accounts, desk, entrance)::mount);
  }

  private SignOnPages signOn(Settings.Oidc oidc, SignInPages signIn) {
    URI back = URI.create(base.settings().publicUrl() + SignOnPages.BACK);
    SignOn signOn = new SignOn(oidc, back, base.keys().accounts(), Base::chance, base.clock());
    return new SignOnPages(signOn, accounts, signIn, entrance, !base.settings().isDemo());
  }

  private List<Consumer<Router>> cases(News news, Presence presence) {
    CaseParts cases = parts.cases();
    Function<Actor, Doer> doers = CaseParts::doer;
    Clock clock = base.clock();
    InboxPages inbox =
        new InboxPages(
            cases.search(),
            new Views(base.database()),
            doers,
            (doer, typed) -> whereabouts(parts.places(), doer, typed),
            this::kinds,
            naming,
            desk,
            entrance,
            clock,
            base.ids());
    return List.of(
        new LivePages(news, presence, cases.search(), doers, naming, desk, entrance, clock)::mount,
        inbox::mount,
        new BulkPages(cases.cases(), doers, entrance)::mount,
        filing()::mount,
        new CasePages(
                cases.cases(),
                cases.workflow(),
                doers,
                naming,
                parts.hers().evidence()::of,
                new Replies(base.database(), cases.cases(), parts.outbox(), cases.following()),
                cases.search(),
                desk,
                entrance,
                clock,
                base.ids())
            ::mount,
        new RecordingApi(
                CasePages.AT,
                parts.recordings(),
                parts.grievances()::recording,
                parts.hers().evidence()::holds,
                new Staff(inbox::heard, tasks))
            ::mount);
  }

  /// What complaints are about that the desk may list.
  private List<Choice> kinds(Language language) {
    return parts.categories().all().stream()
        .filter(kind -> kind.lane() != Lane.SEALED)
        .map(kind -> new Choice(kind.code(), naming.matter(kind.code(), language)))
        .toList();
  }

  private FilingPages filing() {
    CaseParts cases = parts.cases();
    return new FilingPages(
        new Filing(cases.cases(), parts.callers(), parts.grievances(), cases.audit()::note),
        cases.categories(),
        CaseParts::doer,
        naming,
        (doer, typed) -> whereabouts(parts.places(), doer, typed),
        language -> words.get().in(language).say("welcome.consent", Map.of()),
        desk,
        entrance,
        base.ids());
  }

  /// Places of hers alone: of another nobody could act on the case.
  private static List<String> whereabouts(Places places, Doer doer, String typed) {
    List<Place> meant =
        places
            .find(typed)
            .map(List::of)
            .orElseGet(() ->
                switch (places.search(typed)) {
                  case Found.One(Place place) -> List.of(place);
                  case Found.Several(List<Place> several) -> several;
                  case Found.None _ -> List.of();
                });
    return meant.stream()
        .map(Place::id)
        .filter(id -> doer.covers(CaseParts.area(places, id)))
        .toList();
  }

  private static Accounts accounts(Base base) {
    return new Accounts(
        base.database(),
        base.keys(),
        base.ids(),
        Base::chance,
        base.clock(),
        Runtime.getRuntime().availableProcessors());
  }

  private static List<Nav> nav(boolean isDemo) {
    Nav cases = new Nav("nav.work", "nav.cases", CasePages.AT, CasePages.ROLES);
    Nav filing = new Nav("nav.work", "nav.new", FilingPages.AT, CasePages.ROLES);
    Nav simulator = new Nav("nav.run", "nav.simulator", "/simulator", Entrance.everybody());
    return Stream.of(
            List.of(
                cases,
                filing,
                DeskCalls.NAV,
                DeskWorkers.NAV,
                DeskLane.NAV,
                DeskJobs.NAV,
                DeskReports.NAV),
            DeskHouse.NAV,
            isDemo ? List.of(simulator) : List.<Nav>of())
        .flatMap(List::stream)
        .toList();
  }
}
