package org.pukar;

import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pukar.access.Actor;
import org.pukar.console.Desk;
import org.pukar.console.Entrance;
import org.pukar.console.Nav;
import org.pukar.console.Words;
import org.pukar.grievances.cases.CaseFile;
import org.pukar.grievances.cases.Doer;
import org.pukar.grievances.cases.search.Sought;
import org.pukar.grievances.desk.Naming;
import org.pukar.grievances.desk.Row;
import org.pukar.jobs.JobWords;
import org.pukar.phone.PhoneNumber;
import org.pukar.text.Language;
import org.pukar.trade.Trades;
import org.pukar.workers.Worker;
import org.pukar.workers.consent.Consents;
import org.pukar.workers.desk.WorkerPages;
import org.pukar.workers.desk.WorkerSheet;
import org.pukar.workers.desk.WorkerSheet.Matter;
import org.pukar.workers.desk.WorkerSheet.Someone;
import org.pukar.workers.looks.Looks;
import org.pukar.workers.looks.Viewing;
import org.pukar.workers.looks.Viewing.Viewed;

/// The pages of workers, put together. Immutable; used once, as Pukar starts.
///
/// @param jobs how these are called
record DeskWorkers(Base base, Parts parts, Naming naming, DeskJobs jobs) {
  private static final int MOST = 20;

  static final Nav NAV = new Nav("nav.work", "nav.workers", WorkerPages.AT, WorkerPages.ROLES);

  List<Consumer<Router>> routes(Desk desk, Entrance entrance) {
    Looks looks = new Looks(base.database(), base.ids());
    Viewing viewing =
        new Viewing(
            base.database(), parts.callers(), parts.workers(), looks, parts.cases().audit());
    Trades trades = Trades.read(base.settings().config().resolve("trades"));
    Consents consents = new Consents(base.database(), parts.callers(), base.ids());
    Drawn drawn = new Drawn(this, viewing, consents, trades);
    return List.of(new WorkerPages(viewing, this::viewer, drawn::draw, desk, entrance)::mount);
  }

  private Viewing.Viewer viewer(Actor actor) {
    Doer doer = CaseParts.doer(actor);
    return new Viewing.Viewer(
        actor.id(),
        actor.office(),
        district -> doer.covers(CaseParts.area(parts.places(), district)),
        caller -> !parts.cases().search().find(doer, new Sought.Caller(caller), 1).isEmpty());
  }

  private List<Matter> cases(Actor viewer, UUID caller, Words words) {
    List<CaseFile> found =
        parts.cases().search().find(CaseParts.doer(viewer), new Sought.Caller(caller), MOST);
    return found.stream()
        .map(file -> Row.of(file, words, naming, base.clock().instant()))
        .map(row -> new Matter(row.number(), row.shown(), row.due(), row.matter(), row.state()))
        .toList();
  }

  /// What is seen of a phone, in words.
  private record Drawn(DeskWorkers wired, Viewing viewing, Consents consents, Trades trades) {

    WorkerSheet draw(Viewed seen, boolean isShown, Actor viewer, Words words) {
      PhoneNumber phone = seen.to().phone();
      Parts parts = wired.parts();
      return new WorkerSheet(
          seen.to().caller().id().toString(),
          isShown ? phone.e164() : phone.toString(),
          isShown,
          seen.to().caller().language().label(),
          words.say(
              "workers.shared." + parts.callers().sharing(phone).name().toLowerCase(Locale.ROOT)),
          seen.people().stream().map(one -> someone(one, words)).toList(),
          wired.cases(viewer, seen.to().caller().id(), words),
          jobs(phone, words));
    }

    private Someone someone(Worker one, Words words) {
      Language language = words.language();
      return new Someone(
          one.name(),
          trades.find(one.trade()).map(trade -> trade.label(language)).orElse(one.trade()),
          wired.naming().place(one.home(), language),
          wired.naming().place(one.work(), language),
          one.guarded(),
          allows(one, words),
          viewing.last(one.id()).stream()
              .map(look -> words.at(look.at()) + " · " + look.office())
              .toList());
    }

    private String allows(Worker one, Words words) {
      String all =
          consents.of(one.id()).stream()
              .map(purpose -> words.say("workers.allows." + purpose.code()))
              .collect(Collectors.joining(", "));
      return all.isEmpty() ? words.say("workers.allows.none") : all;
    }

    private List<String> jobs(PhoneNumber phone, Words words) {
      JobWords said = wired.jobs().words();
      return wired.parts().jobs().marked(phone, MOST).stream()
          .map(job -> wired.jobs().line(said, job, words))
          .toList();
    }
  }
}
