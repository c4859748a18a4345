package org.pukar;

import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pukar.access.Actor;
import org.pukar.access.accounts.Accounts;
import org.pukar.access.accounts.Visits;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.SignInPages;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.desk.CasePages;
import org.pukar.grievances.desk.InboxPages;
import org.pukar.grievances.desk.LivePages;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.News;
import org.pukar.http.Tasks;
import org.pukar.text.catalog.Catalogs;

/// The staff's pages, put together. Stateless.
final class ConsoleRoutes {
  private ConsoleRoutes() {}

  /// @param words what workers are told now: matters are called the same here
  static List<Consumer<Router>> open(
      Base base, Parts parts, News news, Supplier<Catalogs> words, Tasks tasks) {
    Accounts accounts = accounts(base);
    boolean isDemo = base.settings().isDemo();
    CaseParts cases = parts.cases();
    Desk desk =
        new Desk(Catalogs.read(base.settings().config().resolve("desk")), nav(isDemo), isDemo);
    Visits visits = new Visits(base.database(), Base::chance);
    Entrance entrance = new Entrance(visits, desk, tasks, isSecure(base));
    Naming naming = new DeskNaming(parts.places(), words, cases, accounts, base.database());
    Function<Actor, Doer> doers = CaseParts::doer;
    DemoStaff made = new DemoStaff(accounts, parts.places());
    Clock clock = base.clock();
    return List.of(
        desk::mount,
        router -> {
          if (isDemo) {
            router
                .get(SignInPages.AT)
                .handler(context -> entrance.run(context, made::enter, _ -> context.next()));
          }
        },
        new SignInPages(accounts, visits, desk, entrance, !isDemo)::mount,
        router ->
            router
                .get("/console")
                .handler(
                    entrance.page(
                        Entrance.everybody(), (context, _) -> Desk.go(context, InboxPages.AT))),
        new LivePages(news, doers, naming, desk, entrance, clock)::mount,
        new InboxPages(cases.search(), doers, naming, desk, entrance, clock)::mount,
        new CasePages(
                cases.cases(), cases.workflow(), doers, naming, desk, entrance, clock, base.ids())
            ::mount);
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
    Nav cases = new Nav("nav.work", "nav.cases", InboxPages.AT, InboxPages.ROLES);
    Nav simulator = new Nav("nav.run", "nav.simulator", "/simulator", Entrance.everybody());
    return isDemo ? List.of(cases, simulator) : List.of(cases);
  }

  /// In demo one may come by HTTP from the same machine.
  private static boolean isSecure(Base base) {
    return !base.settings().isDemo();
  }
}
